// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/coverage_mask.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

namespace unhunch::figure {

namespace {

constexpr int kOne = 256; // a pixel in the units of a span

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

void disc(std::vector<Vec2>& points, Vec2 centre, double radius)
{
    const int count = std::clamp(static_cast<int>(8 + radius), 10, 40);
    points.clear();
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * i / count;
        points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
}

/// > 0 when `p` lies to the right of the way from a to b, going down the screen.
double side(Vec2 a, Vec2 b, Vec2 p)
{
    return (b.y - a.y) * (p.x - a.x) - (b.x - a.x) * (p.y - a.y);
}

} // namespace

void CoverageMask::reset(int width, int height, int linesPerRow)
{
    if (width != m_width || height != m_height || linesPerRow != m_lines) {
        m_width = width;
        m_height = height;
        m_lines = linesPerRow;
        m_shift = 8 + std::countr_zero(static_cast<unsigned>(linesPerRow));
        m_first.assign(at(height * linesPerRow), {});
        m_more.assign(at(height * linesPerRow), {});
        m_crossings.assign(at(height * linesPerRow), {});
        m_coverage.assign(at(width) * at(height), 0);
        m_rows.assign(at(height), {});
        m_partial.assign(at(width) + 2, 0);
        m_delta.assign(at(width) + 2, 0);
        m_leftX.resize(at(height * linesPerRow));
        m_rightX.resize(at(height * linesPerRow));
        m_touched = {0, -1};
        m_crossed = {0, -1};
        m_bounds = {};
    }
    clear();
}

void CoverageMask::clear()
{
    for (int line = m_touched.first; line <= m_touched.last; ++line) {
        m_first[at(line)] = {};
        m_more[at(line)].clear();
    }
    for (int y = m_bounds.top; y < m_bounds.bottom; ++y) {
        m_rows[at(y)] = {};
    }
    m_touched = {m_height * m_lines, -1};
    m_bounds = {};
}

CoverageMask::LineRange CoverageMask::linesBetween(double top, double bottom) const
{
    const double first = std::ceil(top * m_lines - 0.5);
    const double last = std::ceil(bottom * m_lines - 0.5) - 1;
    const double end = m_height * m_lines - 1;
    return {static_cast<int>(std::clamp(first, 0.0, end + 1)), static_cast<int>(std::clamp(last, -1.0, end))};
}

int CoverageMask::fixedX(double x) const
{
    return static_cast<int>(std::clamp(x, 0.0, 1.0 * m_width) * kOne + 0.5);
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
    std::sort(m_sorted.begin(), m_sorted.end(), [](Vec2 a, Vec2 b) { return a.y < b.y; });
    fillHull();
}

/// A convex curve falls on both sides of its top, so that merging the two sides sorts it.
void CoverageMask::sortByY(std::span<const Vec2> curve)
{
    m_sorted.clear();
    if (curve.empty()) {
        return;
    }
    const auto byY = [](Vec2 a, Vec2 b) { return a.y < b.y; };
    const std::size_t n = curve.size();
    const auto top
        = static_cast<std::size_t>(std::min_element(curve.begin(), curve.end(), byY) - curve.begin());
    std::size_t down = top;
    std::size_t up = top == 0 ? n - 1 : top - 1;
    for (std::size_t i = 0; i < n; ++i) {
        if (curve[down].y <= curve[up].y) {
            m_sorted.push_back(curve[down]);
            down = down + 1 == n ? 0 : down + 1;
        } else {
            m_sorted.push_back(curve[up]);
            up = up == 0 ? n - 1 : up - 1;
        }
    }
    if (!std::is_sorted(m_sorted.begin(), m_sorted.end(), byY)) {
        std::sort(m_sorted.begin(), m_sorted.end(), byY);
    }
}

void CoverageMask::mergeSorted(std::size_t firstCount)
{
    const auto middle = m_merged.begin() + static_cast<std::ptrdiff_t>(firstCount);
    m_sorted.resize(m_merged.size());
    std::merge(m_merged.begin(), middle, middle, m_merged.end(), m_sorted.begin(), [](Vec2 a, Vec2 b) {
        return a.y < b.y;
    });
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
        addSpan(line, {m_leftX[at(line)], m_rightX[at(line)]});
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
            xs[at(line)] = std::clamp(static_cast<int>(x), 0, widest);
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
    Span& first = m_first[at(line)];
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
    std::vector<Span>& more = m_more[at(line)];
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
    std::vector<Span>& spans = m_more[at(line)];
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
        addCrossings(points[i], points[i + 1 == points.size() ? 0 : i + 1]);
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
        m_crossings[at(line)].push_back({fixedX(x), winding});
    }
}

void CoverageMask::spansFromCrossings()
{
    for (int line = m_crossed.first; line <= m_crossed.last; ++line) {
        std::vector<Crossing>& crossings = m_crossings[at(line)];
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
}

void CoverageMask::finish()
{
    if (m_touched.last < m_touched.first) {
        m_bounds = {};
        return;
    }
    m_bounds = {m_width, m_touched.first / m_lines, 0, m_touched.last / m_lines + 1};
    for (int y = m_bounds.top; y < m_bounds.bottom; ++y) {
        finishRow(y);
        if (m_rows[at(y)].right > m_rows[at(y)].left) {
            m_bounds.left = std::min(m_bounds.left, m_rows[at(y)].left);
            m_bounds.right = std::max(m_bounds.right, m_rows[at(y)].right);
        }
    }
}

CoverageMask::Row CoverageMask::extentOf(int y) const
{
    Row row{m_width, 0, 0, m_width};
    bool isSimple = true;
    const auto include = [&](const Span& span) {
        row.left = std::min(row.left, span.left / kOne);
        row.right = std::max(row.right, std::min(m_width, span.right / kOne + 1));
    };
    for (int line = y * m_lines; line < (y + 1) * m_lines; ++line) {
        const Span& first = m_first[at(line)];
        isSimple = isSimple && first.left < first.right;
        if (first.left == first.right) {
            continue;
        }
        include(first);
        std::for_each(m_more[at(line)].begin(), m_more[at(line)].end(), include);
        row.solidLeft = std::max(row.solidLeft, first.left / kOne + 3);
        row.solidRight = std::min(row.solidRight, first.right / kOne);
        isSimple = isSimple && m_more[at(line)].empty();
    }
    if (!isSimple || row.solidLeft >= row.solidRight) {
        row.solidLeft = row.solidRight = row.right;
    }
    return row;
}

/// Ends of spans go to single pixels, what lies between is noted where it begins and ends.
void CoverageMask::gatherSpan(const Span& span)
{
    const int left = span.left / kOne;
    const int right = span.right / kOne;
    if (left == right) {
        m_partial[at(left)] += span.right - span.left;
        return;
    }
    m_partial[at(left)] += kOne - span.left % kOne;
    m_delta[at(left) + 1] += kOne;
    m_delta[at(right)] -= kOne;
    m_partial[at(right)] += span.right % kOne;
}

void CoverageMask::gatherRow(int y)
{
    for (int line = y * m_lines; line < (y + 1) * m_lines; ++line) {
        if (m_first[at(line)].left == m_first[at(line)].right) {
            continue;
        }
        gatherSpan(m_first[at(line)]);
        for (const Span& span : m_more[at(line)]) {
            gatherSpan(span);
        }
    }
}

/// `run` is what the pixels before carry on; answers what the next ones get.
int CoverageMask::coverPixels(std::uint8_t* out, int from, int to, int run)
{
    for (int x = from; x < to; ++x) {
        run += m_delta[at(x)];
        const int total = run + m_partial[at(x)];
        out[x] = static_cast<std::uint8_t>((total * 255 + (1 << (m_shift - 1))) >> m_shift);
        m_delta[at(x)] = 0;
        m_partial[at(x)] = 0;
    }
    return run;
}

void CoverageMask::finishRow(int y)
{
    const Row row = extentOf(y);
    m_rows[at(y)] = row;
    gatherRow(y);
    std::uint8_t* out = m_coverage.data() + at(y) * at(m_width);
    const int run = coverPixels(out, row.left, row.solidLeft, 0);
    std::fill(out + row.solidLeft, out + row.solidRight, std::uint8_t{255});
    coverPixels(out, row.solidRight, row.right, run);
    m_delta[at(row.right)] = 0;
    m_partial[at(row.right)] = 0;
}

} // namespace unhunch::figure
