// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/tone_buffer.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace unhunch::figure {

namespace {

/// A triangle paints this much beyond its edges (pixels), so that neither the seam to its neighbour nor the
/// silhouette's rim stays untoned; the part's mask cuts what is too much.
constexpr double kReach = 0.8;

/// One edge as a signed distance in pixels, positive inside.
struct Edge {
    double a = 0;
    double b = 0;
    double c = 0;

    [[nodiscard]] double at(double x, double y) const { return a * x + b * y + c; }
};

Edge edge(Vec2 from, Vec2 to, double orientation)
{
    const Vec2 way = to - from;
    const double n = orientation / std::max(length(way), 1e-9);
    return {-way.y * n, way.x * n, (way.y * from.x - way.x * from.y) * n};
}

} // namespace

/// A value that changes evenly over a triangle.
struct ToneBuffer::Plane {
    double dx = 0;
    double dy = 0;
    double origin = 0;
    double least = 0;
    double most = 0;
    double slope = 0;

    Plane(const std::array<Vec2, 3>& p, const std::array<double, 3>& v)
        : least(std::min({v[0], v[1], v[2]}))
        , most(std::max({v[0], v[1], v[2]}))
    {
        const Vec2 u = p[1] - p[0];
        const Vec2 w = p[2] - p[0];
        const double area = cross(u, w);
        dx = ((v[1] - v[0]) * w.y - (v[2] - v[0]) * u.y) / area;
        dy = ((v[2] - v[0]) * u.x - (v[1] - v[0]) * w.x) / area;
        origin = v[0] - dx * p[0].x - dy * p[0].y;
        // A sliver's slope is huge, yet nothing changes by more than its ends do.
        slope = std::clamp(std::hypot(dx, dy), 1e-5, std::max(most - least, 1e-5));
    }

    [[nodiscard]] double at(double x, double y) const
    {
        return std::clamp(origin + dx * x + dy * y, least, most);
    }
};

void ToneBuffer::reset(int width, int height)
{
    if (width != m_width || height != m_height) {
        m_width = width;
        m_height = height;
        m_amount.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
        m_bounds = {width, height, 0, 0};
    }
    clear();
}

void ToneBuffer::clear()
{
    for (int y = m_bounds.top; y < m_bounds.bottom && m_bounds.left < m_bounds.right; ++y) {
        std::memset(m_amount.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width)
                        + m_bounds.left,
                    0,
                    static_cast<std::size_t>(m_bounds.right - m_bounds.left));
    }
    m_bounds = {m_width, m_height, 0, 0};
}

double ToneBuffer::amountFor(double light, double lightSlope) const
{
    double left = 1;
    for (const ToneStep& step : m_steps) {
        left *= 1 - step.amount * std::clamp((step.threshold - light) / lightSlope + 0.5, 0.0, 1.0);
    }
    return 1 - left;
}

bool ToneBuffer::hasTone(double least) const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [least](const ToneStep& step) {
        return step.amount > 0 && least < step.threshold;
    });
}

void ToneBuffer::addTriangle(const ToneVertex& a, const ToneVertex& b, const ToneVertex& c)
{
    const std::array<Vec2, 3> p{a.at, b.at, c.at};
    const double area = cross(p[1] - p[0], p[2] - p[0]);
    if (std::abs(area) < 1e-3 || std::max({a.facing, b.facing, c.facing}) < 0
        || !hasTone(std::min({a.light, b.light, c.light}))) {
        return;
    }
    const Plane light(p, {a.light, b.light, c.light});
    const Plane facing(p, {a.facing, b.facing, c.facing});
    const double orientation = area > 0 ? 1 : -1;
    const std::array<Edge, 3> edges{
        edge(p[0], p[1], orientation), edge(p[1], p[2], orientation), edge(p[2], p[0], orientation)};
    const auto low = [](double x) { return static_cast<int>(std::floor(x - kReach)); };
    const auto high = [](double x) { return static_cast<int>(std::ceil(x + kReach)); };
    const PixelRect box{std::max(0, low(std::min({p[0].x, p[1].x, p[2].x}))),
                        std::max(0, low(std::min({p[0].y, p[1].y, p[2].y}))),
                        std::min(m_width, high(std::max({p[0].x, p[1].x, p[2].x}))),
                        std::min(m_height, high(std::max({p[0].y, p[1].y, p[2].y})))};
    if (box.isEmpty()) {
        return;
    }
    for (int y = box.top; y < box.bottom; ++y) {
        std::uint8_t* row = m_amount.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width);
        const double py = y + 0.5;
        for (int x = box.left; x < box.right; ++x) {
            const double px = x + 0.5;
            if (edges[0].at(px, py) < -kReach || edges[1].at(px, py) < -kReach
                || edges[2].at(px, py) < -kReach) {
                continue;
            }
            double amount = amountFor(light.at(px, py), light.slope);
            if (facing.least < 0) {
                amount *= std::clamp(facing.at(px, py) / facing.slope + 0.5, 0.0, 1.0);
            }
            row[x] = std::max(row[x], static_cast<std::uint8_t>(amount * 255 + 0.5));
        }
    }
    m_bounds = {std::min(m_bounds.left, box.left),
                std::min(m_bounds.top, box.top),
                std::max(m_bounds.right, box.right),
                std::max(m_bounds.bottom, box.bottom)};
}

} // namespace unhunch::figure
