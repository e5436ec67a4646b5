// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pose_track.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace unhunch::figure {

namespace {

double wrapped(double t, double duration)
{
    if (duration <= 0 || (t >= 0 && t <= duration)) {
        return std::max(t, 0.0);
    }
    const double rest = std::fmod(t, duration);
    return rest < 0 ? rest + duration : rest;
}

/// Where `t` is between the keys around it: the earlier one's index and the fraction of the way to the next.
struct Between {
    std::size_t from = 0;
    double u = 0;
};

template <typename Key>
Between between(const std::vector<Key>& keys, double t)
{
    const auto after = std::find_if(keys.begin(), keys.end(), [t](const Key& key) { return key.t > t; });
    if (after == keys.begin()) {
        return {};
    }
    const auto from = static_cast<std::size_t>(after - keys.begin()) - 1;
    if (after == keys.end()) {
        return {from, 0};
    }
    return {from, (t - keys[from].t) / (after->t - keys[from].t)};
}

MuscleLevels blend(const MuscleLevels& a, const MuscleLevels& b, double u)
{
    return {mix(a.rhomboids, b.rhomboids, u),
            mix(a.trapezius, b.trapezius, u),
            mix(a.levator, b.levator, u),
            mix(a.erector, b.erector, u),
            mix(a.scapula, b.scapula, u)};
}

} // namespace

double eased(Ease ease, double u)
{
    constexpr double kHalfTurn = std::numbers::pi;
    switch (ease) {
    case Ease::Smoother:
        return u * u * u * (u * (6 * u - 15) + 10);
    case Ease::Sine:
        return (1 - std::cos(kHalfTurn * u)) / 2;
    case Ease::InSine:
        return 1 - std::cos(kHalfTurn / 2 * u);
    case Ease::OutSine:
        return std::sin(kHalfTurn / 2 * u);
    case Ease::Linear:
        break;
    }
    return u;
}

const Phase* PoseTrack::phase(std::string_view phaseId) const
{
    const auto found = std::find_if(
        phases.begin(), phases.end(), [phaseId](const Phase& phase) { return phase.id == phaseId; });
    return found == phases.end() ? nullptr : &*found;
}

Pose poseAt(const PoseTrack& track, double t)
{
    if (track.keys.empty()) {
        return {};
    }
    const Between at = between(track.keys, wrapped(t, track.duration));
    const PoseKey& from = track.keys[at.from];
    if (at.from + 1 == track.keys.size()) {
        return from.pose;
    }
    return blend(from.pose, track.keys[at.from + 1].pose, eased(from.ease, at.u));
}

MuscleLevels musclesAt(const PoseTrack& track, double t)
{
    const std::vector<MuscleKey>& keys = track.scene.muscles;
    if (keys.empty()) {
        return {};
    }
    const Between at = between(keys, wrapped(t, track.duration));
    if (at.from + 1 == keys.size()) {
        return keys[at.from].levels;
    }
    return blend(keys[at.from].levels, keys[at.from + 1].levels, eased(Ease::Sine, at.u));
}

CameraSpec cameraAt(const PoseTrack& track, double t, bool cut)
{
    CameraSpec camera = track.scene.camera;
    const std::vector<CameraKey>& keys = track.scene.cameraKeys;
    if (keys.empty()) {
        return camera;
    }
    const Between at = between(keys, wrapped(t, track.duration));
    const CameraKey& from = keys[at.from];
    if (at.from + 1 == keys.size()) {
        camera.yaw = from.yaw;
        return camera;
    }
    const double u = eased(Ease::Smoother, at.u);
    camera.yaw = mix(from.yaw, keys[at.from + 1].yaw, cut ? std::round(u) : u);
    return camera;
}

double trackTime(const Phase& phase, double fraction, double stepSeconds)
{
    const double hold = phase.holdTo - phase.holdFrom;
    const double stretchedHold = std::max(0.0, hold + stepSeconds - phase.seconds());
    const double lead = phase.holdFrom - phase.t0;
    const double elapsed = std::clamp(fraction, 0.0, 1.0) * stepSeconds;
    if (elapsed <= lead) {
        return phase.t0 + elapsed;
    }
    if (elapsed <= lead + stretchedHold) {
        return phase.holdFrom + hold * (elapsed - lead) / stretchedHold;
    }
    return std::min(phase.t1, phase.holdTo + elapsed - lead - stretchedHold);
}

double trackTime(const Phase& phase, double fraction)
{
    return mix(phase.t0, phase.t1, std::clamp(fraction, 0.0, 1.0));
}

std::optional<double> trackTime(const PoseTrack& track, std::string_view phaseId, double fraction)
{
    const Phase* phase = track.phase(phaseId);
    return phase == nullptr ? std::nullopt : std::optional(trackTime(*phase, fraction));
}

std::optional<double>
trackTime(const PoseTrack& track, std::string_view phaseId, double fraction, double stepSeconds)
{
    const Phase* phase = track.phase(phaseId);
    return phase == nullptr ? std::nullopt : std::optional(trackTime(*phase, fraction, stepSeconds));
}

} // namespace unhunch::figure
