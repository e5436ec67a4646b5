// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/loft.h"
#include "core/figure/model.h"
#include "core/figure/pose.h"
#include "core/figure/skeleton.h"

#include <array>
#include <vector>

namespace unhunch::figure {

/// A hand: the palm with a ball at the wrist, four fingers of three capsules, a thumb of two.
struct HandShape {
    Loft palm;
    Capsule wrist;
    std::array<std::array<Capsule, 3>, 4> fingers{};
    std::array<Capsule, 2> thumb{};
};

void shapeHand(HandShape& hand, const FigureModel& model, const ArmBones& arm, const ArmPose& pose);

/// A shoe with its sole, or a bare foot with five toes.
struct FootShape {
    Loft upper;
    Loft sole; ///< empty where bare
    std::vector<Capsule> toes; ///< empty where shod
};

/// Which foot, and what it wears.
struct FootKind {
    Side side = Side::Left;
    bool isShod = true;
};

void shapeFoot(FootShape& foot, const FigureModel& model, const LegBones& leg, double toeBend, FootKind kind);

} // namespace unhunch::figure
