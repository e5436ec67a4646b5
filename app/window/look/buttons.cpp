// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/buttons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace unhunch::window::look {
namespace {

constexpr double kFocusWidth = 2.0;
/// Larger text gets more room at its sides, but not without end: rows of buttons must fit.
constexpr double kLargestPaddingScale = 1.5;

} // namespace

Button::Button(Theme& theme, const QString& text, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, &Button::restyle);
    restyle();
}

void Button::setGlyph(std::optional<Glyph> glyph)
{
    m_glyph = glyph;
    updateGeometry();
    update();
}

int Button::basePadding() const
{
    return space::kLarge;
}

int Button::sidePadding() const
{
    const double scale = std::min(m_theme.appearance().textScale, kLargestPaddingScale) * m_factor;
    return static_cast<int>(std::lround(basePadding() * scale));
}

int Button::glyphSize() const
{
    return fontMetrics().height();
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int glyphRoom = m_glyph ? glyphSize() + space::kSmall : 0;
    const int width = metrics.horizontalAdvance(text()) + glyphRoom + 2 * sidePadding();
    const int target = static_cast<int>(m_theme.scaled(kTargetSize) * m_factor);
    const int height = std::max(target, metrics.height() + 2 * space::kSmall);
    return {width, height};
}

void Button::setFactor(double factor)
{
    if (!qFuzzyCompare(factor, m_factor)) {
        m_factor = factor;
        restyle();
    }
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::restyle()
{
    setFont(m_theme.font(TextRole::Strong, m_factor));
    updateGeometry();
    update();
}

void Button::paintGround(QPainter& painter, const Paint& paint) const
{
    // With the keyboard: a line at the edge, a gap, the ground. Without: the ground alone, in line with
    // texts.
    const double inset = hasFocus() ? 2 * kFocusWidth : (paint.outline.isValid() ? 0.5 : 0.0);
    const QRectF ground = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    const double full = std::min(radius::kControl * std::max(1.0, m_factor), height() / 2.0);
    const double corner = std::max(full - inset, 2.0);
    painter.setPen(paint.outline.isValid() ? QPen(paint.outline, 1) : QPen(Qt::NoPen));
    painter.setBrush(paint.ground.isValid() ? QBrush(paint.ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(ground, corner, corner);
    if (hasFocus()) {
        const double half = kFocusWidth / 2;
        painter.setPen(QPen(m_theme.colours().focus, kFocusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), full - half, full - half);
    }
}

void Button::paintContent(QPainter& painter, const Paint& paint) const
{
    const QFontMetrics metrics = fontMetrics();
    const int glyphRoom = m_glyph ? glyphSize() + space::kSmall : 0;
    const int content = metrics.horizontalAdvance(text()) + glyphRoom;
    const int left = std::max((width() - content) / 2, space::kTiny);
    QRect textRect(left + glyphRoom, 0, width() - left - glyphRoom - space::kTiny, height());
    if (m_glyph) {
        QRect square(left, (height() - glyphSize()) / 2, glyphSize(), glyphSize());
        square = QStyle::visualRect(layoutDirection(), rect(), square);
        paintGlyph(painter, *m_glyph, square, paint.ink);
    }
    textRect = QStyle::visualRect(layoutDirection(), rect(), textRect);
    painter.setPen(paint.ink);
    painter.setFont(font());
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute;
    // The text keeps its own direction: "+15 s" is not turned round by a mirrored window.
    painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(textRect, static_cast<int>(start | Qt::AlignVCenter) | Qt::TextShowMnemonic, text());
}

void Button::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Paint paint = paintNow();
    if (!isEnabled()) {
        painter.setOpacity(0.5);
    }
    paintGround(painter, paint);
    paintContent(painter, paint);
}

void Button::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !event->isAutoRepeat()) {
        click();
        return;
    }
    // Arrows belong to what the button stands in, not to moving between neighbours.
    const bool isArrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    if (isArrow && !autoExclusive()) {
        event->ignore();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Button::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

Button::Paint PrimaryButton::paintNow() const
{
    const Colours& colours = theme().colours();
    return {.ground = isHot() ? colours.accentHover : colours.accent, .outline = {}, .ink = colours.onAccent};
}

void QuietButton::setOutlined(bool outlined)
{
    m_isOutlined = outlined;
    update();
}

Button::Paint QuietButton::paintNow() const
{
    const Colours& colours = theme().colours();
    const QColor outline = m_isOutlined ? colours.line : QColor();
    if (isChecked()) {
        return {.ground = colours.accentSoft, .outline = outline, .ink = colours.accent};
    }
    return {.ground = isHot() ? colours.sunken : QColor(), .outline = outline, .ink = colours.ink};
}

IconButton::IconButton(Theme& theme, Glyph glyph, const QString& name, QWidget* parent)
    : Button(theme, {}, parent)
{
    setGlyph(glyph);
    setName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::setName(const QString& name)
{
    setAccessibleName(name);
    setToolTip(name);
}

void IconButton::setProminent(bool prominent)
{
    m_isProminent = prominent;
    update();
}

void IconButton::setDiameter(int diameter)
{
    m_diameter = diameter;
    updateGeometry();
}

QSize IconButton::sizeHint() const
{
    const int side = m_diameter;
    return {side, side};
}

Button::Paint IconButton::paintNow() const
{
    const Colours& colours = theme().colours();
    if (m_isProminent) {
        return {
            .ground = isHot() ? colours.accentHover : colours.accent, .outline = {}, .ink = colours.onAccent};
    }
    return {.ground = isHot() || isChecked() ? colours.sunken : QColor(), .outline = {}, .ink = colours.ink};
}

void IconButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled()) {
        painter.setOpacity(0.4);
    }
    const Paint paint = paintNow();
    const QRectF disc = QRectF(rect()).adjusted(kFocusWidth, kFocusWidth, -kFocusWidth, -kFocusWidth);
    painter.setPen(Qt::NoPen);
    painter.setBrush(paint.ground.isValid() ? QBrush(paint.ground) : QBrush(Qt::NoBrush));
    painter.drawEllipse(disc);
    if (hasFocus()) {
        painter.setPen(QPen(theme().colours().focus, kFocusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    const double side = disc.width() * 0.52;
    const QRectF square(disc.center().x() - side / 2, disc.center().y() - side / 2, side, side);
    if (glyph()) {
        paintGlyph(painter, *glyph(), square, paint.ink);
    }
}

} // namespace unhunch::window::look
