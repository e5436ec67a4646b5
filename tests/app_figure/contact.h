// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/assets.h"
#include "tests/app_figure/motion.h"

#include <vector>

namespace unhunch::figure {

/// How far, H, anything slides over what it rests on, from where it first touched until it is lifted. What
/// rests is read off the picture, not off a list: palms that face the floor, the mat, the wall, the counter
/// or a seat and are on it; every point of a sole or a bare foot that is on the floor or mat; knees likewise.
[[nodiscard]] Peak
farthestSlip(const FigureModel& model, const PoseTrack& track, const std::vector<Moment>& moments);

/// How deep under the floor, H, the lowest point of the body is: trunk, head, limbs, fingers and soles.
[[nodiscard]] Peak
deepest(const FigureModel& model, const PoseTrack& track, const std::vector<Moment>& moments);

} // namespace unhunch::figure
