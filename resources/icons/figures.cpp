// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/icons/figures.h"

#include "resources/icons/picture.h"

namespace unhunch::icons {

namespace {

constexpr qreal kLimb = 1.6;
constexpr QPointF kCentre(kSide / 2, kSide / 2);

QPointF between(QPointF from, QPointF to, qreal share)
{
    return from + (to - from) * share;
}

QPainterPath letterZ(const QRectF& box, qreal width)
{
    return polyline({box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()}, width);
}

/// The box of a letter whose strokes have their edges on lines.
QRectF strokeBox(const QRectF& box, qreal width, const Raster& raster)
{
    return QRectF(QPointF(raster.strokeMiddle(box.left(), width), raster.strokeMiddle(box.top(), width)),
                  QPointF(raster.strokeMiddle(box.right(), width), raster.strokeMiddle(box.bottom(), width)));
}

} // namespace

QPainterPath sitter(qreal slump, const Raster& raster)
{
    const qreal limb = raster.width(kLimb);
    const qreal seat = raster.strokeMiddle(11.4, limb);
    const qreal back = raster.strokeMiddle(6.7, limb);
    const QPointF pelvis = between({back, seat}, {back - 0.4, seat}, slump);
    const QPointF neck = between({back + 0.1, 7.4}, {back + 1, 8.0}, slump);
    const QPointF lower = between({back + 0.3, 10}, {back - 2.3, 9.6}, slump);
    const QPointF upper = between({back - 0.3, 8.8}, {back - 1.6, 7.4}, slump);
    QPainterPath body;
    body.moveTo(10.7, seat);
    body.lineTo(pelvis);
    body.cubicTo(lower, upper, neck);
    return joined(stroked(body, limb), circle(between({back + 0.6, 4.7}, {back + 2.9, 6.1}, slump), 1.55));
}

QPainterPath opener(qreal size, const Raster& raster)
{
    const auto at = [size](qreal x, qreal y) { return kCentre + QPointF(x, y) * size; };
    const QPainterPath arms = polyline({at(-5, -3.6), at(-1, 0.7), at(1, 0.7), at(5, -3.6)}, kLimb * size);
    const qreal waist = raster.centredWidth(3.2 * size);
    const QPointF corner(waist / 2, 0);
    QPainterPath trunk;
    trunk.addRoundedRect(QRectF(at(0, 0) - corner, at(0, 5.4) + corner), size, size);
    return joined(joined(arms, trunk), circle(at(0, -3), 1.8 * size));
}

QPainterPath snore(const Raster& raster)
{
    const qreal large = raster.width(kLimb);
    const qreal small = raster.width(1.2);
    return joined(letterZ(strokeBox(QRectF(3.9, 7.2, 4.1, 4.8), large, raster), large),
                  letterZ(strokeBox(QRectF(10, 3.4, 2.4, 2.7), small, raster), small));
}

QPainterPath pauseBars(const Raster& raster)
{
    constexpr qreal kRound = 0.6;
    const qreal left = raster.line(4.6);
    const QRectF bar(QPointF(left, raster.line(4)),
                     QSizeF(raster.width(2.3), raster.line(12) - raster.line(4)));
    QRectF other = bar;
    other.moveRight(kSide - bar.left());
    QPainterPath bars;
    bars.addRoundedRect(bar, kRound, kRound);
    bars.addRoundedRect(other, kRound, kRound);
    return bars;
}

QPainterPath exclamationMark(const Raster& raster)
{
    const qreal width = raster.centredWidth(2.4);
    QPainterPath mark;
    mark.addRoundedRect(
        QRectF(QPointF((kSide - width) / 2, raster.line(4)), QPointF((kSide + width) / 2, raster.line(9))),
        width / 2,
        width / 2);
    mark.addEllipse(QPointF(kSide / 2, raster.line(10.2) + width / 2), width / 2, width / 2);
    return mark;
}

QPainterPath crescent()
{
    return cutOut(circle({7.9, 8.1}, 4.9), circle({10.5, 6.2}, 4.3));
}

QPainterPath shield()
{
    QPainterPath path;
    path.moveTo(8, 0.2);
    path.cubicTo(9.6, 1.3, 11.6, 1.9, 13.6, 2.1);
    path.cubicTo(14.5, 2.2, 14.9, 2.6, 14.9, 3.5);
    path.cubicTo(15, 9.2, 12.6, 13.7, 8.6, 15.6);
    path.cubicTo(8.2, 15.8, 7.8, 15.8, 7.4, 15.6);
    path.cubicTo(3.4, 13.7, 1, 9.2, 1.1, 3.5);
    path.cubicTo(1.1, 2.6, 1.5, 2.2, 2.4, 2.1);
    path.cubicTo(4.4, 1.9, 6.4, 1.3, 8, 0.2);
    return path;
}

} // namespace unhunch::icons
