// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/tone_buffer.h"

#include "app/figure/pixel_math.h"
#include "app/figure/tone_field.h"

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

/// The pixels that a triangle may reach, also where a sharp corner reaches further than its edges do.
PixelRect boxOf(const std::array<Vec2, 3>& p, int width, int height)
{
    const auto low = [](double x) { return static_cast<int>(std::max(0.0, x - kReach)); };
    const auto high = [](double x, int end) { return wholeAbove(std::clamp(x + kReach, 0.0, 1.0 * end)); };
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
        : m_first(box.left)
        , m_end(box.right)
    {
        std::array<std::size_t, 2> count{};
        for (std::size_t i = 0; i < 3; ++i) {
            const Vec2 from = p[i];
            const Vec2 way = (p[i == 2 ? 0 : i + 1] - from) * turn;
            // A level edge is taken as nearly level: it then bounds rows instead of pixels.
            const double perDown = 1 / (std::abs(way.y) < kLevel ? -kLevel : way.y);
            const double slope = way.x * perDown;
            const Edge edge{from.x + (box.top + 0.5 - from.y) * slope, slope, length(way) * perDown};
            const std::size_t side = perDown < 0 ? 0 : 1;
            m_edges[side * 2 + count[side]] = edge;
            m_edges[side * 2 + 1] = edge; // a lone edge is there twice
            ++count[side];
        }
    }

    /// The middles on the current row that are at most `reach` outside of every edge.
    [[nodiscard]] RowSpan within(double reach) const
    {
        const auto at = [&](std::size_t i) { return m_edges[i].x + reach * m_edges[i].perReach; };
        const double left = std::clamp(std::max(at(0), at(1)) - 0.5, m_first, m_end);
        const double right = std::clamp(std::min(at(2), at(3)) + 0.5, m_first, m_end);
        return {wholeAbove(left), static_cast<int>(right)};
    }

    void next()
    {
        for (Edge& edge : m_edges) {
            edge.x += edge.slope;
        }
    }

private:
    static constexpr double kLevel = 1e-9;

    struct Edge {
        double x = 0; ///< on the current row
        double slope = 0; ///< change of x from row to row
        double perReach = 0; ///< how far a reach of one pixel moves it outwards
    };

    double m_first;
    double m_end;
    std::array<Edge, 4> m_edges; ///< two on the left, two on the right
};

} // namespace

/// A triangle ready to be painted row by row.
struct ToneBuffer::Triangle {
    std::array<Vec2, 3> corners;
    double area = 0;
    double reach = kSeam; ///< how far outside of its edges it paints
    PixelRect box;
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

/// No step's edge, at most as wide as the light's own change, comes near: the same for all pixels.
bool ToneBuffer::isEven(double least, double most) const
{
    const double margin = (most - least) / 2 + 1e-5;
    return std::ranges::all_of(m_steps, [&](const ToneStep& step) {
        return step.amount == 0 || least - step.threshold >= margin || step.threshold - most >= margin;
    });
}

int ToneBuffer::evenAmount(double light) const
{
    double left = 1;
    for (const ToneStep& step : m_steps) {
        left *= light < step.threshold ? 1 - step.amount : 1;
    }
    return nearestWhole((1 - left) * 255);
}

ToneField ToneBuffer::fieldFor(const Triangle& triangle,
                               const std::array<double, 3>& lights,
                               const std::array<double, 3>& faces) const
{
    std::array<BoxRamp, 3> ramps{};
    std::array<float, 2> amounts{};
    const Plane light = Plane::through(triangle.corners, triangle.area, lights);
    for (std::size_t i = 0; i < m_steps.size() && m_steps[i].amount > 0; ++i) {
        ramps[i] = BoxRamp(light.below(m_steps[i].threshold), triangle.box);
        amounts[i] = static_cast<float>(m_steps[i].amount);
    }
    if (leastOf(faces) < 0) {
        ramps[2] = BoxRamp(Plane::through(triangle.corners, triangle.area, faces).above(0), triangle.box);
    }
    return {ramps, amounts};
}

/// `amountAt` answers with 0…255 for a pixel of the picture.
template <typename AmountAt>
void ToneBuffer::toneRows(const Triangle& triangle, const AmountAt& amountAt)
{
    const PixelRect& box = triangle.box;
    TriangleRows rows(triangle.corners, triangle.area > 0 ? 1 : -1, box);
    for (int y = box.top; y < box.bottom; ++y, rows.next()) {
        const RowSpan all = rows.within(triangle.reach);
        const RowSpan inside = triangle.reach == kSeam ? all : rows.within(kSeam);
        int x = all.left;
        for (std::uint16_t& pixel : pixels(y, all.left, all.right)) {
            // The mark is higher than any amount: one comparison keeps the inside above what only reaches a
            // pixel, and the stronger of two equals.
            const int mark = x >= inside.left && x < inside.right ? kInside : 0;
            pixel = std::max(pixel, static_cast<std::uint16_t>(mark | amountAt(x, y)));
            ++x;
        }
    }
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
    const double leastFacing = leastOf(faces);
    // Only near the silhouette can a rim stay untoned; elsewhere neighbours meet.
    const double reach = leastFacing < kRimFacing ? kReach : kSeam;
    const PixelRect box = boxOf(p, m_width, m_height);
    if (std::abs(area) < 1e-3 || box.isEmpty()) {
        return;
    }
    const Triangle triangle{p, area, reach, box};
    if (leastFacing >= 0 && isEven(leastOf(lights), mostOf(lights))) {
        const int amount = evenAmount(a.light);
        toneRows(triangle, [amount](int, int) { return amount; });
    } else {
        const ToneField field = fieldFor(triangle, lights, faces);
        toneRows(triangle, [&](int x, int y) { return field.at(x - box.left, y - box.top); });
    }
    m_bounds = {std::min(m_bounds.left, box.left),
                std::min(m_bounds.top, box.top),
                std::max(m_bounds.right, box.right),
                std::max(m_bounds.bottom, box.bottom)};
}

} // namespace unhunch::figure
