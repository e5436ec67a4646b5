// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome/figure_picture.h"

#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace unhunch::window {

using namespace look;

FigurePicture::FigurePicture(Theme& theme, Glyph glyph, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_glyph(glyph)
{
    setAccessibleName(name);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &FigurePicture::paintNow);
    connect(&m_theme, &Theme::changed, this, &FigurePicture::forget);
}

void FigurePicture::setPainter(Painter painter)
{
    m_painter = std::move(painter);
    forget();
}

void FigurePicture::setSide(int side)
{
    if (size() != QSize(side, side)) {
        setFixedSize(side, side);
        forget();
    }
}

void FigurePicture::forget()
{
    m_picture = {};
    if (isVisible()) {
        m_soon.start();
    }
    update();
}

void FigurePicture::paintNow()
{
    if (m_picture.isNull() && m_painter) {
        m_picture = m_painter(width(), devicePixelRatioF());
        update();
    }
}

void FigurePicture::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_picture.isNull()) {
        m_soon.start();
    }
}

void FigurePicture::paintEvent(QPaintEvent* /*event*/)
{
    constexpr double kGlyphShare = 0.42;
    const Colours& colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accentSoft);
    painter.drawEllipse(rect());
    if (!m_picture.isNull()) {
        // Above the disc it may stand out, below it is cut off by it.
        QPainterPath room;
        room.setFillRule(Qt::WindingFill);
        room.addEllipse(rect());
        room.addRect(0, 0, width(), height() / 2.0);
        painter.setClipPath(room);
        painter.drawImage(0, 0, m_picture);
    } else if (!m_painter) {
        QRectF square(0, 0, width() * kGlyphShare, width() * kGlyphShare);
        square.moveCenter(QRectF(rect()).center());
        paintGlyph(painter, m_glyph, square, colours.accent);
    }
}

} // namespace unhunch::window
