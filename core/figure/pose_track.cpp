// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pose_track.h"

#include <algorithm>
#include <array>
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

/// A pose and when it is passed.
struct Passed {
    double t = 0;
    const Pose* pose = nullptr;
};

/// The four keys that shape the curve between the middle two.
using Neighbours = std::array<Passed, 4>;

/// A run of Flow keys that goes round and round: there is no rest at the seam of the track.
bool isCircle(const std::vector<PoseKey>& keys)
{
    return std::all_of(
        keys.begin(), keys.end() - 1, [](const PoseKey& key) { return key.ease == Ease::Flow; });
}

Neighbours neighbours(const std::vector<PoseKey>& keys, std::size_t from)
{
    // A key that is passed once more, a moment before or after, makes the curve come to rest there.
    constexpr double kMoment = 1e-6;
    const std::size_t last = keys.size() - 1;
    const auto passed = [&](std::size_t i, double shift) { return Passed{keys[i].t + shift, &keys[i].pose}; };
    Neighbours result{
        passed(from, -kMoment), passed(from, 0), passed(from + 1, 0), passed(from + 1, kMoment)};
    const double round = keys[last].t - keys[0].t;
    if (from > 0 && keys[from - 1].ease == Ease::Flow) {
        result[0] = passed(from - 1, 0);
    } else if (from == 0 && isCircle(keys)) {
        result[0] = passed(last - 1, -round);
    }
    if (from + 1 < last && keys[from + 1].ease == Ease::Flow) {
        result[3] = passed(from + 2, 0);
    } else if (from + 1 == last && isCircle(keys)) {
        result[3] = passed(1, round);
    }
    return result;
}

/// Catmull and Rom's curve through the keys, by Barry and Goldman's blends of blends: it needs nothing of a
/// pose but that two can be blended.
Pose flowing(const Neighbours& keys, double t)
{
    const auto share = [t](double from, double to) { return (t - from) / (to - from); };
    std::array<Pose, 3> ways;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        ways.at(i) = blend(*keys.at(i).pose, *keys.at(i + 1).pose, share(keys.at(i).t, keys.at(i + 1).t));
    }
    const Pose before = blend(ways[0], ways[1], share(keys[0].t, keys[2].t));
    const Pose after = blend(ways[1], ways[2], share(keys[1].t, keys[3].t));
    return blend(before, after, share(keys[1].t, keys[2].t));
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
    case Ease::Flow:
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
    const double within = wrapped(t, track.duration);
    const Between at = between(track.keys, within);
    const PoseKey& from = track.keys[at.from];
    if (at.from + 1 == track.keys.size()) {
        return from.pose;
    }
    if (from.ease == Ease::Flow) {
        return flowing(neighbours(track.keys, at.from), within);
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
