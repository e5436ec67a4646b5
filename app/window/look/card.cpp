// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/card.h"

#include <QPainter>

namespace unhunch::window::look {
namespace {

QColor groundOf(Card::Tone tone, const Colours& colours)
{
    if (tone == Card::Tone::Accent) {
        return colours.accentSoft;
    }
    return tone == Card::Tone::Attention ? colours.attentionSoft : colours.card;
}

} // namespace

Card::Card(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent* /*event*/)
{
    const Colours& colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(1, 1, -1, -3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.shadow);
    painter.drawRoundedRect(body.translated(0, 2), radius::kCard, radius::kCard);
    painter.setBrush(groundOf(m_tone, colours));
    if (m_theme.appearance().highContrast) {
        painter.setPen(QPen(colours.line, 1));
    }
    painter.drawRoundedRect(body, radius::kCard, radius::kCard);
}

Divider::Divider(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(1);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Divider::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), m_theme.colours().line);
}

} // namespace unhunch::window::look
