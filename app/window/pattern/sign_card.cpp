// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pattern/sign_card.h"

#include "app/window/look/glyphs.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kBoxSide = 22;
constexpr int kManyPixels = 10'000;
constexpr double kFocusWidth = 2;

} // namespace

SignCard::SignCard(Theme& theme, const QString& text, QWidget* parent)
    : QCheckBox(text, parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_theme, &Theme::changed, this, &SignCard::restyle);
    restyle();
}

void SignCard::restyle()
{
    setFont(m_theme.font(TextRole::Body));
    updateGeometry();
    update();
}

int SignCard::boxSide() const
{
    return m_theme.scaled(kBoxSide);
}

int SignCard::textStart() const
{
    return space::kLarge + boxSide() + space::kMedium;
}

int SignCard::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(1, width - textStart() - space::kLarge), kManyPixels);
    const int words = fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height();
    return std::max({words, boxSide(), kTargetSize - 2 * space::kMedium}) + 2 * space::kMedium;
}

QSize SignCard::sizeHint() const
{
    const int width = textStart() + fontMetrics().horizontalAdvance(text()) + space::kLarge;
    return {width, heightForWidth(width)};
}

QSize SignCard::minimumSizeHint() const
{
    int word = 0;
    for (const QString& part : text().split(QLatin1Char(' '))) {
        word = std::max(word, fontMetrics().horizontalAdvance(part));
    }
    return {textStart() + word + space::kLarge, kTargetSize};
}

bool SignCard::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void SignCard::paintGround(QPainter& painter) const
{
    const Colours& colours = m_theme.colours();
    const bool isHot = underMouse() && isEnabled();
    const QColor rest = isHot ? colours.sunken : colours.card;
    const QRectF body = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setBrush(isChecked() ? colours.accentSoft : rest);
    painter.setPen(isChecked() ? QPen(colours.accent, 1.5) : QPen(colours.line, 1));
    painter.drawRoundedRect(body, radius::kControl, radius::kControl);
    if (hasFocus()) {
        // Inside the edge: neighbours stand close.
        const double inset = 3 + kFocusWidth / 2;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.focus, kFocusWidth));
        const double corner = radius::kControl - inset;
        painter.drawRoundedRect(body.adjusted(inset, inset, -inset, -inset), corner, corner);
    }
}

void SignCard::paintBox(QPainter& painter) const
{
    const Colours& colours = m_theme.colours();
    const QRect place(space::kLarge, (height() - boxSide()) / 2, boxSide(), boxSide());
    const QRectF box = QRectF(QStyle::visualRect(layoutDirection(), rect(), place)).adjusted(1, 1, -1, -1);
    painter.setBrush(isChecked() ? colours.accent : colours.window);
    painter.setPen(isChecked() ? QPen(colours.accent, 1.5) : QPen(colours.inkSoft, 1.5));
    painter.drawRoundedRect(box, space::kTiny + 2, space::kTiny + 2);
    if (isChecked()) {
        const double inset = box.width() / 8;
        paintGlyph(painter, Glyph::Check, box.adjusted(inset, inset, -inset, -inset), colours.onAccent);
    }
}

void SignCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    paintBox(painter);
    const QRect place(textStart(), 0, width() - textStart() - space::kLarge, height());
    const auto start
        = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter | Qt::AlignAbsolute;
    painter.setPen(m_theme.colours().ink);
    painter.setFont(font());
    // The text keeps its own direction in a mirrored window.
    painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
                     static_cast<int>(start) | Qt::TextWordWrap,
                     text());
}

void SignCard::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !event->isAutoRepeat()) {
        click();
        return;
    }
    QCheckBox::keyPressEvent(event);
}

} // namespace unhunch::window
