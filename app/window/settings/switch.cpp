// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/switch.h"

#include <QPainter>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kWidth = 48;
constexpr int kHeight = 28;
constexpr int kRoom = 4;

} // namespace

Switch::Switch(Theme& theme, QWidget* parent)
    : QCheckBox(parent)
    , m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize Switch::sizeHint() const
{
    return {m_theme.scaled(kWidth) + 2 * kRoom, m_theme.scaled(kHeight) + 2 * kRoom};
}

bool Switch::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void Switch::paintEvent(QPaintEvent* /*event*/)
{
    const Colours& colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(kRoom, kRoom, -kRoom, -kRoom);
    const double corner = body.height() / 2;
    const QColor ground = underMouse() && isEnabled() ? colours.accentHover : colours.accent;
    painter.setPen(isChecked() ? QPen(ground, 1) : QPen(colours.inkSoft, 1.4));
    painter.setBrush(isChecked() ? ground : colours.sunken);
    painter.drawRoundedRect(body, corner, corner);
    const double knob = body.height() - 8;
    const bool isRight = isChecked() != (layoutDirection() == Qt::RightToLeft);
    const double left = isRight ? body.right() - 4 - knob : body.left() + 4;
    const QRectF circle(left, body.top() + 4, knob, knob);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? colours.onAccent : colours.inkSoft);
    painter.drawEllipse(circle);
    if (isChecked()) {
        const QPointF centre = circle.center();
        const double reach = knob / 5;
        QPolygonF tick;
        tick << centre + QPointF(-reach * 1.1, 0) << centre + QPointF(-reach * 0.2, reach)
             << centre + QPointF(reach * 1.2, -reach);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ground, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(tick);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner + 3, corner + 3);
    }
}

} // namespace unhunch::window
