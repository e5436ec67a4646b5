// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/muscles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace unhunch::figure {

namespace {

/// Patches float this much over the shirt, so that it never swallows them.
constexpr double kLift = 0.025;

/// One height of the long back muscles: inner and outer distance from the spine.
struct ErectorSpan {
    double height = 0;
    double inner = 0;
    double outer = 0;
};

constexpr std::array kErector{
    ErectorSpan{2.16, 0.075, 0.085},
    ErectorSpan{2.05, 0.06, 0.135},
    ErectorSpan{1.8, 0.055, 0.170},
    ErectorSpan{1.5, 0.055, 0.195},
    ErectorSpan{1.2, 0.055, 0.205},
    ErectorSpan{1.0, 0.06, 0.190},
    ErectorSpan{0.86, 0.07, 0.150},
    ErectorSpan{0.78, 0.085, 0.10},
};

std::vector<Vec3> straight(Vec3 from, Vec3 to, int points)
{
    std::vector<Vec3> line;
    line.reserve(static_cast<std::size_t>(points));
    for (int i = 0; i < points; ++i) {
        line.push_back(mix(from, to, 1.0 * i / (points - 1)));
    }
    return line;
}

} // namespace

MuscleMap::MuscleMap(const FigureModel& model,
                     const Skeleton& skeleton,
                     const Pose& pose,
                     const Torso& torso,
                     const Loft& neck)
    : m_model(model)
    , m_skeleton(skeleton)
    , m_pose(pose)
    , m_torso(torso)
    , m_neck(neck)
{}

MuscleMap::Blade MuscleMap::blade(Side side) const
{
    const GirdlePose& girdle = m_pose.girdle[side];
    const ArmBones& arm = m_skeleton.arms[side];
    const Vec3 upperArm = inFrameOf(m_skeleton.chest().axes, normalized(arm.elbow - arm.shoulder));
    const double abduction = degrees(std::acos(std::clamp(-upperArm.y, -1.0, 1.0)));
    const double turn = radians(std::max(0.0, abduction - 35) * 0.42);
    const double x = 0.46 + (girdle.protraction > 0 ? 0.0078 : 0.0044) * girdle.protraction;
    const double y = 1.82 + 0.0075 * girdle.elevation;
    const double s = signOf(side);
    const auto at = [&](Vec2 offset) {
        const double aside = offset.x * std::cos(turn) - offset.y * std::sin(turn);
        const double up = offset.x * std::sin(turn) + offset.y * std::cos(turn);
        return OnBack{y + up, s * std::max(0.07, x + aside)};
    };
    const ScapulaLandmarks& l = m_model.scapula;
    return {at(l.superior),
            at(l.root),
            at(l.medial),
            at(l.inferior),
            at(l.lateral),
            at(l.acromion),
            at(l.glenoid)};
}

Vec3 MuscleMap::point(OnBack place) const
{
    return m_torso.back(place.height, place.aside, kLift);
}

Vec3 MuscleMap::neckPoint(int ring, double degreesFromBack) const
{
    const double index = (270 + degreesFromBack) / 360 * m_neck.around();
    const double whole = std::floor(index);
    const auto n = static_cast<std::size_t>(m_neck.around());
    const auto i = static_cast<std::size_t>(whole) % n;
    return mix(m_neck.ring(ring)[i], m_neck.ring(ring)[(i + 1) % n], index - whole);
}

void MuscleMap::add(std::vector<Vec3>& points, const BackLine& line) const
{
    for (int i = 0; i < line.points; ++i) {
        const double t = 1.0 * i / (line.points - 1);
        const double height
            = mix(line.from.height, line.to.height, t) + line.bow * std::sin(std::numbers::pi * t);
        points.push_back(point({height, mix(line.from.aside, line.to.aside, t)}));
    }
}

std::vector<Vec3> MuscleMap::scapula(Side side) const
{
    const Blade b = blade(side);
    return {point(b.superior),
            point(b.root),
            point(b.medial),
            point(b.inferior),
            point(b.lateral),
            point(b.glenoid),
            point(b.acromion)};
}

MusclePatch MuscleMap::rhomboids(Side side) const
{
    const double s = signOf(side);
    const Blade b = blade(side);
    const OnBack& root = b.root;
    const OnBack& tip = b.inferior;
    MusclePatch patch;
    add(patch.outline, {{2.20, s * 0.035}, {1.80, s * 0.035}, 6, 0});
    add(patch.outline, {{1.78, s * 0.05}, {tip.height + 0.03, tip.aside - s * 0.01}, 6, -0.02});
    add(patch.outline, {{tip.height + 0.10, tip.aside - s * 0.03}, {root.height + 0.05, root.aside}, 5, 0});
    add(patch.outline, {{root.height + 0.09, root.aside - s * 0.02}, {2.21, s * 0.05}, 6, 0.02});
    for (const double t : {0.18, 0.36, 0.54, 0.72, 0.88}) {
        std::vector<Vec3> fibre;
        const OnBack end{mix(root.height + 0.06, tip.height + 0.05, t),
                         mix(root.aside, tip.aside, t) - s * 0.02};
        add(fibre, {{mix(2.18, 1.80, t), s * 0.06}, end, 6, 0});
        patch.fibres.push_back(std::move(fibre));
    }
    return patch;
}

MusclePatch MuscleMap::trapezius(Side side) const
{
    const double s = signOf(side);
    const Blade b = blade(side);
    const Mat3& chest = m_skeleton.chest().axes;
    const Vec3 shoulder = m_skeleton.arms[side].shoulder;
    const Vec3 start = m_torso.trapeziusRoot(side);
    const Vec3 over = chest.y * 0.13 - chest.z * 0.04 + m_torso.frame(2.14).left * (s * 0.06);
    MusclePatch patch;
    patch.outline = {neckPoint(8, 0),
                     neckPoint(8, s * 36),
                     neckPoint(6, s * 48),
                     neckPoint(4, s * 60),
                     start + over,
                     mix(start, shoulder, 0.45) + chest.y * 0.150 - chest.z * 0.07,
                     shoulder + chest.y * 0.175 - chest.z * 0.07,
                     point({b.acromion.height - 0.10, b.acromion.aside * 0.98}),
                     point(b.root)};
    add(patch.outline, {{b.root.height - 0.25, b.root.aside * 0.75}, {1.0, s * 0.03}, 4, 0});
    add(patch.outline, {{1.0, 0}, {2.1, 0}, 6, 0});
    patch.outline.push_back(neckPoint(1, 0));
    patch.outline.push_back(neckPoint(4, 0));
    patch.fibres = trapeziusFibres(side);
    return patch;
}

std::vector<std::vector<Vec3>> MuscleMap::trapeziusFibres(Side side) const
{
    const Blade b = blade(side);
    std::vector<std::vector<Vec3>> fibres;
    for (int i = 0; i < 4; ++i) {
        const Vec3 spine = point({2.0 - 0.25 * i, signOf(side) * 0.03});
        const Vec3 bladeEdge = point({b.root.height - 0.02 * i, b.root.aside * (1.15 - 0.1 * i)});
        fibres.push_back(straight(spine, bladeEdge, 6));
    }
    return fibres;
}

MusclePatch MuscleMap::erector(Side side) const
{
    const double s = signOf(side);
    MusclePatch patch;
    for (const ErectorSpan& span : kErector) {
        patch.outline.push_back(point({span.height, s * span.outer}));
    }
    for (std::size_t i = kErector.size(); i-- > 0;) {
        patch.outline.push_back(point({kErector.at(i).height, s * kErector.at(i).inner}));
    }
    for (const double share : {0.33, 0.68}) {
        std::vector<Vec3> fibre;
        for (std::size_t i = 1; i + 1 < kErector.size(); ++i) {
            const ErectorSpan& span = kErector.at(i);
            fibre.push_back(point({span.height, s * mix(span.inner, span.outer, share)}));
        }
        patch.fibres.push_back(std::move(fibre));
    }
    return patch;
}

std::vector<Vec3> MuscleMap::levator(Side side) const
{
    const double s = signOf(side);
    const Torso::Frame f = m_torso.frame(2.16);
    return {neckPoint(7, s * 60),
            neckPoint(3, s * 60),
            f.centre + f.left * (s * 0.27) + f.up * 0.13 - f.front * 0.16,
            point(blade(side).superior)};
}

std::vector<Vec3> MuscleMap::spineLine() const
{
    std::vector<Vec3> line;
    line.reserve(16);
    for (int i = 0; i < 16; ++i) {
        line.push_back(m_torso.back(mix(2.22, 0.75, i / 15.0), 0, 0.02));
    }
    return line;
}

} // namespace unhunch::figure
