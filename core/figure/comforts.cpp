// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/comforts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace unhunch::figure {

namespace {

/// H above the hips.
constexpr double kBlanketFrom = 0.5;
constexpr double kBlanketTo = 2.06;
/// How far it falls over the sides, H.
constexpr double kFall = 0.5;

/// A point of the back, `phi` radians from its middle to the left; less than a quarter of a turn.
Vec3 onBack(const RingShape& ring, double phi)
{
    return ring.centre + ring.u * (ring.width * squared(std::sin(phi), ring.exponent))
           - ring.v * (ring.back * squared(std::cos(phi), ring.exponent));
}

} // namespace

Pose onCushion(const FigureModel& model, Pose pose, const CushionSpec& cushion)
{
    Vec3& hips = pose.root.position;
    const double weight = 1 - smoothStep(cushion.below, cushion.below + 3 * cushion.raise, hips.y);
    if (weight <= 0) {
        return pose;
    }
    const Skeleton skeleton = solve(model, pose);
    const Vec3 knees = mix(skeleton.legs[Side::Left].knee, skeleton.legs[Side::Right].knee, 0.5);
    const double reach = std::hypot(hips.y - knees.y, hips.z - knees.z);
    hips.y += cushion.raise * weight;
    const double over = hips.y - knees.y;
    hips.z = knees.z + std::copysign(std::sqrt(std::max(0.0, reach * reach - over * over)), hips.z - knees.z);
    pose.root.pitch += cushion.tilt * weight;
    return pose;
}

double leanForBlanket(const Torso& torso)
{
    return smoothStep(0.72, 0.95, 1 - torso.frame(1.2).up.y);
}

void shapeBlanket(Loft& loft, const Torso& torso)
{
    constexpr int kRings = 16;
    constexpr int kHalf = kAround / 2;
    constexpr int kHem = 2; ///< points that hang, of each half's two ends
    const double to = mix(kBlanketFrom, kBlanketTo, leanForBlanket(torso));
    loft.restart(kAround);
    for (int i = 0; i < kRings; ++i) {
        const double y = mix(kBlanketFrom, to, i / (kRings - 1.0));
        const double overShoulders = 0.10 * smoothStep(1.5, 1.95, y);
        const RingShape outer = torso.ring(y, 0.085 + overShoulders);
        const RingShape inner = torso.ring(y, 0.045 + overShoulders);
        const double fall = kFall + 0.05 * std::sin(7 * y); // a hem that hangs is never straight
        std::array<Vec3, kAround> points;
        for (int j = 0; j < kHalf; ++j) {
            const double phi = mix(-1.5, 1.5, std::clamp((j - kHem) / (kHalf - 1.0 - 2 * kHem), 0.0, 1.0));
            const int hanging = std::max({0, kHem - j, j - (kHalf - 1 - kHem)});
            const Vec3 down{0, -fall * hanging / kHem, 0};
            points.at(static_cast<std::size_t>(j)) = onBack(outer, phi) + down;
            points.at(static_cast<std::size_t>(kAround - 1 - j)) = onBack(inner, phi) + down;
        }
        loft.addPoints(points, y);
    }
    loft.computeNormals(NormalStyle::Surface);
}

} // namespace unhunch::figure
