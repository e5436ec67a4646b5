// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <initializer_list>

namespace unhunch::icons {

/// Outlines of strokes with round ends and joints.
[[nodiscard]] QPainterPath stroked(const QPainterPath& line, qreal width);
[[nodiscard]] QPainterPath polyline(std::initializer_list<QPointF> points, qreal width);
[[nodiscard]] QPainterPath circle(QPointF centre, qreal radius);

/// Both shapes as one, and the first without the second. Qt's own flatten curves at this small a scale.
[[nodiscard]] QPainterPath joined(const QPainterPath& one, const QPainterPath& other);
[[nodiscard]] QPainterPath cutOut(const QPainterPath& from, const QPainterPath& hole);

/// An arc around the picture's centre, clockwise from twelve o'clock; `fraction` of the full turn, 0..1.
[[nodiscard]] QPainterPath arc(qreal radius, qreal width, qreal fraction);

/// Lays straight edges on the lines of a raster of so many pixels (an even number) to the side.
class Raster {
public:
    explicit Raster(int pixels);

    /// The nearest line.
    [[nodiscard]] qreal line(qreal units) const;
    /// The nearest whole number of pixels, at least one.
    [[nodiscard]] qreal width(qreal units) const;
    /// The nearest even number of pixels, at least two: what lies across the middle.
    [[nodiscard]] qreal centredWidth(qreal units) const;
    /// Where the middle of a stroke lies so that its edges are on lines.
    [[nodiscard]] qreal strokeMiddle(qreal units, qreal strokeWidth) const;

private:
    qreal m_scale;
};

} // namespace unhunch::icons
