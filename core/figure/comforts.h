// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/loft.h"
#include "core/figure/pose.h"
#include "core/figure/scene.h"
#include "core/figure/torso.h"

namespace unhunch::figure {

/// What the person has at hand to make a position easier; shown by the tracks that know of it.
struct Comforts {
    bool hasCushion = false; ///< between calves and thighs
    bool hasBlanket = false; ///< across the upper back

    bool operator==(const Comforts&) const = default;
};

/// The same pose on the cushion: where the hips come down to it they stay higher, over knees that rest where
/// they were, and the back leans further so that hands and head reach as far as before.
[[nodiscard]] Pose onCushion(const FigureModel& model, Pose pose, const CushionSpec& cushion);

/// How far the back leans over, for the blanket to lie on it: 0 upright … 1 lying.
[[nodiscard]] double leanForBlanket(const Torso& torso);

/// A blanket that lies across the upper back and falls over both sides. It unrolls as the back leans over.
void shapeBlanket(Loft& loft, const Torso& torso);

} // namespace unhunch::figure
