// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/hull_sides.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace unhunch::figure {

namespace {

bool isHigher(Vec2 a, Vec2 b)
{
    return a.y < b.y;
}

/// > 0 when `p` lies to the right of the way from a to b, going down the screen.
double side(Vec2 a, Vec2 b, Vec2 p)
{
    return (b.y - a.y) * (p.x - a.x) - (b.x - a.x) * (p.y - a.y);
}

/// Grows one side of a hull downwards; `outwards` is 1 for the left side and -1 for the right one.
class SideBuilder {
public:
    SideBuilder(std::vector<Vec2>& points, std::size_t most, double outwards)
        : m_points(points)
        , m_outwards(outwards)
    {
        m_points.resize(most);
    }

    void add(Vec2 p)
    {
        while (m_count > 1 && side(m_points[m_count - 2], m_points[m_count - 1], p) * m_outwards <= 0) {
            --m_count;
        }
        m_points[m_count++] = p;
    }

    void finish() { m_points.resize(m_count); }

private:
    std::vector<Vec2>& m_points;
    std::size_t m_count = 0;
    double m_outwards;
};

/// The side of the hull of two outlines whose own sides on that side are `a` and `b`.
void mergeSides(std::span<const Vec2> a, std::span<const Vec2> b, double outwards, std::vector<Vec2>& result)
{
    SideBuilder builder(result, a.size() + b.size(), outwards);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        builder.add(isHigher(b[j], a[i]) ? b[j++] : a[i++]);
    }
    for (; i < a.size(); ++i) {
        builder.add(a[i]);
    }
    for (; j < b.size(); ++j) {
        builder.add(b[j]);
    }
    builder.finish();
}

/// Going along the curve from `top` to `bottom` in steps of `step` (1 or count - 1): the points, if they fall
/// all the way.
bool walkDown(std::span<const Vec2> curve,
              std::size_t top,
              std::size_t bottom,
              std::size_t step,
              std::vector<Vec2>& way)
{
    const std::size_t n = curve.size();
    way.clear();
    way.push_back(curve[top]);
    for (std::size_t i = top; i != bottom;) {
        i += step;
        i = i >= n ? i - n : i;
        if (curve[i].y < way.back().y) {
            return false;
        }
        way.push_back(curve[i]);
    }
    return true;
}

/// Whether a way down never bends inwards; `outwards` as above.
bool bulges(std::span<const Vec2> way, double outwards)
{
    for (std::size_t i = 2; i < way.size(); ++i) {
        if (side(way[i - 2], way[i - 1], way[i]) * outwards < 0) {
            return false;
        }
    }
    return true;
}

} // namespace

bool HullSides::splitConvex(std::span<const Vec2> curve)
{
    const auto [top, bottom] = std::minmax_element(curve.begin(), curve.end(), isHigher);
    const auto first = static_cast<std::size_t>(top - curve.begin());
    const auto last = static_cast<std::size_t>(bottom - curve.begin());
    if (!walkDown(curve, first, last, 1, m_left)
        || !walkDown(curve, first, last, curve.size() - 1, m_right)) {
        return false;
    }
    if (bulges(m_left, 1) && bulges(m_right, -1)) {
        return true;
    }
    std::swap(m_left, m_right);
    return bulges(m_left, 1) && bulges(m_right, -1);
}

void HullSides::assignCurve(std::span<const Vec2> curve)
{
    if (curve.size() < 3 || !splitConvex(curve)) {
        assignPoints(curve);
    }
}

void HullSides::assignPoints(std::span<const Vec2> points)
{
    m_sorted.assign(points.begin(), points.end());
    std::sort(m_sorted.begin(), m_sorted.end(), isHigher);
    mergeSides(m_sorted, {}, 1, m_left);
    mergeSides(m_sorted, {}, -1, m_right);
}

void HullSides::assignPlaced(const HullSides& unit, double scale, Vec2 centre)
{
    const auto place = [&](Vec2 p) { return centre + p * scale; };
    m_left.resize(unit.m_left.size());
    m_right.resize(unit.m_right.size());
    std::ranges::transform(unit.m_left, m_left.begin(), place);
    std::ranges::transform(unit.m_right, m_right.begin(), place);
}

void HullSides::assignUnion(const HullSides& a, const HullSides& b)
{
    mergeSides(a.m_left, b.m_left, 1, m_left);
    mergeSides(a.m_right, b.m_right, -1, m_right);
}

} // namespace unhunch::figure
