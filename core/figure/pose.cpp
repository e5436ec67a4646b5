// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pose.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace unhunch::figure {

namespace {

SpineBend blend(const SpineBend& a, const SpineBend& b, double u)
{
    return {mix(a.flex, b.flex, u), mix(a.side, b.side, u), mix(a.twist, b.twist, u)};
}

/// Along the arc between two directions, the length going evenly from one to the other.
Vec3 alongSphere(Vec3 a, Vec3 b, double u)
{
    const double la = length(a);
    const double lb = length(b);
    const Vec3 na = normalized(a);
    const Vec3 nb = normalized(b);
    const double angle = std::acos(std::clamp(dot(na, nb), -1.0, 1.0));
    const double sine = std::sin(angle);
    if (angle < 1e-4 || sine < 1e-6) {
        return mix(a, b, u);
    }
    return (na * std::sin((1 - u) * angle) + nb * std::sin(u * angle)) * (mix(la, lb, u) / sine);
}

bool isShoulderSpace(ArmSpace space)
{
    return space == ArmSpace::Shoulder || space == ArmSpace::ShoulderWorld;
}

ArmPose blend(const ArmPose& a, const ArmPose& b, double u)
{
    const bool onSphere = a.space == b.space && isShoulderSpace(a.space);
    const auto way
        = [&](Vec3 from, Vec3 to) { return onSphere ? alongSphere(from, to, u) : mix(from, to, u); };
    ArmPose result = a;
    result.target = way(a.target, b.target);
    result.pole = way(a.pole, b.pole);
    result.fingers = way(a.fingers, b.fingers);
    result.palm = way(a.palm, b.palm);
    result.curl = mix(a.curl, b.curl, u);
    result.knuckle = mix(a.knuckle, b.knuckle, u);
    result.spread = mix(a.spread, b.spread, u);
    result.thumb = mix(a.thumb, b.thumb, u);
    return result;
}

LegPose blend(const LegPose& a, const LegPose& b, double u)
{
    return {mix(a.ankle, b.ankle, u),
            mix(a.pole, b.pole, u),
            mix(a.toe, b.toe, u),
            mix(a.up, b.up, u),
            mix(a.toeBend, b.toeBend, u)};
}

Vec3 flipped(Vec3 v)
{
    return {-v.x, v.y, v.z};
}

ArmPose flipped(ArmPose arm)
{
    arm.target = flipped(arm.target);
    arm.pole = flipped(arm.pole);
    arm.fingers = flipped(arm.fingers);
    arm.palm = flipped(arm.palm);
    return arm;
}

LegPose flipped(LegPose leg)
{
    leg.ankle = flipped(leg.ankle);
    leg.pole = flipped(leg.pole);
    leg.toe = flipped(leg.toe);
    leg.up = flipped(leg.up);
    return leg;
}

} // namespace

Pose blend(const Pose& from, const Pose& to, double u)
{
    Pose result;
    result.root = {mix(from.root.position, to.root.position, u),
                   mix(from.root.pitch, to.root.pitch, u),
                   mix(from.root.yaw, to.root.yaw, u),
                   mix(from.root.roll, to.root.roll, u)};
    for (std::size_t i = 0; i < result.spine.size(); ++i) {
        result.spine[i] = blend(from.spine[i], to.spine[i], u);
    }
    for (const Side side : kSides) {
        const GirdlePose& a = from.girdle[side];
        const GirdlePose& b = to.girdle[side];
        result.girdle[side] = {mix(a.elevation, b.elevation, u), mix(a.protraction, b.protraction, u)};
        result.arms[side] = blend(from.arms[side], to.arms[side], u);
        result.legs[side] = blend(from.legs[side], to.legs[side], u);
    }
    result.breath = mix(from.breath, to.breath, u);
    return result;
}

Pose mirrored(const Pose& pose)
{
    Pose result = pose;
    result.root.position = flipped(pose.root.position);
    result.root.yaw = -pose.root.yaw;
    result.root.roll = -pose.root.roll;
    for (SpineBend& bend : result.spine) {
        bend.side = -bend.side;
        bend.twist = -bend.twist;
    }
    for (const Side side : kSides) {
        result.girdle[side] = pose.girdle[other(side)];
        result.arms[side] = flipped(pose.arms[other(side)]);
        result.legs[side] = flipped(pose.legs[other(side)]);
    }
    return result;
}

} // namespace unhunch::figure
