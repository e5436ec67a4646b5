// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/icons/strokes.h"

#include "resources/icons/picture.h"

#include <QPainterPathStroker>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace unhunch::icons {

namespace {

/// Qt flattens curves as if a unit were a pixel, so outlines are computed on a sheet this many times larger.
constexpr qreal kSheet = 64;

QPainterPath enlarged(const QPainterPath& path)
{
    return QTransform::fromScale(kSheet, kSheet).map(path);
}

QPainterPath reduced(const QPainterPath& path)
{
    return QTransform::fromScale(1 / kSheet, 1 / kSheet).map(path);
}

} // namespace

QPainterPath stroked(const QPainterPath& line, qreal width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width * kSheet);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    QPainterPath outline = stroker.createStroke(enlarged(line));
    outline.setFillRule(Qt::WindingFill);
    return reduced(outline.simplified());
}

QPainterPath polyline(std::initializer_list<QPointF> points, qreal width)
{
    QPainterPath line;
    bool isFirst = true;
    for (const QPointF& point : points) {
        isFirst ? line.moveTo(point) : line.lineTo(point);
        isFirst = false;
    }
    return stroked(line, width);
}

QPainterPath circle(QPointF centre, qreal radius)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    return path;
}

QPainterPath joined(const QPainterPath& one, const QPainterPath& other)
{
    return reduced(enlarged(one).united(enlarged(other)));
}

QPainterPath cutOut(const QPainterPath& from, const QPainterPath& hole)
{
    return reduced(enlarged(from).subtracted(enlarged(hole)));
}

QPainterPath arc(qreal radius, qreal width, qreal fraction)
{
    constexpr qreal kTwelveOClock = 90;
    constexpr qreal kFullTurn = 360;
    const QPointF centre(kSide / 2, kSide / 2);
    if (fraction >= 1) {
        return cutOut(circle(centre, radius + width / 2), circle(centre, radius - width / 2));
    }
    const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    QPainterPath line;
    line.arcMoveTo(box, kTwelveOClock);
    line.arcTo(box, kTwelveOClock, -kFullTurn * fraction);
    return stroked(line, width);
}

Raster::Raster(int pixels)
    : m_scale(pixels / kSide)
{}

qreal Raster::line(qreal units) const
{
    return std::round(units * m_scale) / m_scale;
}

qreal Raster::width(qreal units) const
{
    return std::max(1.0, std::round(units * m_scale)) / m_scale;
}

qreal Raster::centredWidth(qreal units) const
{
    return 2 * std::max(1.0, std::round(units * m_scale / 2)) / m_scale;
}

qreal Raster::strokeMiddle(qreal units, qreal strokeWidth) const
{
    return line(units - strokeWidth / 2) + strokeWidth / 2;
}

} // namespace unhunch::icons
