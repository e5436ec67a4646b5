// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/paint_props.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unhunch::figure {

namespace {

constexpr Rgb kWhite{1, 1, 1};

double& component(Vec3& v, int axis)
{
    return axis == 0 ? v.x : axis == 1 ? v.y : v.z;
}

Vec3 axisOf(const Mat3& m, int axis)
{
    return axis == 0 ? m.x : axis == 1 ? m.y : m.z;
}

} // namespace

PropPainter::PropPainter(
    Layer& layer, const Camera& camera, Vec3 light, const ThemeColours& theme, CoverageMask& mask)
    : m_layer(layer)
    , m_camera(camera)
    , m_light(camera.toWorld(light))
    , m_theme(theme)
    , m_mask(mask)
{}

void PropPainter::paint(const Prop& prop, PropLayer layer)
{
    std::visit([&](const auto& one) { paintOne(one, layer); }, prop);
}

PropPainter::Shades PropPainter::furniture() const
{
    return {m_theme.prop, m_theme.propShade, m_theme.propLight};
}

PropPainter::Shades PropPainter::wallShades() const
{
    return {m_theme.wall, mix(m_theme.wall, m_theme.wallSide, 0.42), m_theme.wall};
}

void PropPainter::hull(std::span<const Ball> balls, const Ink& ink)
{
    constexpr int kPoints = 24;
    m_points.clear();
    for (const Ball& ball : balls) {
        const Vec2 centre = m_camera.project(ball.centre);
        const double radius = ball.radius * m_camera.scale();
        for (int i = 0; i < kPoints; ++i) {
            const double angle = 2 * std::numbers::pi * i / kPoints;
            m_points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
        }
    }
    m_mask.clear();
    m_mask.addHullOf(m_points);
    m_mask.finish();
    m_layer.fill(m_mask, ink, Blend::Over);
}

void PropPainter::tube(Vec3 from, Vec3 to, double radius, Rgb colour)
{
    hull(std::array{Ball{from, radius}, Ball{to, radius}}, {colour, 1});
}

void PropPainter::box(const Box& b, const Shades& shades)
{
    std::array<Ball, 8> corners{};
    const Vec3 inner = b.half - Vec3{b.rounding, b.rounding, b.rounding};
    for (unsigned i = 0; i < 8; ++i) {
        const Vec3 corner{(i & 1U) != 0 ? inner.x : -inner.x,
                          (i & 2U) != 0 ? inner.y : -inner.y,
                          (i & 4U) != 0 ? inner.z : -inner.z};
        corners.at(i) = {b.centre + b.axes * corner, b.rounding};
    }
    hull(corners, {shades.shade, 1});
    for (const int axis : {0, 2, 1}) {
        for (const double sign : {1.0, -1.0}) {
            face(b, axis, sign, shades);
        }
    }
}

/// One visible side, lit; a little smaller than the box, so that the edges stay soft.
void PropPainter::face(const Box& b, int axis, double sign, const Shades& shades)
{
    const Vec3 normal = axisOf(b.axes, axis) * sign;
    if (m_camera.facing(normal) <= 0.03) {
        return;
    }
    const double lit = dot(normal, m_light);
    const Rgb colour = lit < 0.4 ? mix(shades.shade, shades.base, std::clamp((lit + 0.1) / 0.5, 0.0, 1.0))
                                 : mix(shades.base, shades.light, std::min(1.0, (lit - 0.4) / 0.4));
    const int first = axis == 0 ? 1 : 0;
    const int second = axis == 2 ? 1 : 2;
    Vec3 inner = b.half - Vec3{b.rounding, b.rounding, b.rounding};
    std::array<Ball, 4> corners{};
    for (unsigned i = 0; i < 4; ++i) {
        Vec3 corner;
        component(corner, axis) = sign * component(inner, axis);
        component(corner, first) = ((i & 1U) != 0 ? 1 : -1) * component(inner, first);
        component(corner, second) = ((i & 2U) != 0 ? 1 : -1) * component(inner, second);
        corners.at(i) = {b.centre + b.axes * corner + normal * (b.rounding * 0.9), b.rounding * 0.55};
    }
    hull(corners, {colour, 1});
}

void PropPainter::paintOne(const Mat& mat, PropLayer layer)
{
    if (layer == PropLayer::BeforeFigure) {
        return;
    }
    const Box slab{{(mat.x0 + mat.x1) / 2, 0.02, (mat.z0 + mat.z1) / 2},
                   {(mat.x1 - mat.x0) / 2, 0.05, (mat.z1 - mat.z0) / 2},
                   0.045,
                   {}};
    box(slab, {m_theme.mat, mix(m_theme.mat, m_theme.ink, 0.25), mix(m_theme.mat, kWhite, 0.12)});
}

void PropPainter::paintOne(const Wall& wall, PropLayer layer)
{
    if (layer == PropLayer::BeforeFigure) {
        return;
    }
    constexpr double kHalfThick = 0.18;
    const double middle = (wall.x0 + wall.x1) / 2;
    const double half = (wall.x1 - wall.x0) / 2;
    box({{middle, wall.height / 2, wall.z + kHalfThick}, {half, wall.height / 2, kHalfThick}, 0.01, {}},
        wallShades());
    if (m_camera.facing({0, 0, -1}) > 0.05) {
        const Rgb skirting = mix(m_theme.wall, m_theme.wallSide, 0.6);
        box({{middle, 0.19, wall.z - 0.02}, {half, 0.18, 0.04}, 0.01, {}},
            {skirting, m_theme.wallSide, m_theme.propLight});
    }
}

void PropPainter::paintOne(const Counter& counter, PropLayer layer)
{
    if (layer == PropLayer::BeforeFigure) {
        return;
    }
    constexpr double kHalfWidth = 1.9;
    const double h = counter.height;
    const double d = counter.depth / 2;
    box({{0, h / 2 - 0.1, counter.z + d + 0.06}, {kHalfWidth - 0.05, h / 2 - 0.14, d - 0.06}, 0.02, {}},
        wallShades());
    box({{0, h - 0.09, counter.z + d}, {kHalfWidth + 0.03, 0.09, d + 0.03}, 0.05, {}}, furniture());
}

void PropPainter::paintOne(const Door& door, PropLayer layer)
{
    if (layer == PropLayer::BeforeFigure) {
        return;
    }
    const double z = door.z;
    box({{0.35, 4.0, z + 0.12}, {1.5, 4.0, 0.10}, 0.03, {}}, wallShades());
    for (const Vec2 panel : {Vec2{0.6, 3.2}, Vec2{4.1, 7.4}}) {
        const std::array<Ball, 4> corners{Ball{{-0.75, panel.x, z + 0.01}, 0},
                                          Ball{{1.45, panel.x, z + 0.01}, 0},
                                          Ball{{1.45, panel.y, z + 0.01}, 0},
                                          Ball{{-0.75, panel.y, z + 0.01}, 0}};
        hull(corners, {m_theme.wallSide, 0.45});
    }
    hull(std::array{Ball{{-0.95, 3.75, z - 0.12}, 0.085}}, {m_theme.propShade, 1});
    hull(std::array{Ball{{0, 3.55, z}, 0.07}}, {m_theme.propShade, 1});
}

void PropPainter::paintOne(const Pillow& pillow, PropLayer layer)
{
    if (layer != PropLayer::BehindFigure) {
        return;
    }
    const Rgb cosy = m_theme.cosy();
    const Shades cushion{cosy, mix(cosy, m_theme.ink, 0.3), mix(cosy, m_theme.propLight, 0.4)};
    const Shades pale{m_theme.propLight, m_theme.prop, mix(m_theme.propLight, kWhite, 0.3)};
    box({{pillow.x, pillow.y, pillow.z}, pillow.half, 0.2, {}}, pillow.isCosy ? cushion : pale);
}

} // namespace unhunch::figure
