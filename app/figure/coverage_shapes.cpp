// SPDX-License-Identifier: GPL-3.0-or-later
// What is added to a coverage mask becomes spans on its sub-lines.
#include "app/figure/coverage_mask.h"
#include "app/figure/pixel_math.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace unhunch::figure {

namespace {

/// The corner after this one in a closed curve of `count` corners.
std::size_t following(std::size_t corner, std::size_t count)
{
    return corner + 1 == count ? 0 : corner + 1;
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

void CoverageMask::addHullOf(std::span<const Vec2> points)
{
    m_hull.assignPoints(points);
    fillHull(m_hull);
}

void CoverageMask::fillHull(const HullSides& hull)
{
    if (hull.isEmpty()) {
        return;
    }
    const LineRange range = linesBetween(hull.left().front().y, hull.left().back().y);
    if (range.first > range.last) {
        return;
    }
    sideToLines(hull.left(), m_newLeft, range);
    sideToLines(hull.right(), m_newRight, range);
    addSpans(range);
}

void CoverageMask::sideToLines(std::span<const Vec2> side, std::vector<int>& xs, LineRange range) const
{
    const auto widest = static_cast<float>(m_width * kOne);
    int line = range.first;
    for (std::size_t i = 0; i + 1 < side.size() && line <= range.last; ++i) {
        const Vec2 a = side[i];
        const Vec2 b = side[i + 1];
        const double end = i + 2 == side.size() ? range.last : b.y * m_lines - 0.5;
        const int last = end >= range.last ? range.last : wholeAbove(std::max(end, 0.0)) - 1;
        if (last < line) {
            continue;
        }
        const double slope = (b.x - a.x) / std::max(b.y - a.y, 1e-12);
        // Far outside is as good as just outside, and keeps the whole numbers small.
        const double far = kOne * 8192.0 * 4;
        const auto x = static_cast<float>(
            std::clamp((a.x + ((line + 0.5) * m_lineHeight - a.y) * slope) * kOne + 0.5, -far, far));
        const auto step = static_cast<float>(std::clamp(slope * m_lineHeight * kOne, -far, far));
        const std::span<int> ends = partOf(std::span(xs), line, last + 1);
        for (std::size_t k = 0; k < ends.size(); ++k) {
            ends[k] = static_cast<int>(
                std::min(std::max(x + step * static_cast<float>(static_cast<int>(k)), 0.0F), widest));
        }
        line = last + 1;
    }
}

/// Each of the new spans touches what its line has already, or the line is empty.
bool CoverageMask::areSimple(LineRange range) const
{
    if (range.first <= m_further.last && m_further.first <= range.last) {
        return false;
    }
    int apart = 0;
    for (std::size_t i = indexOf(range.first); i <= indexOf(range.last); ++i) {
        const int isEmpty = static_cast<int>(m_newLeft[i] >= m_newRight[i]);
        const int isFirst = static_cast<int>(m_left[i] > m_right[i]);
        const int isBeside = static_cast<int>(m_newLeft[i] > m_right[i] + 1)
                             | static_cast<int>(m_newRight[i] + 1 < m_left[i]);
        apart |= isEmpty | (isBeside & ~isFirst);
    }
    return apart == 0;
}

void CoverageMask::addSpans(LineRange range)
{
    if (!areSimple(range)) {
        for (int line = range.first; line <= range.last; ++line) {
            addSpan(line, {m_newLeft[indexOf(line)], m_newRight[indexOf(line)]});
        }
        return;
    }
    m_touched = {std::min(m_touched.first, range.first), std::max(m_touched.last, range.last)};
    for (std::size_t i = indexOf(range.first); i <= indexOf(range.last); ++i) {
        m_left[i] = std::min(m_left[i], m_newLeft[i]);
        m_right[i] = std::max(m_right[i], m_newRight[i]);
    }
}

void CoverageMask::addSpan(int line, Span span)
{
    if (span.left >= span.right) {
        return;
    }
    m_touched.first = std::min(m_touched.first, line);
    m_touched.last = std::max(m_touched.last, line);
    int& left = m_left[indexOf(line)];
    int& right = m_right[indexOf(line)];
    if (left >= right) {
        left = span.left;
        right = span.right;
        return;
    }
    // Ends computed from the same edge may differ by rounding: a gap below 1/256 pixel is none.
    if (span.left > right + 1 || span.right + 1 < left) {
        addFurther(line, span);
        return;
    }
    left = std::min(left, span.left);
    right = std::max(right, span.right);
    std::vector<Span>& more = m_more[indexOf(line)];
    for (auto it = more.begin(); it != more.end();) {
        if (it->left > right + 1 || it->right + 1 < left) {
            ++it;
            continue;
        }
        left = std::min(left, it->left);
        right = std::max(right, it->right);
        more.erase(it);
        it = more.begin();
    }
}

void CoverageMask::addFurther(int line, Span span)
{
    m_further = {std::min(m_further.first, line), std::max(m_further.last, line)};
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
        const double x = a.x + ((line + 0.5) * m_lineHeight - a.y) * slope;
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
