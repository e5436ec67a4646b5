// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/extremities.h"

#include <cmath>
#include <cstddef>

namespace unhunch::figure {

namespace {

std::array<Capsule, 3>
shapeFinger(const FigureModel& model, const ArmBones& arm, const ArmPose& pose, std::size_t index)
{
    const Digit& digit = model.fingers.at(index);
    const std::array<double, 3> curl{pose.knuckle, pose.curl, pose.curl};
    const Vec3 start = normalized(arm.fingers + arm.thumb * (digit.offset * pose.spread * 1.6));
    const Vec3 axis = cross(start, arm.palm);
    std::array<Capsule, 3> finger{};
    Vec3 joint
        = arm.wrist + arm.fingers * (0.37 - std::abs(digit.offset - 0.03) * 0.22) + arm.thumb * digit.offset;
    double angle = 0;
    double radius = digit.radius;
    for (std::size_t i = 0; i < finger.size(); ++i) {
        // Each finger further from the thumb closes a little more, as a relaxed hand does.
        angle += model.curlDegrees.at(i) * curl.at(i) * (1 + 0.06 * static_cast<double>(index));
        const Vec3 next = joint + turned(start, axis, angle) * (digit.length * model.phalanxFraction.at(i));
        const double nextRadius = digit.radius * (1 - 0.10 * static_cast<double>(i + 1));
        finger.at(i) = {joint, radius, next, nextRadius};
        joint = next;
        radius = nextRadius;
    }
    return finger;
}

std::array<Capsule, 2> shapeThumb(const ArmBones& arm, double open)
{
    const Vec3 base = arm.wrist + arm.fingers * 0.09 + arm.thumb * 0.10 + arm.palm * 0.02;
    const Vec3 first = normalized(arm.fingers * (0.55 + 0.45 * (1 - open)) + arm.thumb * (0.25 + 0.75 * open)
                                  + arm.palm * 0.25);
    const Vec3 second = normalized(arm.fingers * 0.9 + arm.thumb * (0.15 + 0.5 * open) + arm.palm * 0.2);
    const Vec3 knuckle = base + first * 0.20;
    return {Capsule{base, 0.072, knuckle, 0.058}, Capsule{knuckle, 0.058, knuckle + second * 0.19, 0.044}};
}

} // namespace

void shapeHand(HandShape& hand, const FigureModel& model, const ArmBones& arm, const ArmPose& pose)
{
    constexpr int kRings = 9;
    constexpr double kPalmLength = 0.40;
    hand.palm.clear();
    for (int i = 0; i < kRings; ++i) {
        const double u = kPalmLength * i / (kRings - 1);
        const auto size = model.palm.at(u);
        hand.palm.addRing({arm.wrist + arm.fingers * u, arm.thumb, arm.palm, size[0], size[1], size[1], 2.4},
                          u);
    }
    hand.palm.computeNormals(NormalStyle::Surface);
    hand.wrist = {arm.wrist, 0.092, arm.wrist + arm.fingers * 0.06, 0.10};
    for (std::size_t i = 0; i < hand.fingers.size(); ++i) {
        hand.fingers.at(i) = shapeFinger(model, arm, pose, i);
    }
    hand.thumb = shapeThumb(arm, pose.thumb);
}

} // namespace unhunch::figure
