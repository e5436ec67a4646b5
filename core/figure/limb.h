// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/loft.h"
#include "core/figure/model.h"
#include "core/figure/skeleton.h"

namespace unhunch::figure {

/// Where sleeves and trouser legs end along the limb (0…1 upper bone, 1…2 lower bone).
inline constexpr double kSleeveEnd = 0.56;
inline constexpr double kTrouserEnd = 1.80;

/// The sleeve, from a dome at the shoulder to its opening.
void addSleeve(Loft& loft, const FigureModel& model, const ArmBones& arm);
/// The bare arm from below the shoulder to the wrist.
void addBareArm(Loft& loft, const FigureModel& model, const ArmBones& arm);
/// The trouser leg, from a dome at the hip to its opening.
void addTrouserLeg(Loft& loft, const FigureModel& model, const LegBones& leg);
/// The bare end of the shin above the foot.
void addBareShin(Loft& loft, const FigureModel& model, const LegBones& leg);

/// Elbow and knee angle: 0 straight, radians.
[[nodiscard]] double bendOf(const ArmBones& arm);
[[nodiscard]] double bendOf(const LegBones& leg);

} // namespace unhunch::figure
