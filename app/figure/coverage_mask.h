// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/hull_sides.h"
#include "core/figure/vec.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unhunch::figure {

/// Pixels; right and bottom are outside.
struct PixelRect {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    [[nodiscard]] bool isEmpty() const { return left >= right || top >= bottom; }
};

/// How much of each pixel a shape covers, 0…255. The shape is the union of what was added since clear():
/// pieces that overlap or touch leave no seam and no doubled edge. Several sub-lines a pixel row, each with
/// exact ends.
class CoverageMask {
public:
    /// Forgets everything and takes a size; lines per pixel row must be a power of two.
    void reset(int width, int height, int linesPerRow);
    /// Forgets the shape, keeps the size.
    void clear();

    /// The convex hull of loose points.
    void addHullOf(std::span<const Vec2> points);
    /// What follows is a tube of its own.
    void startTube();
    /// The next ring of the tube, a closed curve: covers the convex hull of it and the ring before it.
    /// Quickest where rings are convex themselves.
    void addTubeRing(std::span<const Vec2> ring);
    /// The hull of two discs.
    void addCapsule(Vec2 from, double fromRadius, Vec2 to, double toRadius);

    /// A disc.
    void addDisc(Vec2 centre, double radius);

    /// Any closed polygon, filled where its winding is not zero.
    void addPolygon(std::span<const Vec2> points);
    /// A line of round ends and joins.
    void addStroke(std::span<const Vec2> points, double width, bool isClosed = false);

    /// Turns what was added into coverage; call before reading.
    void finish();

    /// Smallest rectangle that may hold coverage; inside the size.
    [[nodiscard]] PixelRect bounds() const { return m_bounds; }

    /// The covered part of row `y`, empty when right <= left.
    [[nodiscard]] int rowLeft(int y) const { return m_rows[static_cast<std::size_t>(y)].left; }

    [[nodiscard]] int rowRight(int y) const { return m_rows[static_cast<std::size_t>(y)].right; }

    /// The part of row `y` that is known to be covered whole; may be empty though there is such a part.
    [[nodiscard]] int solidLeft(int y) const { return m_rows[static_cast<std::size_t>(y)].solidLeft; }

    [[nodiscard]] int solidRight(int y) const { return m_rows[static_cast<std::size_t>(y)].solidRight; }

    /// Coverage of row `y`, indexed by x; only rowLeft…rowRight is valid.
    [[nodiscard]] std::span<const std::uint8_t> row(int y) const
    {
        const auto width = static_cast<std::size_t>(m_width);
        return std::span(m_coverage).subspan(static_cast<std::size_t>(y) * width, width);
    }

    [[nodiscard]] int width() const { return m_width; }

    [[nodiscard]] int height() const { return m_height; }

private:
    static constexpr int kOne = 256; ///< a pixel in the units of a span
    static constexpr int kNowhere = 1 << 30; ///< a span from here to -kNowhere is none, and joins any other

    /// Horizontal extent on one sub-line, in 1/256 pixel.
    struct Span {
        int left = 0;
        int right = 0;
    };

    /// A pixel row: what is covered at all, and what is covered whole.
    struct Row {
        int left = 0;
        int right = 0;
        int solidLeft = 0;
        int solidRight = 0;
    };

    /// An edge of a polygon crosses a sub-line.
    struct Crossing {
        int x = 0;
        int winding = 0;
    };

    struct LineRange {
        int first = 0;
        int last = -1;
    };

    [[nodiscard]] LineRange linesBetween(double top, double bottom) const;
    [[nodiscard]] int fixedX(double x) const;
    void fillHull(const HullSides& hull);
    void sideToLines(std::span<const Vec2> side, std::vector<int>& xs, LineRange range) const;
    void addSpans(LineRange range);
    [[nodiscard]] bool areSimple(LineRange range) const;
    void addSpan(int line, Span span);
    void addFurther(int line, Span span);
    void addTubeDisc(Vec2 centre, double radius);
    void joinTube();
    void gatherSpan(const Span& span);
    void addCrossings(Vec2 a, Vec2 b);
    void spansFromCrossings();
    void spansOn(int line);
    [[nodiscard]] Row extentOf(int y) const;
    void gatherRow(int y);
    int coverPixels(std::span<std::uint8_t> out, int from, int to, int run);
    void finishRow(int y);

    int m_width = 0;
    int m_height = 0;
    int m_lines = 4;
    int m_shift = 10;
    double m_lineHeight = 0.25; ///< in pixels; a power of two, so that multiplying is as exact as dividing
    LineRange m_touched{0, -1};
    PixelRect m_bounds;
    std::vector<int> m_left; ///< by sub-line, with m_right: its first span; most lines have this one only
    std::vector<int> m_right;
    std::vector<std::vector<Span>>
        m_more; ///< by sub-line: further spans, sorted, apart from the first and each other
    LineRange m_further{0, -1}; ///< sub-lines outside of it have no further spans
    std::vector<std::vector<Crossing>> m_crossings; ///< by sub-line
    LineRange m_crossed{0, -1};
    std::vector<std::uint8_t> m_coverage;
    std::vector<Row> m_rows; ///< by pixel row, whole pixels
    std::vector<int> m_partial;
    std::vector<int> m_delta;
    HullSides m_ring;
    HullSides m_ringBefore;
    HullSides m_hull;
    std::vector<int> m_newLeft; ///< of the hull being added, by sub-line
    std::vector<int> m_newRight;
};

} // namespace unhunch::figure
