// SPDX-License-Identifier: GPL-3.0-or-later
// What is added to a coverage mask becomes spans on its sub-lines.
#include "app/figure/coverage_mask.h"
#include "app/figure/pixel_math.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>

namespace unhunch::figure {

namespace {

void disc(std::vector<Vec2>& points, Vec2 centre, double radius)
{
    const int count = std::clamp(static_cast<int>(8 + radius), 10, 40);
    points.clear();
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * i / count;
        points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
}

bool isHigher(Vec2 a, Vec2 b)
{
    return a.y < b.y;
}

/// The neighbours of a corner in a closed curve of `count` corners.
std::size_t following(std::size_t corner, std::size_t count)
{
    return corner + 1 == count ? 0 : corner + 1;
}

std::size_t preceding(std::size_t corner, std::size_t count)
{
    return corner == 0 ? count - 1 : corner - 1;
}

/// > 0 when `p` lies to the right of the way from a to b, going down the screen.
double side(Vec2 a, Vec2 b, Vec2 p)
{
    return (b.y - a.y) * (p.x - a.x) - (b.x - a.x) * (p.y - a.y);
}

} // namespace

CoverageMask::LineRange CoverageMask::linesBetween(double top, double bottom) const
{
    const double first = std::ceil(top * m_lines - 0.5);
    const double last = std::ceil(bottom * m_lines - 0.5) - 1;
    const double end = m_height * m_lines - 1;
    return {static_cast<int>(std::clamp(first, 0.0, end + 1)), static_cast<int>(std::clamp(last, -1.0, end))};
}

int CoverageMask::fixedX(double x) const
{
    return nearestWhole(std::clamp(x, 0.0, 1.0 * m_width) * kOne);
}

void CoverageMask::addHull(std::span<const Vec2> a, std::span<const Vec2> b)
{
    m_merged.clear();
    sortByY(a);
    m_merged.insert(m_merged.end(), m_sorted.begin(), m_sorted.end());
    const std::size_t firstCount = m_merged.size();
    sortByY(b);
    m_merged.insert(m_merged.end(), m_sorted.begin(), m_sorted.end());
    mergeSorted(firstCount);
    fillHull();
}

void CoverageMask::addHullOf(std::span<const Vec2> points)
{
    m_sorted.assign(points.begin(), points.end());
    std::sort(m_sorted.begin(), m_sorted.end(), isHigher);
    fillHull();
}

/// A convex curve falls on both sides of its top, so that merging the two sides sorts it.
void CoverageMask::sortByY(std::span<const Vec2> curve)
{
    m_sorted.clear();
    if (curve.empty()) {
        return;
    }
    const std::size_t n = curve.size();
    const auto top
        = static_cast<std::size_t>(std::min_element(curve.begin(), curve.end(), isHigher) - curve.begin());
    std::size_t down = top;
    std::size_t up = preceding(top, n);
    for (std::size_t i = 0; i < n; ++i) {
        if (curve[down].y <= curve[up].y) {
            m_sorted.push_back(curve[down]);
            down = following(down, n);
        } else {
            m_sorted.push_back(curve[up]);
            up = preceding(up, n);
        }
    }
    if (!std::is_sorted(m_sorted.begin(), m_sorted.end(), isHigher)) {
        std::sort(m_sorted.begin(), m_sorted.end(), isHigher);
    }
}

void CoverageMask::mergeSorted(std::size_t firstCount)
{
    const auto middle = m_merged.begin() + static_cast<std::ptrdiff_t>(firstCount);
    m_sorted.resize(m_merged.size());
    std::merge(m_merged.begin(), middle, middle, m_merged.end(), m_sorted.begin(), isHigher);
}

void CoverageMask::fillHull()
{
    if (m_sorted.size() < 2) {
        return;
    }
    const LineRange range = linesBetween(m_sorted.front().y, m_sorted.back().y);
    if (range.first > range.last) {
        return;
    }
    m_leftChain.clear();
    m_rightChain.clear();
    for (const Vec2 p : m_sorted) {
        while (m_leftChain.size() > 1 && side(m_leftChain.end()[-2], m_leftChain.back(), p) <= 0) {
            m_leftChain.pop_back();
        }
        m_leftChain.push_back(p);
        while (m_rightChain.size() > 1 && side(m_rightChain.end()[-2], m_rightChain.back(), p) >= 0) {
            m_rightChain.pop_back();
        }
        m_rightChain.push_back(p);
    }
    chainToLines(m_leftChain, m_leftX, range);
    chainToLines(m_rightChain, m_rightX, range);
    for (int line = range.first; line <= range.last; ++line) {
        addSpan(line, {m_leftX[indexOf(line)], m_rightX[indexOf(line)]});
    }
}

void CoverageMask::chainToLines(const std::vector<Vec2>& chain, std::vector<int>& xs, LineRange range) const
{
    const int widest = m_width * kOne;
    int line = range.first;
    for (std::size_t i = 0; i + 1 < chain.size() && line <= range.last; ++i) {
        const Vec2 a = chain[i];
        const Vec2 b = chain[i + 1];
        const double end = i + 2 == chain.size() ? range.last : std::ceil(b.y * m_lines - 0.5) - 1;
        const int last = static_cast<int>(std::min<double>(end, range.last));
        if (last < line) {
            continue;
        }
        const double slope = (b.x - a.x) / std::max(b.y - a.y, 1e-12);
        // Far outside is as good as just outside, and keeps the whole numbers small.
        const double far = kOne * 8192.0 * 4;
        double x = std::clamp((a.x + ((line + 0.5) / m_lines - a.y) * slope) * kOne + 0.5, -far, far);
        const double step = std::clamp(slope / m_lines * kOne, -far, far);
        for (; line <= last; ++line, x += step) {
            xs[indexOf(line)] = std::clamp(static_cast<int>(x), 0, widest);
        }
    }
}

void CoverageMask::addSpan(int line, Span span)
{
    if (span.left >= span.right) {
        return;
    }
    m_touched.first = std::min(m_touched.first, line);
    m_touched.last = std::max(m_touched.last, line);
    Span& first = m_first[indexOf(line)];
    if (first.left == first.right) {
        first = span;
        return;
    }
    // Ends computed from the same edge may differ by rounding: a gap below 1/256 pixel is none.
    if (span.left > first.right + 1 || span.right + 1 < first.left) {
        addFurther(line, span);
        return;
    }
    first = {std::min(first.left, span.left), std::max(first.right, span.right)};
    std::vector<Span>& more = m_more[indexOf(line)];
    for (auto it = more.begin(); it != more.end();) {
        if (it->left > first.right + 1 || it->right + 1 < first.left) {
            ++it;
            continue;
        }
        first = {std::min(first.left, it->left), std::max(first.right, it->right)};
        more.erase(it);
        it = more.begin();
    }
}

void CoverageMask::addFurther(int line, Span span)
{
    std::vector<Span>& spans = m_more[indexOf(line)];
    auto it = spans.begin();
    while (it != spans.end() && it->right + 1 < span.left) {
        ++it;
    }
    if (it == spans.end() || it->left > span.right + 1) {
        spans.insert(it, span);
        return;
    }
    it->left = std::min(it->left, span.left);
    it->right = std::max(it->right, span.right);
    auto next = it + 1;
    while (next != spans.end() && next->left <= it->right + 1) {
        it->right = std::max(it->right, next->right);
        ++next;
    }
    spans.erase(it + 1, next);
}

void CoverageMask::addCapsule(Vec2 from, double fromRadius, Vec2 to, double toRadius)
{
    disc(m_discA, from, fromRadius);
    disc(m_discB, to, toRadius);
    addHull(m_discA, m_discB);
}

void CoverageMask::addStroke(std::span<const Vec2> points, double width, bool isClosed)
{
    if (points.size() == 1) {
        addDisc(points.front(), width / 2);
    }
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        addCapsule(points[i], width / 2, points[i + 1], width / 2);
    }
    if (isClosed && points.size() > 1) {
        addCapsule(points.back(), width / 2, points.front(), width / 2);
    }
}

void CoverageMask::addPolygon(std::span<const Vec2> points)
{
    m_crossed = {m_height * m_lines, -1};
    for (std::size_t i = 0; i < points.size(); ++i) {
        addCrossings(points[i], points[following(i, points.size())]);
    }
    spansFromCrossings();
}

void CoverageMask::addCrossings(Vec2 a, Vec2 b)
{
    const int winding = a.y < b.y ? 1 : -1;
    if (winding < 0) {
        std::swap(a, b);
    }
    const LineRange range = linesBetween(a.y, b.y);
    if (range.first > range.last) {
        return;
    }
    m_crossed.first = std::min(m_crossed.first, range.first);
    m_crossed.last = std::max(m_crossed.last, range.last);
    const double slope = (b.x - a.x) / (b.y - a.y);
    for (int line = range.first; line <= range.last; ++line) {
        const double x = a.x + ((line + 0.5) / m_lines - a.y) * slope;
        m_crossings[indexOf(line)].push_back({fixedX(x), winding});
    }
}

void CoverageMask::spansFromCrossings()
{
    for (int line = m_crossed.first; line <= m_crossed.last; ++line) {
        spansOn(line);
    }
}

void CoverageMask::spansOn(int line)
{
    std::vector<Crossing>& crossings = m_crossings[indexOf(line)];
    std::sort(crossings.begin(), crossings.end(), [](Crossing a, Crossing b) { return a.x < b.x; });
    int winding = 0;
    int left = 0;
    for (const Crossing& crossing : crossings) {
        if (winding == 0) {
            left = crossing.x;
        }
        winding += crossing.winding;
        if (winding == 0) {
            addSpan(line, {left, crossing.x});
        }
    }
    crossings.clear();
}

} // namespace unhunch::figure
