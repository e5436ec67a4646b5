// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/choice.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace unhunch::window::look {
namespace {

constexpr int kMarkSide = 20;
constexpr double kLine = 1.5;

int besideWords(const Theme& theme)
{
    return theme.scaled(kMarkSide) + 2 * space::kMedium + space::kSmall;
}

int wordsHeight(const Theme& theme, const QString& text, int width)
{
    const QRect room(0, 0, std::max(width, 1), QWIDGETSIZE_MAX);
    return QFontMetrics(theme.font(TextRole::Body)).boundingRect(room, Qt::TextWordWrap, text).height();
}

void paintTick(QPainter& painter, const QRectF& mark, const QColor& colour)
{
    painter.setPen(QPen(colour, mark.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&mark](double x, double y) {
        return QPointF(mark.left() + x * mark.width(), mark.top() + y * mark.height());
    };
    painter.drawPolyline(QPolygonF({at(0.26, 0.52), at(0.43, 0.69), at(0.75, 0.33)}));
}

void paintMark(QPainter& painter, const QRectF& mark, const Colours& colours, bool isRound, bool isOn)
{
    painter.setPen(QPen(isOn ? colours.accent : colours.inkSoft, kLine));
    painter.setBrush(isOn ? colours.accent : colours.card);
    const double corner = isRound ? mark.width() / 2 : mark.width() / 4;
    painter.drawRoundedRect(mark, corner, corner);
    if (isOn && isRound) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.onAccent);
        painter.drawEllipse(mark.center(), mark.width() / 5, mark.width() / 5);
    } else if (isOn) {
        paintTick(painter, mark, colours.onAccent);
    }
}

} // namespace

int ChoicePainter::heightFor(const QString& text, int width) const
{
    const int words = wordsHeight(m_theme, text, width - besideWords(m_theme));
    return std::max(m_theme.scaled(kTargetSize), words + 2 * space::kSmall);
}

QSize ChoicePainter::usualSize(const QString& text) const
{
    const int words = QFontMetrics(m_theme.font(TextRole::Body)).horizontalAdvance(text);
    return {std::min(words + besideWords(m_theme), m_theme.scaled(kReadingWidth)),
            m_theme.scaled(kTargetSize)};
}

void ChoicePainter::paint(QAbstractButton& button, bool isRound) const
{
    const Colours& colours = m_theme.colours();
    QPainter painter(&button);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(button.rect()).adjusted(1, 1, -1, -1);
    const bool isHot = button.isEnabled() && (button.underMouse() || button.isDown());
    painter.setPen(button.hasFocus() ? QPen(colours.focus, 2) : QPen(Qt::NoPen));
    painter.setBrush(button.isChecked() ? colours.accentSoft
                     : isHot            ? colours.sunken
                                        : QColor(Qt::transparent));
    painter.drawRoundedRect(ground, radius::kSmall, radius::kSmall);

    const int side = m_theme.scaled(kMarkSide);
    const int line = QFontMetrics(m_theme.font(TextRole::Body)).height();
    const int top
        = (button.height() - wordsHeight(m_theme, button.text(), button.width() - besideWords(m_theme))) / 2;
    const auto placed = [&button](const QRect& area) {
        return QStyle::visualRect(button.layoutDirection(), button.rect(), area);
    };
    const QRect mark = placed({space::kSmall, top + (line - side) / 2, side, side});
    paintMark(painter, QRectF(mark).adjusted(1, 1, -1, -1), colours, isRound, button.isChecked());

    const int left = space::kSmall + side + space::kMedium;
    const QRect words = placed({left, top, button.width() - left - space::kMedium, button.height() - top});
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(button.isEnabled() ? colours.ink : colours.inkSoft);
    painter.drawText(words, Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop, button.text());
}

} // namespace unhunch::window::look
