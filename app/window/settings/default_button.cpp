// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/default_button.h"

#include <QPainter>
#include <QPainterPath>

namespace unhunch::window {

using namespace look;

DefaultButton::DefaultButton(Theme& theme, const QString& name, QWidget* parent)
    : IconButton(theme, Glyph::Back, name, parent)
{
    setGlyph(std::nullopt);
}

void DefaultButton::paintEvent(QPaintEvent* event)
{
    IconButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect()).center());
    const double reach = width() * 0.17;
    const QRectF circle(-reach, -reach, 2 * reach, 2 * reach);
    QPainterPath arrow;
    constexpr double kStart = 150;
    constexpr double kSweep = -290;
    arrow.arcMoveTo(circle, kStart);
    const QPointF tip = arrow.currentPosition();
    arrow.arcTo(circle, kStart, kSweep);
    arrow.moveTo(tip + QPointF(-reach * 0.35, -reach * 0.95));
    arrow.lineTo(tip);
    arrow.lineTo(tip + QPointF(reach * 0.95, -reach * 0.2));
    painter.setPen(QPen(theme().colours().inkSoft, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(arrow);
}

} // namespace unhunch::window
