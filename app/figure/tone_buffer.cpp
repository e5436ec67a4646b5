// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/tone_buffer.h"

#include "app/figure/pixel_math.h"

#include <algorithm>
#include <cmath>

namespace unhunch::figure {

namespace {

/// A triangle also paints this much beyond its edges (pixels) where no other does, so that the rim of the
/// silhouette is toned; the part's mask cuts what is too much.
constexpr double kReach = 0.8;
/// Enough to leave no seam between neighbours.
constexpr double kSeam = 0.02;
/// Surfaces that face the viewer less than this may lie on the silhouette.
constexpr double kRimFacing = 0.4;
/// Marks a pixel whose middle is inside a triangle: its amount stands against those that only reach it.
constexpr std::uint16_t kInside = 0x100;

/// One edge as a signed distance in pixels, positive inside.
struct Edge {
    double a = 0;
    double b = 0;
    double c = 0;
    double perA = 0; ///< 1/a, or 0 where the edge is level

    static Edge between(Vec2 from, Vec2 to, double orientation)
    {
        const Vec2 way = to - from;
        const double n = orientation / std::max(length(way), 1e-9);
        const double a = -way.y * n;
        return {a, way.x * n, (way.y * from.x - way.x * from.y) * n, std::abs(a) < 1e-9 ? 0 : 1 / a};
    }
};

/// The pixels of one row, both ends included.
struct RowSpan {
    int left = 0;
    int right = -1;
};

/// The middles on row `y` that are at most `reach` outside of every edge.
RowSpan spanOn(const std::array<Edge, 3>& edges, int y, double reach, RowSpan within)
{
    double left = within.left + 0.5;
    double right = within.right + 0.5;
    for (const Edge& e : edges) {
        const double rest = -reach - e.b * (y + 0.5) - e.c;
        if (e.perA == 0) {
            right = rest > 0 ? left - 1 : right;
        } else if (e.perA > 0) {
            left = std::max(left, rest * e.perA);
        } else {
            right = std::min(right, rest * e.perA);
        }
    }
    return {static_cast<int>(std::ceil(left - 0.5)), static_cast<int>(std::floor(right - 0.5))};
}

double leastOf(const std::array<double, 3>& v)
{
    return std::min({v[0], v[1], v[2]});
}

double mostOf(const std::array<double, 3>& v)
{
    return std::max({v[0], v[1], v[2]});
}

/// The pixels that a triangle may reach.
PixelRect boxOf(const std::array<Vec2, 3>& p, int width, int height)
{
    const std::array<double, 3> xs{p[0].x, p[1].x, p[2].x};
    const std::array<double, 3> ys{p[0].y, p[1].y, p[2].y};
    const auto low = [](double x) { return std::max(0, static_cast<int>(std::floor(x - kReach))); };
    const auto high = [](double x) { return static_cast<int>(std::ceil(x + kReach)); };
    return {low(leastOf(xs)),
            low(leastOf(ys)),
            std::min(width, high(mostOf(xs))),
            std::min(height, high(mostOf(ys)))};
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

    static Plane through(const std::array<Vec2, 3>& p, const std::array<double, 3>& v)
    {
        const Vec2 u = p[1] - p[0];
        const Vec2 w = p[2] - p[0];
        const double area = cross(u, w);
        const double dx = ((v[1] - v[0]) * w.y - (v[2] - v[0]) * u.y) / area;
        const double dy = ((v[2] - v[0]) * u.x - (v[1] - v[0]) * w.x) / area;
        const double least = leastOf(v);
        const double most = mostOf(v);
        // A sliver's slope is huge, yet nothing changes by more than its ends do.
        const double slope = std::clamp(std::sqrt(dx * dx + dy * dy), 1e-5, std::max(most - least, 1e-5));
        return {dx, dy, v[0] - dx * p[0].x - dy * p[0].y, least, most, slope};
    }

    [[nodiscard]] double at(double x, double y) const
    {
        return std::clamp(origin + dx * x + dy * y, least, most);
    }
};

/// A triangle ready to be painted row by row.
struct ToneBuffer::Triangle {
    Plane light;
    Plane facing;
    std::array<Edge, 3> edges;
    double reach = kSeam; ///< how far outside of its edges it paints
    double amount = 0; ///< of every pixel where `isEven`
    bool isEven = false;
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
        const std::span<std::uint16_t> used = pixels(y, m_bounds.left, m_bounds.right);
        std::fill(used.begin(), used.end(), std::uint16_t{0});
    }
    m_bounds = {m_width, m_height, 0, 0};
}

std::span<std::uint16_t> ToneBuffer::pixels(int y, int left, int right)
{
    return partOf(std::span(m_amount).subspan(indexOf(y) * indexOf(m_width), indexOf(m_width)), left, right);
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
    const std::array<double, 3> lights{a.light, b.light, c.light};
    const std::array<double, 3> faces{a.facing, b.facing, c.facing};
    const double area = cross(p[1] - p[0], p[2] - p[0]);
    if (std::abs(area) < 1e-3 || mostOf(faces) < 0 || !hasTone(leastOf(lights))) {
        return;
    }
    const PixelRect box = boxOf(p, m_width, m_height);
    if (box.isEmpty()) {
        return;
    }
    const double turn = area > 0 ? 1 : -1;
    Triangle triangle{
        Plane::through(p, lights),
        Plane::through(p, faces),
        {Edge::between(p[0], p[1], turn), Edge::between(p[1], p[2], turn), Edge::between(p[2], p[0], turn)}};
    const Plane& light = triangle.light;
    // Only near the silhouette can a rim stay untoned; elsewhere neighbours meet.
    triangle.reach = triangle.facing.least < kRimFacing ? kReach : kSeam;
    // Where both ends of the triangle get the same, so does every pixel of it.
    triangle.amount = amountFor(light.least, light.slope);
    triangle.isEven = triangle.facing.least >= 0 && triangle.amount == amountFor(light.most, light.slope);
    toneRows(triangle, box);
    m_bounds = {std::min(m_bounds.left, box.left),
                std::min(m_bounds.top, box.top),
                std::max(m_bounds.right, box.right),
                std::max(m_bounds.bottom, box.bottom)};
}

void ToneBuffer::toneRows(const Triangle& triangle, const PixelRect& box)
{
    const RowSpan within{box.left, box.right - 1};
    const auto toneAt = [&](std::uint16_t& pixel, bool isInside, int x, int y) {
        if (isInside || pixel < kInside) {
            const bool isEven = triangle.isEven;
            put(pixel,
                isInside,
                isEven ? triangle.amount : amountAt(triangle.light, triangle.facing, {x + 0.5, y + 0.5}));
        }
    };
    for (int y = box.top; y < box.bottom; ++y) {
        const RowSpan all = spanOn(triangle.edges, y, triangle.reach, within);
        const RowSpan inside = triangle.reach == kSeam ? all : spanOn(triangle.edges, y, kSeam, within);
        int x = all.left;
        for (std::uint16_t& pixel : pixels(y, all.left, all.right + 1)) {
            toneAt(pixel, x >= inside.left && x <= inside.right, x, y);
            ++x;
        }
    }
}

double ToneBuffer::amountAt(const Plane& light, const Plane& facing, Vec2 at) const
{
    const double amount = amountFor(light.at(at.x, at.y), light.slope);
    return facing.least >= 0 ? amount
                             : amount * std::clamp(facing.at(at.x, at.y) / facing.slope + 0.5, 0.0, 1.0);
}

void ToneBuffer::put(std::uint16_t& pixel, bool isInside, double amount)
{
    const auto value = static_cast<std::uint16_t>(nearestWhole(amount * 255));
    if (isInside && pixel < kInside) {
        pixel = kInside | value;
    } else {
        pixel = std::max(pixel, static_cast<std::uint16_t>(isInside ? kInside | value : value));
    }
}

} // namespace unhunch::figure
