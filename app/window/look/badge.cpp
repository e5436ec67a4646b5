// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/badge.h"

#include <QPainter>

#include <cmath>

namespace unhunch::window::look {
namespace {

constexpr int kDiameter = 64;
constexpr double kGlyphShare = 0.5;

} // namespace

Badge::Badge(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, &Badge::restyle);
}

void Badge::setSign(Glyph glyph, bool isWarm)
{
    m_glyph = glyph;
    m_isWarm = isWarm;
    update();
}

void Badge::setFactor(double factor)
{
    if (!qFuzzyCompare(factor, m_factor)) {
        m_factor = factor;
        restyle();
    }
}

int Badge::diameter() const
{
    return static_cast<int>(std::lround(m_theme.scaled(kDiameter) * m_factor));
}

QSize Badge::sizeHint() const
{
    return {diameter(), diameter() + diameter() / 4};
}

void Badge::restyle()
{
    updateGeometry();
    update();
}

void Badge::paintEvent(QPaintEvent* /*event*/)
{
    const Colours& colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isWarm ? colours.attentionSoft : colours.accentSoft);
    const QRectF disc(0, 0, diameter(), diameter());
    painter.drawEllipse(disc);
    QRectF square({}, disc.size() * kGlyphShare);
    square.moveCenter(disc.center());
    paintGlyph(painter, m_glyph, square, m_isWarm ? colours.attention : colours.accent);
}

} // namespace unhunch::window::look
