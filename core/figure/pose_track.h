// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/pose.h"
#include "core/figure/scene.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::figure {

/// How the way from one key to the next is spent. All but Flow look at these two keys alone. Flow passes
/// through its keys on one smooth curve, for movements that have a way between their ends: neighbouring Flow
/// keys make one movement, which starts and ends at rest, unless it closes a circle over the whole track.
enum class Ease { Smoother, Sine, InSine, OutSine, Linear, Flow };

/// `u` in 0..1 → 0..1; Flow, which takes more than one number, as Linear.
[[nodiscard]] double eased(Ease ease, double u);

/// A named span of a track that a step of a session plays. `holdFrom`…`holdTo` (inside it) is the still part
/// that grows with the step; all else keeps its own speed, because a move must never be hurried.
struct Phase {
    std::string id;
    double t0 = 0;
    double t1 = 0;
    double holdFrom = 0;
    double holdTo = 0;

    [[nodiscard]] double seconds() const { return t1 - t0; }

    bool operator==(const Phase&) const = default;
};

struct PoseKey {
    double t = 0;
    Ease ease = Ease::Smoother; ///< of the way that starts here
    Pose pose;
};

/// One exercise's movement, with its scene: a file of resources/figure/poses.
struct PoseTrack {
    std::string id;
    double duration = 0; ///< seconds; the track repeats after it
    double still = 0; ///< the time that shows the exercise best in one picture
    std::vector<Phase> phases;
    std::vector<PoseKey> keys; ///< at least one, ascending
    Scene scene;

    [[nodiscard]] const Phase* phase(std::string_view phaseId) const;
};

/// The pose at `t` seconds; times outside 0…duration wrap around.
[[nodiscard]] Pose poseAt(const PoseTrack& track, double t);

/// The muscles' levels at `t`.
[[nodiscard]] MuscleLevels musclesAt(const PoseTrack& track, double t);

/// The camera at `t`; `cut` jumps between directions instead of turning (for reduced motion).
[[nodiscard]] CameraSpec cameraAt(const PoseTrack& track, double t, bool cut = false);

/// The track time of a step that plays `phase` in `stepSeconds`, after `fraction` (0..1) of it. A longer step
/// lengthens the hold; a shorter one takes from the hold first, and only one shorter than the moves
/// themselves cuts the phase's end off. fraction 1 of one phase is fraction 0 of the phase that follows it.
[[nodiscard]] double trackTime(const Phase& phase, double fraction, double stepSeconds);

/// The time at `fraction` (0..1) of the phase, spread evenly over it: for callers that lay out a step
/// themselves.
[[nodiscard]] double trackTime(const Phase& phase, double fraction);

/// The same by the phase's name; empty where the track has no such phase.
[[nodiscard]] std::optional<double>
trackTime(const PoseTrack& track, std::string_view phaseId, double fraction);

/// The same by the phase's name; empty where the track has no such phase.
[[nodiscard]] std::optional<double>
trackTime(const PoseTrack& track, std::string_view phaseId, double fraction, double stepSeconds);

} // namespace unhunch::figure
