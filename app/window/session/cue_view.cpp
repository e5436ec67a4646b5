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
    return metrics.horizontalAdvance(cue) + glyphRoom(metrics);
}

void CueView::paintEvent(QPaintEvent* /*event*/)
{
    const look::Colours& colours = m_theme.colours();
    QPainter painter(this);
    const QFont large = m_theme.font(TextRole::Heading, m_factor);
    const QFont small = m_theme.font(TextRole::Body, m_factor);
    const QFontMetrics largeMetrics(large);
    const QFontMetrics smallMetrics(small);
    const int countHeight = m_count.isEmpty() ? 0 : smallMetrics.height();
    const int top = std::max(0, (height() - largeMetrics.height() - countHeight) / 2);
    QRect line(0, top, width(), largeMetrics.height());
    const int start = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading);
    if (m_glyph) {
        const QRect square(0, top, largeMetrics.height(), largeMetrics.height());
        look::paintGlyph(
            painter, *m_glyph, QStyle::visualRect(layoutDirection(), rect(), square), colours.accent);
        line.setLeft(glyphRoom(largeMetrics));
    }
    painter.setFont(large);
    painter.setPen(colours.ink);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), line), start, m_cue);
    painter.setFont(small);
    painter.setPen(colours.inkSoft);
    painter.drawText(QRect(0, top + largeMetrics.height(), width(), countHeight), start, m_count);
}

} // namespace unhunch::window
