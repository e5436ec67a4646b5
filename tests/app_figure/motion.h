// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/assets.h"
#include "core/figure/comforts.h"
#include "core/figure/skeleton.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace unhunch::figure {

/// The body at one instant.
struct Moment {
    double t = 0; ///< seconds
    Pose pose;
    Skeleton skeleton;
};

/// Whether the cushion of the track, if it has one, is used.
enum class Seat { OnHeels, OnCushion };

[[nodiscard]] Moment
momentAt(const FigureModel& model, const PoseTrack& track, double t, Seat seat = Seat::OnHeels);

/// How many times in a second a track is looked at: four times as often as it is painted.
inline constexpr int kRate = 120;

/// The whole track, kRate times a second, and after its end the first two steps of its next round.
[[nodiscard]] std::vector<Moment>
playedThrough(const FigureModel& model, const PoseTrack& track, Seat seat = Seat::OnHeels);

/// The worst of something, and where it was.
struct Peak {
    double value = 0;
    double t = 0;
    const char* where = "";

    void meet(double other, double at, const char* name);
};

/// What moves alike is held to one bound.
enum class JointKind { Trunk, Head, Shoulder, Arm, Leg };

/// H/s. The fastest that our exercises need, and a fifth more: the crown when a person sits up from a fold
/// (3.8), the fingertip when a stretched arm opens like a book (4.7), the shoulders in between; hips and
/// knees when kneeling down. A hand that reaches for a cup is about as fast.
[[nodiscard]] double calmSpeed(JointKind kind);

/// H/s from one step of kRate to the next. A hand that is lifted from the mat needs 0.19; a key that stops
/// what has not slowed down, or a palm that flips over, makes 0.5 and more.
inline constexpr double kSoftJolt = 0.2;

/// Every joint in the world, crown and fingertips too.
inline constexpr int kJoints = 21;
using Joints = std::array<Vec3, kJoints>;

/// Meets a motion step by step and keeps the greatest of each.
class MotionMeter {
public:
    explicit MotionMeter(double stepsPerSecond)
        : m_rate(stepsPerSecond)
    {}

    void look(const Moment& moment);
    /// What follows is another picture, not a movement.
    void cut();

    /// Speeds, H/s.
    [[nodiscard]] const std::map<JointKind, Peak>& fastest() const { return m_fastest; }

    /// The greatest change of velocity from one step to the next, H/s.
    [[nodiscard]] const Peak& hardestJolt() const { return m_jolt; }

private:
    double m_rate;
    std::optional<Joints> m_last;
    std::optional<Joints> m_lastButOne;
    std::map<JointKind, Peak> m_fastest;
    Peak m_jolt;
};

/// The farthest that an arm or leg stays from where its pose wants it, H.
[[nodiscard]] Peak farthestMiss(const std::vector<Moment>& moments);

} // namespace unhunch::figure
