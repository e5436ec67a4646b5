// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/glyph_drawing.h"

#include <QPainter>

#include <array>

namespace unhunch::window::look {

using namespace detail;

namespace {

constexpr double kLineWidth = 1.9;

Drawing check()
{
    Drawing drawing;
    polyline(drawing.strokes, {{5, 12.5}, {10, 17.5}, {19, 7}});
    return drawing;
}

Drawing close()
{
    Drawing drawing;
    polyline(drawing.strokes, {{6.5, 6.5}, {17.5, 17.5}});
    polyline(drawing.strokes, {{17.5, 6.5}, {6.5, 17.5}});
    return drawing;
}

Drawing home()
{
    Drawing drawing;
    polyline(drawing.strokes, {{4, 11.5}, {12, 4.5}, {20, 11.5}});
    polyline(drawing.strokes, {{6.5, 10}, {6.5, 19}, {17.5, 19}, {17.5, 10}});
    return drawing;
}

Drawing journal()
{
    Drawing drawing;
    drawing.strokes.addRoundedRect(QRectF(5.5, 4, 13, 16), 2, 2);
    polyline(drawing.strokes, {{9, 9}, {15, 9}});
    polyline(drawing.strokes, {{9, 13}, {15, 13}});
    return drawing;
}

Drawing settings()
{
    Drawing drawing;
    polyline(drawing.strokes, {{4, 8}, {11.2, 8}});
    polyline(drawing.strokes, {{16.8, 8}, {20, 8}});
    polyline(drawing.strokes, {{4, 16}, {7.2, 16}});
    polyline(drawing.strokes, {{12.8, 16}, {20, 16}});
    drawing.strokes.addEllipse(QPointF(14, 8), 2.6, 2.6);
    drawing.strokes.addEllipse(QPointF(10, 16), 2.6, 2.6);
    return drawing;
}

Drawing help()
{
    Drawing drawing;
    QPainterPath& path = drawing.strokes;
    path.moveTo(12, 19.5);
    path.cubicTo(3, 14.5, 3.5, 6, 8.3, 5.6);
    path.cubicTo(10.3, 5.5, 11.4, 6.6, 12, 8);
    path.cubicTo(12.6, 6.6, 13.7, 5.5, 15.7, 5.6);
    path.cubicTo(20.5, 6, 21, 14.5, 12, 19.5);
    return drawing;
}

Drawing arrow(bool up)
{
    Drawing drawing;
    const double tip = up ? 5 : 19;
    const double barb = up ? 10.5 : 13.5;
    polyline(drawing.strokes, {{12, 24 - tip}, {12, tip}});
    polyline(drawing.strokes, {{6.5, barb}, {12, tip}, {17.5, barb}});
    return drawing;
}

Drawing arrowUp()
{
    return arrow(true);
}

Drawing arrowDown()
{
    return arrow(false);
}

Drawing arrowForward()
{
    Drawing drawing;
    polyline(drawing.strokes, {{5, 12}, {19, 12}});
    polyline(drawing.strokes, {{13.5, 6.5}, {19, 12}, {13.5, 17.5}});
    return drawing;
}

Drawing more()
{
    Drawing drawing;
    for (const double x : {6.0, 12.0, 18.0}) {
        drawing.fills.addEllipse(QPointF(x, 12), 1.6, 1.6);
    }
    return drawing;
}

Drawing power()
{
    Drawing drawing;
    const QRectF circle(5, 6, 14, 14);
    constexpr double kGap = 42;
    drawing.strokes.arcMoveTo(circle, 90 + kGap);
    drawing.strokes.arcTo(circle, 90 + kGap, 360 - 2 * kGap);
    polyline(drawing.strokes, {{12, 4}, {12, 12}});
    return drawing;
}

Drawing backView()
{
    Drawing drawing;
    QPainterPath& path = drawing.strokes;
    path.addEllipse(QPointF(12, 6.4), 2.7, 2.7);
    path.moveTo(4.5, 19.5);
    path.cubicTo(4.5, 13.5, 7, 12, 12, 12);
    path.cubicTo(17, 12, 19.5, 13.5, 19.5, 19.5);
    polyline(path, {{12, 15}, {12, 19.5}});
    return drawing;
}

Drawing book()
{
    Drawing drawing;
    QPainterPath& path = drawing.strokes;
    for (const double way : {-1.0, 1.0}) {
        path.moveTo(12, 7);
        path.cubicTo(12 + way * 2, 5.2, 12 + way * 5, 5, 12 + way * 8, 5.5);
        path.lineTo(12 + way * 8, 18);
        path.cubicTo(12 + way * 5, 17.5, 12 + way * 2, 17.7, 12, 19.5);
    }
    polyline(path, {{12, 7}, {12, 19.5}});
    return drawing;
}

/// In the order of Glyph; Back is Skip turned round.
constexpr std::array kDrawings{&pause,        &play,
                               &skip,         &skip,
                               &stop,         &soundOn,
                               &soundOff,     &hurt,
                               &check,        &close,
                               &home,         &journal,
                               &settings,     &help,
                               &arrowUp,      &arrowDown,
                               &arrowForward, &more,
                               &power,        &repeat,
                               &fullScreen,   &leaveFullScreen,
                               &smallWindow,  &usualWindow,
                               &backView,     &book};
static_assert(kDrawings.size() == static_cast<std::size_t>(Glyph::Book) + 1);

bool isMirrored(Glyph glyph, Qt::LayoutDirection direction)
{
    const bool rightToLeft = direction == Qt::RightToLeft;
    if (glyph == Glyph::Back) {
        return !rightToLeft;
    }
    return rightToLeft && (glyph == Glyph::Skip || glyph == Glyph::ArrowForward);
}

} // namespace

void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& square, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.center());
    const double scale = square.width() / kUnits;
    painter.scale(isMirrored(glyph, painter.layoutDirection()) ? -scale : scale, scale);
    painter.translate(-kUnits / 2, -kUnits / 2);
    const Drawing drawing = kDrawings.at(static_cast<std::size_t>(glyph))();
    painter.fillPath(drawing.fills, colour);
    painter.strokePath(drawing.strokes, QPen(colour, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

} // namespace unhunch::window::look
