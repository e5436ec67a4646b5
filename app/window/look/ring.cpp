// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/ring.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unhunch::window::look {
namespace {

constexpr int kUsualDiameter = 200;
constexpr int kSmallestDiameter = 72;

/// A smaller move of the arc's end than this cannot be seen.
constexpr double kVisiblePixels = 0.25;

/// The disc's size with empty lungs, as a share of its largest.
constexpr double kEmptyLungs = 0.6;

} // namespace

Ring::Ring(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize Ring::sizeHint() const
{
    const int side = m_largest > 0 ? m_largest : m_theme.scaled(kUsualDiameter);
    return {side, side};
}

QSize Ring::minimumSizeHint() const
{
    return {kSmallestDiameter, kSmallestDiameter};
}

void Ring::setFraction(double fraction)
{
    fraction = std::clamp(fraction, 0.0, 1.0);
    const double moved = std::abs(fraction - m_fraction) * circle().width() * std::numbers::pi;
    if (moved < kVisiblePixels) {
        return;
    }
    const double before = m_fraction;
    m_fraction = fraction;
    // A long way is a jump: the arc between is repainted too.
    if (std::abs(fraction - before) > 0.02) {
        update();
        return;
    }
    update(tipRect(before).united(tipRect(fraction)));
}

void Ring::setTexts(const QString& text, const QString& caption)
{
    if (text == m_text && caption == m_caption) {
        return;
    }
    m_text = text;
    m_caption = caption;
    setAccessibleName(caption.isEmpty() ? text : text + QLatin1Char(' ') + caption);
    update(innerRect());
}

void Ring::setGlyph(std::optional<Glyph> glyph)
{
    if (glyph != m_glyph) {
        m_glyph = glyph;
        update(innerRect());
    }
}

void Ring::setArcColour(const QColor& colour)
{
    if (colour != m_arc) {
        m_arc = colour;
        update();
    }
}

void Ring::setDisc(std::optional<double> level, const QColor& colour)
{
    if (level == m_level && colour == m_disc) {
        return;
    }
    const QRectF before = discRect();
    m_level = level;
    m_disc = colour;
    update(before.united(discRect()).toAlignedRect().adjusted(-1, -1, 1, 1));
}

void Ring::setLargestDiameter(int diameter)
{
    m_largest = diameter;
    updateGeometry();
    update();
}

double Ring::thickness() const
{
    return std::clamp(std::min(width(), height()) / 20.0, 5.0, 18.0);
}

QRectF Ring::circle() const
{
    double side = std::min(width(), height());
    if (m_largest > 0) {
        side = std::min<double>(side, m_largest);
    }
    side -= thickness() + 2;
    const QPointF centre = QRectF(rect()).center();
    return {centre.x() - side / 2, centre.y() - side / 2, side, side};
}

QRect Ring::tipRect(double fraction) const
{
    const QRectF ring = circle();
    const double angle = fraction * 2 * std::numbers::pi;
    const double reach = ring.width() / 2;
    const QPointF tip(ring.center().x() + reach * std::sin(angle),
                      ring.center().y() - reach * std::cos(angle));
    const double half = thickness() / 2 + 2;
    return QRectF(tip.x() - half, tip.y() - half, 2 * half, 2 * half).toAlignedRect();
}

QRect Ring::innerRect() const
{
    const QRectF ring = circle();
    const double half = (ring.width() / 2 - thickness()) * std::numbers::sqrt2 / 2;
    return QRectF(ring.center().x() - half, ring.center().y() - half, 2 * half, 2 * half).toAlignedRect();
}

QRectF Ring::discRect() const
{
    const QRectF ring = circle();
    const double largest = ring.width() / 2 - thickness() * 1.4;
    const double level = std::clamp(m_level.value_or(0.0), 0.0, 1.0);
    const double reach = largest * (kEmptyLungs + (1.0 - kEmptyLungs) * level);
    return {ring.center().x() - reach, ring.center().y() - reach, 2 * reach, 2 * reach};
}

QFont Ring::fittingFont(TextRole role, const QString& text, double width, double height) const
{
    QFont font = m_theme.font(role);
    const QFontMetricsF metrics(font);
    const double advance = std::max(1.0, metrics.horizontalAdvance(text));
    constexpr double kLargestFactor = 4.0;
    constexpr double kSmallestFactor = 0.1;
    const double factor = std::min({width / advance, height / metrics.height(), kLargestFactor});
    font.setPointSizeF(font.pointSizeF() * std::max(factor, kSmallestFactor));
    return font;
}

void Ring::paintTexts(QPainter& painter) const
{
    const QRectF room = innerRect();
    constexpr double kCaptionShare = 0.2;
    const double captionShare = m_caption.isEmpty() ? 0.0 : kCaptionShare;
    const QFont large
        = fittingFont(TextRole::Display, m_text, room.width() * 0.9, room.height() * (0.8 - captionShare));
    const QFont small
        = fittingFont(TextRole::Caption, m_caption, room.width(), room.height() * kCaptionShare);
    const double largeHeight = QFontMetricsF(large).height();
    const double smallHeight = m_caption.isEmpty() ? 0.0 : QFontMetricsF(small).height();
    const double top = room.center().y() - (largeHeight + smallHeight) / 2;
    painter.setPen(m_theme.colours().ink);
    painter.setFont(large);
    painter.drawText(QRectF(room.left(), top, room.width(), largeHeight), Qt::AlignCenter, m_text);
    if (!m_caption.isEmpty()) {
        painter.setPen(m_theme.colours().inkSoft);
        painter.setFont(small);
        painter.drawText(
            QRectF(room.left(), top + largeHeight, room.width(), smallHeight), Qt::AlignCenter, m_caption);
    }
}

void Ring::paintEvent(QPaintEvent* event)
{
    const Colours& colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_level) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_disc.isValid() ? m_disc : colours.accentSoft);
        painter.drawEllipse(discRect());
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.track, thickness()));
    painter.drawEllipse(circle());
    if (m_fraction > 0.0) {
        constexpr int kWholeTurn = 360 * 16;
        const int span = static_cast<int>(std::lround(m_fraction * kWholeTurn));
        painter.setPen(
            QPen(m_arc.isValid() ? m_arc : colours.accent, thickness(), Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(circle(), 90 * 16, -span);
    }
    if (!event->rect().intersects(innerRect())) {
        return;
    }
    if (m_glyph) {
        constexpr double kGlyphShare = 0.36;
        QRectF square({}, circle().size() * kGlyphShare);
        square.moveCenter(circle().center());
        paintGlyph(painter, *m_glyph, square, m_arc.isValid() ? m_arc : colours.accent);
    } else {
        paintTexts(painter);
    }
}

} // namespace unhunch::window::look
