// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/score_chart.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

constexpr double kMark = 5.5;

QPolygonF triangleAt(QPointF middle)
{
    return QPolygonF(
        {middle + QPointF(-kMark, kMark), middle + QPointF(kMark, kMark), middle - QPointF(0, kMark)});
}

QPolygonF diamondAt(QPointF middle)
{
    return QPolygonF({middle - QPointF(kMark, 0),
                      middle - QPointF(0, kMark),
                      middle + QPointF(kMark, 0),
                      middle + QPointF(0, kMark)});
}

} // namespace

void ScoreChart::setScores(std::vector<std::optional<journal::Scores>> scores, std::vector<ChartMark> marks)
{
    m_scores = std::move(scores);
    m_marks = std::move(marks);
    update();
}

void ScoreChart::paintSpreads(QPainter& painter) const
{
    const double wide = std::clamp(slotWidth() * 0.5, 2.0, 12.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colours().accentSoft.darker(theme().appearance().dark ? 80 : 108));
    for (int slot = 0; slot < int(m_scores.size()); ++slot) {
        const auto& scores = m_scores[std::size_t(slot)];
        if (scores && scores->highest > scores->lowest) {
            const QRectF spread(QPointF(xOf(slot) - wide / 2, yOf(scores->highest)),
                                QPointF(xOf(slot) + wide / 2, yOf(scores->lowest)));
            painter.drawRoundedRect(spread, wide / 2, wide / 2);
        }
    }
}

void ScoreChart::paintLine(QPainter& painter) const
{
    const Colours& colours = theme().colours();
    QPolygonF line;
    for (int slot = 0; slot < int(m_scores.size()); ++slot) {
        if (const auto& scores = m_scores[std::size_t(slot)]) {
            line.append(QPointF(xOf(slot), yOf(scores->mean())));
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    const double dot = std::clamp(slotWidth() * 0.3, 0.0, 3.5);
    const bool isAlone = line.size() == 1;
    if (dot < 1.2 && !isAlone) {
        return;
    }
    painter.setPen(QPen(colours.card, 1));
    painter.setBrush(colours.accent);
    for (const QPointF& point : line) {
        painter.drawEllipse(point, std::max(dot, 2.5), std::max(dot, 2.5));
    }
}

void ScoreChart::paintMarks(QPainter& painter) const
{
    const Colours& colours = theme().colours();
    for (const ChartMark& mark : m_marks) {
        const QPointF middle(xOf(mark.slot), plot().top() + (mark.isFlag ? 0 : kMark * 0));
        painter.setPen(QPen(mark.isFlag ? colours.attention : colours.line, 1, Qt::DotLine));
        painter.drawLine(middle, QPointF(middle.x(), plot().bottom()));
        painter.setPen(QPen(colours.card, 1.5));
        painter.setBrush(mark.isFlag ? colours.attention : colours.inkSoft);
        painter.drawPolygon(mark.isFlag ? triangleAt(middle) : diamondAt(middle));
    }
}

void ScoreChart::paintData(QPainter& painter) const
{
    paintSpreads(painter);
    paintMarks(painter);
    paintLine(painter);
}

} // namespace unhunch::window
