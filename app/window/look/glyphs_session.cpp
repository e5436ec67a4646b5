// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/glyph_drawing.h"

#include <utility>

namespace unhunch::window::look::detail {
namespace {

void triangle(QPainterPath& path, const QPointF& a, const QPointF& b, const QPointF& c)
{
    polyline(path, {a, b, c});
    path.closeSubpath();
}

Drawing speaker()
{
    Drawing drawing;
    QPainterPath& body = drawing.fills;
    polyline(body, {{4, 9.5}, {7.5, 9.5}, {12, 5.5}, {12, 18.5}, {7.5, 14.5}, {4, 14.5}});
    body.closeSubpath();
    drawing.strokes = body;
    return drawing;
}

/// Four corners: `reach` is how far their arms go from the tips, which lie at `tip` and its mirror image.
Drawing corners(double tip, double reach)
{
    Drawing drawing;
    for (const double x : {tip, kUnits - tip}) {
        for (const double y : {tip, kUnits - tip}) {
            const double alongX = x < kUnits / 2 ? reach : -reach;
            const double alongY = y < kUnits / 2 ? reach : -reach;
            polyline(drawing.strokes, {{x + alongX, y}, {x, y}, {x, y + alongY}});
        }
    }
    return drawing;
}

} // namespace

void polyline(QPainterPath& path, std::initializer_list<QPointF> points)
{
    bool isFirst = true;
    for (const QPointF& point : points) {
        if (std::exchange(isFirst, false)) {
            path.moveTo(point);
        } else {
            path.lineTo(point);
        }
    }
}

Drawing pause()
{
    Drawing drawing;
    drawing.fills.addRoundedRect(QRectF(6.5, 5, 4, 14), 1.4, 1.4);
    drawing.fills.addRoundedRect(QRectF(13.5, 5, 4, 14), 1.4, 1.4);
    return drawing;
}

Drawing play()
{
    Drawing drawing;
    triangle(drawing.fills, {8, 5.5}, {18.5, 12}, {8, 18.5});
    drawing.strokes = drawing.fills;
    return drawing;
}

Drawing skip()
{
    Drawing drawing;
    triangle(drawing.fills, {6, 6.5}, {14.5, 12}, {6, 17.5});
    drawing.strokes = drawing.fills;
    polyline(drawing.strokes, {{18, 6.5}, {18, 17.5}});
    return drawing;
}

Drawing stop()
{
    Drawing drawing;
    drawing.fills.addRoundedRect(QRectF(6.5, 6.5, 11, 11), 2.2, 2.2);
    return drawing;
}

Drawing soundOn()
{
    Drawing drawing = speaker();
    drawing.strokes.arcMoveTo(QRectF(10.5, 8, 8, 8), -45);
    drawing.strokes.arcTo(QRectF(10.5, 8, 8, 8), -45, 90);
    drawing.strokes.arcMoveTo(QRectF(8, 5.2, 13.6, 13.6), -45);
    drawing.strokes.arcTo(QRectF(8, 5.2, 13.6, 13.6), -45, 90);
    return drawing;
}

Drawing soundOff()
{
    Drawing drawing = speaker();
    polyline(drawing.strokes, {{15.5, 9.5}, {20.5, 14.5}});
    polyline(drawing.strokes, {{20.5, 9.5}, {15.5, 14.5}});
    return drawing;
}

Drawing hurt()
{
    Drawing drawing;
    polyline(drawing.strokes,
             {{13.5, 3.5}, {6.5, 13}, {11.5, 13}, {10, 20.5}, {17.5, 10.5}, {12.3, 10.5}, {13.5, 3.5}});
    drawing.strokes.closeSubpath();
    return drawing;
}

Drawing repeat()
{
    Drawing drawing;
    const QRectF circle(5, 5.5, 14, 14);
    constexpr double kFrom = 60;
    drawing.strokes.arcMoveTo(circle, kFrom);
    drawing.strokes.arcTo(circle, kFrom, 300);
    polyline(drawing.strokes, {{15.6, 1.9}, {15.8, 6.6}, {11.1, 7.4}});
    return drawing;
}

Drawing fullScreen()
{
    return corners(4.5, 4.5);
}

Drawing leaveFullScreen()
{
    return corners(9, -4.5);
}

Drawing smallWindow()
{
    Drawing drawing;
    drawing.strokes.addRoundedRect(QRectF(3.5, 5, 17, 14), 2.2, 2.2);
    drawing.fills.addRoundedRect(QRectF(11.5, 11.5, 6.5, 5), 1.2, 1.2);
    return drawing;
}

Drawing usualWindow()
{
    Drawing drawing;
    polyline(drawing.strokes, {{13, 5}, {19, 5}, {19, 11}});
    polyline(drawing.strokes, {{19, 5}, {12.5, 11.5}});
    polyline(drawing.strokes, {{11, 19}, {5, 19}, {5, 13}});
    polyline(drawing.strokes, {{5, 19}, {11.5, 12.5}});
    return drawing;
}

} // namespace unhunch::window::look::detail
