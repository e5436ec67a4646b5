// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/torso.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace unhunch::figure {

namespace {

double bell(double x, double middle, double width)
{
    const double d = (x - middle) / width;
    return std::exp(-d * d);
}

Vec3 hermite(const std::array<Vec3, 4>& p, double t)
{
    const double t2 = t * t;
    const double t3 = t2 * t;
    return p[0] * (2 * t3 - 3 * t2 + 1) + p[1] * (t3 - 2 * t2 + t) + p[2] * (3 * t2 - 2 * t3)
           + p[3] * (t3 - t2);
}

/// The sideways axis half way between two bones.
Vec3 leftBetween(const Mat3& a, const Mat3& b)
{
    const Vec3 y = normalized(a.y + b.y);
    return cross(y, perpendicular(a.z + b.z, y));
}

double evenly(double from, double to, int i, int count)
{
    return mix(from, to, 1.0 * i / (count - 1));
}

} // namespace

Torso::Torso(const FigureModel& model, const Skeleton& skeleton, const Pose& pose)
    : m_model(model)
    , m_skeleton(skeleton)
    , m_pose(pose)
{
    const Bone& pelvis = skeleton.pelvis;
    const Bone& lumbar = skeleton.bone(SpineBone::Lumbar);
    const Bone& lower = skeleton.bone(SpineBone::LowerThorax);
    const Bone& upper = skeleton.chest();
    const auto& y = model.spineKnots;
    m_points = {pelvis.joint + pelvis.axes.y * y[0],
                pelvis.joint,
                lumbar.joint,
                lower.joint,
                upper.joint,
                upper.joint + upper.axes.y * model.bones.upperThorax};
    m_left = {pelvis.axes.x,
              pelvis.axes.x,
              leftBetween(pelvis.axes, lumbar.axes),
              leftBetween(lumbar.axes, lower.axes),
              leftBetween(lower.axes, upper.axes),
              upper.axes.x};
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const std::size_t a = i == 0 ? 0 : i - 1;
        const std::size_t b = std::min(i + 1, m_points.size() - 1);
        m_tangents.at(i) = (m_points.at(b) - m_points.at(a)) * (1 / (y.at(b) - y.at(a)));
    }
}

Torso::Frame Torso::frame(double height) const
{
    const auto& y = m_model.spineKnots;
    std::size_t i = 0;
    while (i < 4 && height > y.at(i + 1)) {
        ++i;
    }
    const double h = y.at(i + 1) - y.at(i);
    const double t = std::clamp((height - y.at(i)) / h, 0.0, 1.0);
    const std::array<Vec3, 4> span{
        m_points.at(i), m_tangents.at(i) * h, m_points.at(i + 1), m_tangents.at(i + 1) * h};
    Vec3 centre = hermite(span, t);
    if (height > y.at(i + 1)) {
        centre = centre + m_tangents.at(i + 1) * (height - y.at(i + 1));
    }
    constexpr double kStep = 1e-3;
    const double inside = std::clamp(t, kStep, 1 - kStep);
    const Vec3 up = normalized(hermite(span, inside + kStep) - hermite(span, inside - kStep));
    const Vec3 left = perpendicular(mix(m_left.at(i), m_left.at(i + 1), smoothStep(0, 1, t)), up);
    return {centre, left, up, cross(left, up)};
}

MonotoneTable::Values Torso::profile(double height) const
{
    auto values = m_model.torso.at(height);
    const double breath = m_pose.breath;
    values[0] *= 1 + 0.055 * breath * bell(height, 0.95, 0.5);
    values[1] *= 1 + 0.26 * breath * bell(height, 0.78, 0.42) + 0.05 * breath * bell(height, 1.5, 0.3);
    return values;
}

RingShape Torso::ring(double height, double grow) const
{
    const Frame f = frame(height);
    const auto p = profile(height);
    return {f.centre, f.left, f.front, p[0] + grow, p[1] + grow, p[2] + grow, p[3]};
}

RingShape Torso::shirtRing(double height) const
{
    return ring(height, kShirtGrow + 0.032 * (1 - smoothStep(0.05, 0.55, height)));
}

Vec3 Torso::back(double height, double aside, double lift) const
{
    const Frame f = frame(height);
    const auto p = profile(height);
    const double x = std::clamp(aside, -p[0] * 0.97, p[0] * 0.97);
    const double depth = std::pow(1 - std::pow(std::min(1.0, std::abs(x) / p[0]), p[3]), 1 / p[3]);
    return f.centre + f.left * x - f.front * (p[2] * depth + lift);
}

Vec3 Torso::front(double height) const
{
    const Frame f = frame(height);
    return f.centre + f.front * profile(height)[1];
}

void Torso::addShirt(Loft& loft) const
{
    constexpr int kRings = 26;
    for (int i = 0; i < kRings; ++i) {
        const double y = evenly(kShirtHem, 2.24, i, kRings);
        loft.addRing(shirtRing(y), y);
    }
    loft.computeNormals(NormalStyle::Ring);
}

void Torso::addPelvis(Loft& loft) const
{
    constexpr int kRings = 10;
    for (int i = 0; i < kRings; ++i) {
        const double y = evenly(-0.36, 0.30, i, kRings);
        loft.addRing(ring(y, 0), y);
    }
    loft.computeNormals(NormalStyle::Ring);
}

void Torso::addNeck(Loft& loft) const
{
    constexpr int kRings = 10;
    const Bone& chest = m_skeleton.chest();
    const Bone& neck = m_skeleton.bone(SpineBone::Neck);
    const Bone& head = m_skeleton.head();
    const Vec3 collar = chest.joint + chest.axes * Vec3{0, 0.545, -0.02};
    const Vec3 skull = head.joint + head.axes * Vec3{0, 0.10, -0.06};
    const Mat3 tilted = chest.axes * rotationX(16); // high at the back, low in front
    for (int i = 0; i < kRings; ++i) {
        const double t = evenly(0, 1, i, kRings);
        const double narrowing = smoothStep(0, 0.38, t);
        const double width = mix(0.30, 0.215, narrowing);
        const double depth = mix(0.285, 0.215, narrowing);
        const Vec3 ahead = t < 0.7 ? neck.axes.z : normalized(neck.axes.z + head.axes.z);
        const Vec3 z = normalized(mix(tilted.z, ahead, smoothStep(0, 0.5, t)));
        const Vec3 x = perpendicular(tilted.x, z);
        loft.addRing({mix(collar, skull, t), x, z, width, depth * 0.98, depth, 2.1}, t);
    }
    loft.computeNormals(NormalStyle::Surface);
}

Vec3 Torso::trapeziusRoot(Side side) const
{
    const Frame f = frame(2.14);
    const double raised = std::max(0.0, m_pose.girdle[side].elevation);
    return f.centre + f.left * (signOf(side) * (0.13 + 0.004 * raised)) - f.front * 0.06
           + f.up * (0.045 + 0.0055 * raised);
}

std::array<Capsule, 4> Torso::girdle(Side side) const
{
    const double s = signOf(side);
    const ArmBones& arm = m_skeleton.arms[side];
    const Frame blade = frame(1.72);
    const Frame rib = frame(1.47);
    const Vec3 upperArm = mix(arm.shoulder, arm.elbow, 0.26);
    return {Capsule{trapeziusRoot(side), 0.15, arm.shoulder, 0.185},
            Capsule{blade.centre + blade.left * (s * 0.36) + blade.front * 0.14, 0.25, arm.shoulder, 0.18},
            Capsule{blade.centre + blade.left * (s * 0.36) - blade.front * 0.17, 0.25, arm.shoulder, 0.19},
            Capsule{rib.centre + rib.left * (s * 0.48), 0.16, upperArm, 0.15}};
}

} // namespace unhunch::figure
