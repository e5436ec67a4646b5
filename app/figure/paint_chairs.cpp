// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/paint_props.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unhunch::figure {

namespace {

/// The office chair's column stands this far before the sitter's hips.
constexpr double kHubZ = 0.25;
constexpr double kHubY = 0.36;

struct ChairLeg {
    Vec3 floor;
    Vec3 seat;
};

/// A place on a turned chair, in the world.
Vec3 onChair(const SturdyChair& chair, const Mat3& axes, Vec3 p)
{
    return Vec3{chair.x, 0, chair.z} + axes * p;
}

std::array<ChairLeg, 4> legsOf(const SturdyChair& chair, const Mat3& axes)
{
    std::array<ChairLeg, 4> legs{};
    std::size_t count = 0;
    for (const double x : {-1.0, 1.0}) {
        for (const double z : {-0.62, 0.80}) {
            legs.at(count++) = {onChair(chair, axes, {x * 0.66, 0.04, z}),
                                onChair(chair, axes, {x * 0.62, chair.seat - 0.1, z * 0.95})};
        }
    }
    return legs;
}

} // namespace

void PropPainter::paintOne(const OfficeChair& chair, PropLayer layer)
{
    const bool isBackBehind = m_camera.facing({0, 0, 1}) > -0.2;
    if (layer == PropLayer::BeforeFigure) {
        if (!isBackBehind) {
            officeBack(chair);
        }
        return;
    }
    officeBase(chair);
    if (isBackBehind) {
        officeBack(chair);
    }
    box({{0, chair.seat - 0.11, chair.z + 0.42}, {0.80, 0.13, 0.98}, 0.11, {}}, furniture());
}

void PropPainter::officeBase(const OfficeChair& chair)
{
    const Rgb dark = mix(m_theme.propShade, m_theme.ink, 0.25);
    const Vec3 hub{0, kHubY, chair.z + kHubZ};
    std::array<Vec3, 5> feet{};
    for (std::size_t i = 0; i < feet.size(); ++i) {
        const double angle = radians(108 + 72.0 * static_cast<double>(i));
        feet.at(i) = {0.95 * std::cos(angle), 0.16, hub.z + 0.95 * std::sin(angle)};
    }
    const auto depth = [this](Vec3 p) { return m_camera.depth(p); };
    std::sort(feet.begin(), feet.end(), [&](Vec3 a, Vec3 b) { return depth(a) < depth(b); });
    for (const Vec3 foot : feet) {
        const Rgb leg
            = depth(foot) < depth(hub) ? m_theme.propShade : mix(m_theme.propShade, m_theme.prop, 0.5);
        hull(std::array{Ball{hub, 0.10}, Ball{foot, 0.055}}, {leg, 1});
        hull(std::array{Ball{foot - Vec3{0, 0.06, 0}, 0.10}}, {dark, 1});
    }
    tube(hub, {0, chair.seat - 0.25, hub.z}, 0.075, dark);
    tube(hub, {0, 0.95, hub.z}, 0.11, m_theme.propShade);
    box({{0, chair.seat - 0.24, chair.z + 0.2}, {0.30, 0.07, 0.35}, 0.05, {}},
        {m_theme.propShade, dark, m_theme.prop});
}

void PropPainter::officeBack(const OfficeChair& chair)
{
    constexpr double kRecline = -6;
    const Rgb dark = mix(m_theme.propShade, m_theme.ink, 0.25);
    const Vec3 under{0, chair.seat - 0.22, chair.z - 0.30};
    const Vec3 behind{0, chair.seat - 0.05, chair.z - 0.78};
    const Vec3 up{0, chair.seat + 0.7, chair.z - 0.85};
    tube(under, behind, 0.06, dark);
    tube(behind, up, 0.06, dark);
    box({{0, chair.seat + 1.42, chair.z - 0.76}, {0.72, 0.95, 0.11}, 0.10, rotationX(kRecline)}, furniture());
}

void PropPainter::paintOne(const SturdyChair& chair, PropLayer layer)
{
    if (layer == PropLayer::BeforeFigure) {
        return;
    }
    const Mat3 axes = rotationY(chair.yaw);
    std::array<ChairLeg, 4> legs = legsOf(chair, axes);
    std::sort(legs.begin(), legs.end(), [this](const ChairLeg& a, const ChairLeg& b) {
        return m_camera.depth(a.floor) < m_camera.depth(b.floor);
    });
    for (const ChairLeg& leg : legs) {
        tube(leg.floor, leg.seat, 0.055, m_theme.propShade);
    }
    const bool isBackBehind = m_camera.facing(axes.z) > -0.15;
    if (isBackBehind) {
        sturdyBack(chair, axes);
    }
    box({onChair(chair, axes, {0, chair.seat - 0.07, 0.08}), {0.74, 0.075, 0.80}, 0.065, axes}, furniture());
    if (!isBackBehind) {
        sturdyBack(chair, axes);
    }
}

void PropPainter::sturdyBack(const SturdyChair& chair, const Mat3& axes)
{
    const auto at = [&](Vec3 p) { return onChair(chair, axes, p); };
    for (const double x : {-0.62, 0.62}) {
        tube(at({x, chair.seat - 0.1, -0.62}), at({x, chair.seat + 1.85, -0.80}), 0.055, m_theme.propShade);
    }
    const Mat3 tilted = axes * rotationX(-6);
    box({at({0, chair.seat + 1.35, -0.77}), {0.66, 0.42, 0.055}, 0.05, tilted}, furniture());
    box({at({0, chair.seat + 0.55, -0.70}), {0.60, 0.10, 0.045}, 0.04, tilted}, furniture());
}

} // namespace unhunch::figure
