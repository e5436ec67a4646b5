// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/vec.h"

#include <span>
#include <vector>

namespace unhunch::figure {

/// A convex outline as its two sides, each from the top down. Keeps its memory for the next outline.
class HullSides {
public:
    /// The hull of a closed curve, quickly where the curve is convex itself.
    void assignCurve(std::span<const Vec2> curve);
    /// The hull of loose points.
    void assignPoints(std::span<const Vec2> points);
    /// The outline `unit` made larger and moved.
    void assignPlaced(const HullSides& unit, double scale, Vec2 centre);
    /// The hull of two outlines, neither of them this one.
    void assignUnion(const HullSides& a, const HullSides& b);

    void clear()
    {
        m_left.clear();
        m_right.clear();
    }

    [[nodiscard]] bool isEmpty() const { return m_left.empty(); }

    [[nodiscard]] std::span<const Vec2> left() const { return m_left; }

    [[nodiscard]] std::span<const Vec2> right() const { return m_right; }

private:
    [[nodiscard]] bool splitConvex(std::span<const Vec2> curve);

    std::vector<Vec2> m_left;
    std::vector<Vec2> m_right;
    std::vector<Vec2> m_sorted;
};

} // namespace unhunch::figure
