// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/cue_view.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace unhunch::window {
namespace {

using look::TextRole;

/// The glyph is as high as the line, with a small gap.
int glyphRoom(const QFontMetrics& metrics)
{
    return metrics.height() + look::space::kSmall;
}

} // namespace

CueView::CueView(look::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&m_theme, &look::Theme::changed, this, qOverload<>(&QWidget::update));
}

void CueView::setCue(const QString& cue, std::optional<look::Glyph> glyph)
{
    if (cue == m_cue && glyph == m_glyph) {
        return;
    }
    m_cue = cue;
    m_glyph = glyph;
    setAccessibleName(m_count.isEmpty() ? m_cue : m_cue + QStringLiteral(", ") + m_count);
    update();
}

void CueView::setCount(const QString& count)
{
    if (count != m_count) {
        m_count = count;
        update();
    }
}

void CueView::setFactor(double factor)
{
    m_factor = factor;
    update();
}

int CueView::widthOf(const look::Theme& theme, const QString& cue, double factor)
{
    const QFontMetrics metrics(theme.font(TextRole::Heading, factor));
    int widest = 0;
    for (const QString& word : cue.split(QLatin1Char(' '))) {
        widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    return widest + glyphRoom(metrics);
}

void CueView::paintEvent(QPaintEvent* /*event*/)
{
    const look::Colours& colours = m_theme.colours();
    QPainter painter(this);
    const QFont large = m_theme.font(TextRole::Heading, m_factor);
    const QFont small = m_theme.font(TextRole::Body, m_factor);
    const QFontMetrics metrics(large);
    const int flags = static_cast<int>(Qt::AlignTop | Qt::TextWordWrap | Qt::AlignAbsolute)
                      | static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    const int start = m_glyph ? glyphRoom(metrics) : 0;
    const QRect room(start, 0, width() - start, height());
    const int cueHeight = metrics.boundingRect(room, flags, m_cue).height();
    const int countHeight
        = m_count.isEmpty() ? 0 : QFontMetrics(small).boundingRect(room, flags, m_count).height();
    const int top = std::max(0, (height() - cueHeight - countHeight) / 2);
    const auto mirrored
        = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    if (m_glyph) {
        look::paintGlyph(
            painter, *m_glyph, mirrored({0, top, metrics.height(), metrics.height()}), colours.accent);
    }
    // Each text keeps its own direction: "1 of 3" is not turned round by a mirrored window.
    const auto directionOf
        = [](const QString& text) { return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight; };
    painter.setLayoutDirection(directionOf(m_cue));
    painter.setFont(large);
    painter.setPen(colours.ink);
    painter.drawText(mirrored({start, top, room.width(), cueHeight}), flags, m_cue);
    painter.setLayoutDirection(directionOf(m_count));
    painter.setFont(small);
    painter.setPen(colours.inkSoft);
    painter.drawText(mirrored({0, top + cueHeight, width(), countHeight}), flags, m_count);
}

} // namespace unhunch::window
