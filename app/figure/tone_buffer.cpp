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
    const auto low = [](double x) { return static_cast<int>(std::max(0.0, x - kReach)); };
    const auto high
        = [](double x, int end) { return static_cast<int>(std::clamp(x + kReach + 1, 0.0, 1.0 * end)); };
    return {low(std::min({p[0].x, p[1].x, p[2].x})),
            low(std::min({p[0].y, p[1].y, p[2].y})),
            high(std::max({p[0].x, p[1].x, p[2].x}), width),
            high(std::max({p[0].y, p[1].y, p[2].y}), height)};
}

/// Pixels of one row, right outside.
struct RowSpan {
    int left = 0;
    int right = 0;
};

/// The edges of a triangle as they cross one row of pixel middles after the other.
class TriangleRows {
public:
    /// `turn` is 1 or -1, the sign of the triangle's area.
    TriangleRows(const std::array<Vec2, 3>& p, double turn, const PixelRect& box)
        : m_box(box)
    {
        std::array<int, 2> count{};
        for (std::size_t i = 0; i < 3; ++i) {
            const Vec2 from = p.at(i);
            const Vec2 way = (p.at(i == 2 ? 0 : i + 1) - from) * turn;
            // A level edge is taken as nearly level: it then bounds rows instead of pixels.
            const double down = std::abs(way.y) < kLevel ? -kLevel : way.y;
            const double slope = way.x / down;
            const bool isLeft = down < 0;
            Edge& edge
                = m_edges.at((isLeft ? 0U : 2U) + static_cast<std::size_t>(count.at(isLeft ? 0 : 1)++));
            edge = {from.x + (box.top + 0.5 - from.y) * slope, slope, length(way) / std::abs(down)};
        }
        for (const std::size_t side : {0U, 2U}) {
            if (count.at(side / 2) == 1) {
                m_edges.at(side + 1) = m_edges.at(side);
            }
        }
    }

    /// The middles on the current row that are at most `reach` outside of every edge.
    [[nodiscard]] RowSpan within(double reach) const
    {
        const auto& [left, otherLeft, right, otherRight] = m_edges;
        const double from
            = std::max(left.x - reach * left.perReach, otherLeft.x - reach * otherLeft.perReach);
        const double to
            = std::min(right.x + reach * right.perReach, otherRight.x + reach * otherRight.perReach);
        return {wholeAbove(inBox(from - 0.5)), static_cast<int>(inBox(to + 0.5))};
    }

    void next()
    {
        for (Edge& edge : m_edges) {
            edge.x += edge.slope;
        }
    }

private:
    static constexpr double kLevel = 1e-9;

    [[nodiscard]] double inBox(double x) const { return std::clamp(x, 1.0 * m_box.left, 1.0 * m_box.right); }

    struct Edge {
        double x = 0; ///< on the current row
        double slope = 0; ///< change of x from row to row
        double perReach = 0; ///< how far a reach of one pixel moves it
    };

    PixelRect m_box;
    std::array<Edge, 4> m_edges; ///< two on the left, two on the right; a lone one is there twice
};

/// A share 0..1 that changes evenly over a triangle, between the values at its corners.
struct Ramp {
    double atOrigin = 0;
    double dx = 0;
    double dy = 0;
    double least = 0;
    double most = 0;
};

/// A value that changes evenly over a triangle.
struct Plane {
    double atOrigin = 0;
    double dx = 0;
    double dy = 0;
    double least = 0;
    double most = 0;
    double slope = 0; ///< change from pixel to pixel

    static Plane through(const std::array<Vec2, 3>& p, double area, const std::array<double, 3>& v)
    {
        const Vec2 u = p[1] - p[0];
        const Vec2 w = p[2] - p[0];
        const double dx = ((v[1] - v[0]) * w.y - (v[2] - v[0]) * u.y) / area;
        const double dy = ((v[2] - v[0]) * u.x - (v[1] - v[0]) * w.x) / area;
        const double least = leastOf(v);
        const double most = mostOf(v);
        // A sliver's slope is huge, yet nothing changes by more than its ends do.
        const double slope = std::clamp(std::sqrt(dx * dx + dy * dy), 1e-5, std::max(most - least, 1e-5));
        return {v[0] - dx * p[0].x - dy * p[0].y, dx, dy, least, most, slope};
    }

    /// From 0 to 1 within the pixel where the value rises above `threshold`.
    [[nodiscard]] Ramp above(double threshold) const { return rampFrom(threshold, 1); }

    /// From 0 to 1 within the pixel where the value falls below `threshold`.
    [[nodiscard]] Ramp below(double threshold) const { return rampFrom(threshold, -1); }

private:
    [[nodiscard]] Ramp rampFrom(double threshold, double sign) const
    {
        const double perValue = sign / slope;
        const auto share = [&](double value) { return (value - threshold) * perValue + 0.5; };
        const auto bounded = [&](double value) { return std::clamp(share(value), 0.0, 1.0); };
        return {share(atOrigin),
                dx * perValue,
                dy * perValue,
                bounded(sign > 0 ? least : most),
                bounded(sign > 0 ? most : least)};
    }
};

/// A ramp as the pixels of a box see it. A picture needs no more than single precision.
class BoxRamp {
public:
    BoxRamp() = default;

    BoxRamp(const Ramp& ramp, const PixelRect& box)
        : m_atCorner(
            static_cast<float>(ramp.atOrigin + ramp.dx * (box.left + 0.5) + ramp.dy * (box.top + 0.5)))
        , m_dx(static_cast<float>(ramp.dx))
        , m_dy(static_cast<float>(ramp.dy))
        , m_least(static_cast<float>(ramp.least))
        , m_most(static_cast<float>(ramp.most))
    {}

    [[nodiscard]] bool isEven() const { return m_least == m_most; }

    /// Pixels of the box are counted from its corner.
    [[nodiscard]] float at(int x, int y) const
    {
        const float value = m_atCorner + m_dx * static_cast<float>(x) + m_dy * static_cast<float>(y);
        return std::min(std::max(value, m_least), m_most);
    }

private:
    float m_atCorner = 1;
    float m_dx = 0;
    float m_dy = 0;
    float m_least = 1;
    float m_most = 1;
};

} // namespace

/// A triangle ready to be painted row by row.
struct ToneBuffer::Triangle {
    std::array<Vec2, 3> corners;
    double area = 0;
    PixelRect box;
    double reach = kSeam; ///< how far outside of its edges it paints
    std::array<BoxRamp, 2> steps{};
    std::array<float, 2> amounts{};
    BoxRamp facing{};

    [[nodiscard]] bool isEven() const { return steps[0].isEven() && steps[1].isEven() && facing.isEven(); }

    [[nodiscard]] int valueAt(int x, int y) const
    {
        const float left = (1 - amounts[0] * steps[0].at(x, y)) * (1 - amounts[1] * steps[1].at(x, y));
        return static_cast<int>((1 - left) * facing.at(x, y) * 255 + 0.5F);
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
        const std::span<std::uint16_t> used = pixels(y, m_bounds.left, m_bounds.right);
        std::fill(used.begin(), used.end(), std::uint16_t{0});
    }
    m_bounds = {m_width, m_height, 0, 0};
}

std::span<std::uint16_t> ToneBuffer::pixels(int y, int left, int right)
{
    return partOf(std::span(m_amount).subspan(indexOf(y) * indexOf(m_width), indexOf(m_width)), left, right);
}

bool ToneBuffer::hasTone(double least) const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [least](const ToneStep& step) {
        return step.amount > 0 && least < step.threshold;
    });
}

void ToneBuffer::addTriangle(const ToneVertex& a, const ToneVertex& b, const ToneVertex& c)
{
    const std::array<double, 3> lights{a.light, b.light, c.light};
    const std::array<double, 3> faces{a.facing, b.facing, c.facing};
    if (mostOf(faces) < 0 || !hasTone(leastOf(lights))) {
        return;
    }
    const std::array<Vec2, 3> p{a.at, b.at, c.at};
    const double area = cross(p[1] - p[0], p[2] - p[0]);
    const PixelRect box = boxOf(p, m_width, m_height);
    if (std::abs(area) < 1e-3 || box.isEmpty()) {
        return;
    }
    const double leastFacing = leastOf(faces);
    // Only near the silhouette can a rim stay untoned; elsewhere neighbours meet.
    Triangle triangle{p, area, box, leastFacing < kRimFacing ? kReach : kSeam};
    const Plane light = Plane::through(p, area, lights);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        triangle.steps.at(i) = BoxRamp(light.below(m_steps.at(i).threshold), box);
        triangle.amounts.at(i) = static_cast<float>(m_steps.at(i).amount);
    }
    if (leastFacing < 0) {
        triangle.facing = BoxRamp(Plane::through(p, area, faces).above(0), box);
    }
    toneRows(triangle);
    m_bounds = {std::min(m_bounds.left, box.left),
                std::min(m_bounds.top, box.top),
                std::max(m_bounds.right, box.right),
                std::max(m_bounds.bottom, box.bottom)};
}

void ToneBuffer::toneRows(const Triangle& triangle)
{
    const PixelRect& box = triangle.box;
    const int even = triangle.isEven() ? triangle.valueAt(0, 0) : -1;
    TriangleRows rows(triangle.corners, triangle.area > 0 ? 1 : -1, box);
    for (int y = box.top; y < box.bottom; ++y, rows.next()) {
        const RowSpan all = rows.within(triangle.reach);
        if (all.left >= all.right) {
            continue;
        }
        const RowSpan inside = triangle.reach == kSeam ? all : rows.within(kSeam);
        int x = all.left;
        for (std::uint16_t& pixel : pixels(y, all.left, all.right)) {
            // The mark is higher than any amount: one comparison keeps the inside above what only reaches a
            // pixel, and the stronger of two equals.
            const int mark = x >= inside.left && x < inside.right ? kInside : 0;
            const int value = even >= 0 ? even : triangle.valueAt(x - box.left, y - box.top);
            pixel = std::max(pixel, static_cast<std::uint16_t>(mark | value));
            ++x;
        }
    }
}

} // namespace unhunch::figure
