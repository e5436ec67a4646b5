// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app_figure/motion.h"

#include "core/figure/pose_track.h"

#include <cmath>
#include <cstddef>

namespace unhunch::figure {

namespace {

using enum JointKind;

struct JointName {
    JointKind kind = Trunk;
    const char* name = "";
};

/// In the order of jointsOf().
constexpr std::array<JointName, kJoints> kNames{{
    {Trunk, "pelvis"},
    {Trunk, "lumbar"},
    {Trunk, "lower thorax"},
    {Trunk, "upper thorax"},
    {Head, "neck"},
    {Head, "head"},
    {Head, "crown"},
    {Shoulder, "left shoulder"},
    {Arm, "left elbow"},
    {Arm, "left wrist"},
    {Arm, "left fingertip"},
    {Leg, "left hip"},
    {Leg, "left knee"},
    {Leg, "left ankle"},
    {Shoulder, "right shoulder"},
    {Arm, "right elbow"},
    {Arm, "right wrist"},
    {Arm, "right fingertip"},
    {Leg, "right hip"},
    {Leg, "right knee"},
    {Leg, "right ankle"},
}};

/// From the head's joint to the crown.
constexpr double kCrown = 0.70;
/// From the wrist to the middle fingertip of an open hand.
constexpr double kFingertip = 0.80;

Joints jointsOf(const Skeleton& s)
{
    const auto tip = [](const ArmBones& arm) { return arm.wrist + arm.fingers * kFingertip; };
    const auto& [leftArm, rightArm] = s.arms;
    const auto& [leftLeg, rightLeg] = s.legs;
    return {s.pelvis.joint,
            s.bone(SpineBone::Lumbar).joint,
            s.bone(SpineBone::LowerThorax).joint,
            s.chest().joint,
            s.bone(SpineBone::Neck).joint,
            s.head().joint,
            s.head().joint + s.head().axes.y * kCrown,
            leftArm.shoulder,
            leftArm.elbow,
            leftArm.wrist,
            tip(leftArm),
            leftLeg.hip,
            leftLeg.knee,
            leftLeg.ankle,
            rightArm.shoulder,
            rightArm.elbow,
            rightArm.wrist,
            tip(rightArm),
            rightLeg.hip,
            rightLeg.knee,
            rightLeg.ankle};
}

} // namespace

Moment momentAt(const FigureModel& model, const PoseTrack& track, double t, Seat seat)
{
    Moment moment{t, poseAt(track, t), {}};
    if (seat == Seat::OnCushion) {
        moment.pose = onCushion(model, moment.pose, track.scene.cushion.value());
    }
    moment.skeleton = solve(model, moment.pose);
    return moment;
}

std::vector<Moment> playedThrough(const FigureModel& model, const PoseTrack& track, Seat seat)
{
    const int steps = static_cast<int>(std::round(track.duration * kRate));
    std::vector<Moment> moments;
    for (int i = 0; i <= steps; ++i) {
        moments.push_back(momentAt(model, track, track.duration * i / steps, seat));
    }
    for (const int i : {1, 2}) { // where the end does not fit the beginning, this is a jump
        moments.push_back(momentAt(model, track, track.duration * i / steps, seat));
    }
    return moments;
}

void Peak::meet(double other, double at, const char* name)
{
    if (other > value) {
        *this = {other, at, name};
    }
}

double calmSpeed(JointKind kind)
{
    switch (kind) {
    case Trunk:
        return 2.2;
    case Head:
        return 4.5;
    case Shoulder:
        return 2.8;
    case Arm:
        return 5.6;
    case Leg:
        return 1.5;
    }
    return 0;
}

void MotionMeter::look(const Moment& moment)
{
    const Joints now = jointsOf(moment.skeleton);
    for (std::size_t i = 0; i < now.size(); ++i) {
        const auto [kind, name] = kNames.at(i);
        if (m_last) {
            const Vec3 step = now.at(i) - m_last->at(i);
            m_fastest[kind].meet(length(step) * m_rate, moment.t, name);
            if (m_lastButOne) {
                const Vec3 before = m_last->at(i) - m_lastButOne->at(i);
                m_jolt.meet(length(step - before) * m_rate, moment.t, name);
            }
        }
    }
    m_lastButOne = m_last;
    m_last = now;
}

void MotionMeter::cut()
{
    m_last.reset();
    m_lastButOne.reset();
}

Peak farthestMiss(const std::vector<Moment>& moments)
{
    Peak peak;
    for (const Moment& moment : moments) {
        const auto& [leftArm, rightArm] = moment.skeleton.arms;
        const auto& [leftLeg, rightLeg] = moment.skeleton.legs;
        peak.meet(leftArm.miss, moment.t, "left hand");
        peak.meet(rightArm.miss, moment.t, "right hand");
        peak.meet(leftLeg.miss, moment.t, "left foot");
        peak.meet(rightLeg.miss, moment.t, "right foot");
    }
    return peak;
}

} // namespace unhunch::figure
