// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/brush.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unhunch::figure {

namespace {

/// A closed Catmull-Rom curve through the points, as a polygon.
std::vector<Vec2> smoothClosed(const std::vector<Vec2>& p)
{
    constexpr int kSteps = 8;
    const std::size_t n = p.size();
    std::vector<Vec2> curve;
    for (std::size_t i = 0; i < n; ++i) {
        const Vec2 before = p[(i + n - 1) % n];
        const Vec2 here = p[i];
        const Vec2 next = p[(i + 1) % n];
        const Vec2 after = p[(i + 2) % n];
        const Vec2 c1 = here + (next - before) * (1.0 / 6);
        const Vec2 c2 = next - (after - here) * (1.0 / 6);
        for (int s = 0; s < kSteps; ++s) {
            const double t = 1.0 * s / kSteps;
            const double u = 1 - t;
            curve.push_back(here * (u * u * u) + c1 * (3 * u * u * t) + c2 * (3 * u * t * t)
                            + next * (t * t * t));
        }
    }
    return curve;
}

} // namespace

void Brush::fillAndForget(const Ink& ink, Blend blend)
{
    m_scratch.edge.finish();
    m_layer.fill(m_scratch.edge, ink, blend);
    if (blend == Blend::Over) {
        noteMask(m_scratch.edge);
    }
}

void Brush::strokeScreen(std::span<const Vec2> points, const Pen& pen, bool isClosed)
{
    if (m_silhouette != nullptr || points.empty()) {
        return;
    }
    m_scratch.edge.clear();
    m_scratch.edge.addStroke(points, pen.width * m_camera.scale(), isClosed);
    fillAndForget({pen.colour, pen.opacity}, pen.blend);
}

void Brush::line(std::span<const Vec3> points, const Pen& pen)
{
    m_scratch.line.clear();
    for (const Vec3& p : points) {
        m_scratch.line.push_back(m_camera.project(p));
    }
    strokeScreen(m_scratch.line, pen, false);
}

void Brush::taperedLine(std::span<const Vec3> points, const Pen& pen, bool isCut)
{
    if (m_silhouette != nullptr || points.size() < 2) {
        return;
    }
    std::vector<Vec2>& way = m_scratch.line;
    way.clear();
    for (const Vec3& p : points) {
        way.push_back(m_camera.project(p));
    }
    const auto last = static_cast<double>(way.size() - 1);
    const auto radius = [&](std::size_t i) {
        return pen.width * m_camera.scale() / 2
               * std::pow(std::max(0.0, std::sin(std::numbers::pi * static_cast<double>(i) / last)), 0.7);
    };
    m_scratch.edge.clear();
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
        m_scratch.edge.addCapsule(way[i], radius(i), way[i + 1], radius(i + 1));
    }
    if (!isCut) {
        fillAndForget({pen.colour, pen.opacity}, pen.blend);
        return;
    }
    m_scratch.edge.finish();
    m_layer.fill(m_scratch.edge, {pen.colour, pen.opacity}, Blend::Atop);
}

void Brush::ringArc(const Loft& loft, int ring, const Pen& pen)
{
    const std::span<const Vec3> points = loft.ring(ring);
    const double middle = m_camera.depth(loft.centre(ring));
    const std::size_t n = points.size();
    const auto isNear = [&](std::size_t i) { return m_camera.depth(points[i % n]) - middle > -0.004; };
    std::size_t start = 0;
    while (start < n && !(isNear(start) && !isNear(start + n - 1))) {
        ++start;
    }
    if (start == n) {
        return; // seen from straight above or below: no near half
    }
    m_scratch.line.clear();
    for (std::size_t i = start; isNear(i) && m_scratch.line.size() < n; ++i) {
        m_scratch.line.push_back(m_camera.project(points[i % n]));
    }
    strokeScreen(m_scratch.line, pen, false);
}

void Brush::polygon(std::span<const Vec2> points, const Ink& ink, Blend blend)
{
    if (m_silhouette != nullptr) {
        return;
    }
    m_scratch.edge.clear();
    m_scratch.edge.addPolygon(points);
    fillAndForget(ink, blend);
}

void Brush::patch(std::span<const Vec3> points, std::array<Ink, 2> fill, const Pen& outline)
{
    if (m_silhouette != nullptr) {
        return;
    }
    std::vector<Vec2> knots;
    double top = 1e9;
    double bottom = -1e9;
    for (const Vec3& p : points) {
        knots.push_back(m_camera.project(p));
        top = std::min(top, knots.back().y);
        bottom = std::max(bottom, knots.back().y);
    }
    const std::vector<Vec2> curve = smoothClosed(knots);
    m_scratch.edge.clear();
    m_scratch.edge.addPolygon(curve);
    m_scratch.edge.finish();
    m_layer.fillGradient(m_scratch.edge, VerticalGradient{fill[0], fill[1], top, bottom}, Blend::Atop);
    strokeScreen(curve, outline, true);
}

void Brush::capsule(const Capsule& c, Rgb colour)
{
    const double k = m_camera.scale();
    m_scratch.edge.clear();
    m_scratch.edge.addCapsule(
        m_camera.project(c.from), c.fromRadius * k, m_camera.project(c.to), c.toRadius * k);
    fillAndForget({colour, 1}, Blend::Over);
}

void Brush::spot(const SoftSpot& spot)
{
    if (m_silhouette == nullptr) {
        m_layer.spot(spot, Blend::Atop);
    }
}

} // namespace unhunch::figure
