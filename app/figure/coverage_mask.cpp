// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/coverage_mask.h"

#include "app/figure/pixel_math.h"

#include <algorithm>
#include <bit>

namespace unhunch::figure {

void CoverageMask::reset(int width, int height, int linesPerRow)
{
    if (width != m_width || height != m_height || linesPerRow != m_lines) {
        m_width = width;
        m_height = height;
        m_lines = linesPerRow;
        m_lineHeight = 1.0 / linesPerRow;
        m_shift = 8 + std::countr_zero(static_cast<unsigned>(linesPerRow));
        m_left.assign(indexOf(height * linesPerRow), kNowhere);
        m_right.assign(indexOf(height * linesPerRow), -kNowhere);
        m_more.assign(indexOf(height * linesPerRow), {});
        m_crossings.assign(indexOf(height * linesPerRow), {});
        m_coverage.assign(indexOf(width) * indexOf(height), 0);
        m_rows.assign(indexOf(height), {});
        m_partial.assign(indexOf(width) + 2, 0);
        m_delta.assign(indexOf(width) + 2, 0);
        m_newLeft.resize(indexOf(height * linesPerRow));
        m_newRight.resize(indexOf(height * linesPerRow));
        m_touched = {0, -1};
        m_further = {0, -1};
        m_crossed = {0, -1};
        m_bounds = {};
    }
    clear();
}

void CoverageMask::clear()
{
    const auto touched = [this](std::vector<int>& ends) {
        return partOf(std::span(ends), m_touched.first, m_touched.last + 1);
    };
    std::ranges::fill(touched(m_left), kNowhere);
    std::ranges::fill(touched(m_right), -kNowhere);
    for (int line = m_further.first; line <= m_further.last; ++line) {
        m_more[indexOf(line)].clear();
    }
    for (int y = m_bounds.top; y < m_bounds.bottom; ++y) {
        m_rows[indexOf(y)] = {};
    }
    m_touched = {m_height * m_lines, -1};
    m_further = m_touched;
    m_bounds = {};
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
        if (m_rows[indexOf(y)].right > m_rows[indexOf(y)].left) {
            m_bounds.left = std::min(m_bounds.left, m_rows[indexOf(y)].left);
            m_bounds.right = std::max(m_bounds.right, m_rows[indexOf(y)].right);
        }
    }
}

CoverageMask::Row CoverageMask::extentOf(int y) const
{
    Span outer{kNowhere, -kNowhere};
    Span inner{0, kNowhere}; // where all first spans are; nowhere where one is missing
    for (int line = y * m_lines; line < (y + 1) * m_lines; ++line) {
        const int left = m_left[indexOf(line)];
        const int right = m_right[indexOf(line)];
        outer = {std::min(outer.left, left), std::max(outer.right, right)};
        inner = {std::max(inner.left, left), std::min(inner.right, right)};
    }
    bool isSimple = true;
    for (int line = std::max(y * m_lines, m_further.first);
         line <= std::min((y + 1) * m_lines - 1, m_further.last);
         ++line) {
        for (const Span& span : m_more[indexOf(line)]) {
            outer = {std::min(outer.left, span.left), std::max(outer.right, span.right)};
            isSimple = false;
        }
    }
    if (outer.left >= outer.right) {
        return {m_width, 0, 0, 0};
    }
    Row row{outer.left / kOne,
            std::min(m_width, outer.right / kOne + 1),
            inner.left / kOne + 3,
            inner.right / kOne};
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
        m_partial[indexOf(left)] += span.right - span.left;
        return;
    }
    m_partial[indexOf(left)] += kOne - span.left % kOne;
    m_delta[indexOf(left) + 1] += kOne;
    m_delta[indexOf(right)] -= kOne;
    m_partial[indexOf(right)] += span.right % kOne;
}

void CoverageMask::gatherRow(int y)
{
    for (int line = y * m_lines; line < (y + 1) * m_lines; ++line) {
        if (m_left[indexOf(line)] >= m_right[indexOf(line)]) {
            continue;
        }
        gatherSpan({m_left[indexOf(line)], m_right[indexOf(line)]});
        for (const Span& span : m_more[indexOf(line)]) {
            gatherSpan(span);
        }
    }
}

/// `run` is what the pixels before carry on; answers what the next ones get.
int CoverageMask::coverPixels(std::span<std::uint8_t> out, int from, int to, int run)
{
    for (int x = from; x < to; ++x) {
        run += m_delta[indexOf(x)];
        const int total = run + m_partial[indexOf(x)];
        out[indexOf(x)] = static_cast<std::uint8_t>((total * 255 + (1 << (m_shift - 1))) >> m_shift);
        m_delta[indexOf(x)] = 0;
        m_partial[indexOf(x)] = 0;
    }
    return run;
}

void CoverageMask::finishRow(int y)
{
    const Row row = extentOf(y);
    m_rows[indexOf(y)] = row;
    gatherRow(y);
    const auto out = std::span(m_coverage).subspan(indexOf(y) * indexOf(m_width), indexOf(m_width));
    const int run = coverPixels(out, row.left, row.solidLeft, 0);
    const auto solid = partOf(out, row.solidLeft, row.solidRight);
    std::fill(solid.begin(), solid.end(), std::uint8_t{255});
    coverPixels(out, row.solidRight, row.right, run);
    m_delta[indexOf(row.right)] = 0;
    m_partial[indexOf(row.right)] = 0;
}

} // namespace unhunch::figure
