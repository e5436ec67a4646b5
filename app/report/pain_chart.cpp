// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/pain_chart.h"

#include "app/report/report_words.h"

#include <QLocale>
#include <QTextOption>

#include <algorithm>

namespace unhunch::report {
namespace {

constexpr int kScale = 10;
constexpr int kMostTicks = 7;
const QColor kInk(0x11, 0x11, 0x11);
const QColor kSoft(0x55, 0x55, 0x55);
const QColor kLine(0xc8, 0xc8, 0xc8);
const QColor kBar(0x9a, 0x9a, 0x9a);

/// A line of text in `room`, centred upwards and as `horizontal` across.
void paintLine(QPainter& painter, const QRectF& room, Qt::AlignmentFlag horizontal, const QString& text)
{
    QTextOption option(horizontal | Qt::AlignVCenter);
    option.setWrapMode(QTextOption::NoWrap);
    painter.drawText(room, text, option);
}

/// From days and scores to dots on the paper.
class Plot {
public:
    Plot(QPainter& painter, const QRectF& room, const PainChart& chart)
        : m_first(chart.first)
        , m_days(std::max<std::chrono::days::rep>((chart.last - chart.first).count(), 1))
        , m_isMirrored(QLocale().textDirection() == Qt::RightToLeft)
    {
        const QFontMetricsF metrics(painter.font(), painter.device());
        m_line = metrics.height();
        const double labels = metrics.horizontalAdvance(QLocale().toString(kScale)) + m_line / 2;
        m_area = room.adjusted(m_isMirrored ? m_line / 2 : labels,
                               m_line * 1.2,
                               m_isMirrored ? -labels : -m_line / 2,
                               -m_line * 1.4);
    }

    [[nodiscard]] double x(CivilDate day) const
    {
        const double share = static_cast<double>((day - m_first).count()) / static_cast<double>(m_days);
        return m_isMirrored ? m_area.right() - share * m_area.width()
                            : m_area.left() + share * m_area.width();
    }

    [[nodiscard]] double y(double score) const { return m_area.bottom() - score / kScale * m_area.height(); }

    [[nodiscard]] const QRectF& area() const { return m_area; }

    /// A text line's height; the measure of everything else.
    [[nodiscard]] double line() const { return m_line; }

    [[nodiscard]] bool isMirrored() const { return m_isMirrored; }

    [[nodiscard]] std::chrono::days::rep days() const { return m_days; }

private:
    CivilDate m_first;
    std::chrono::days::rep m_days;
    bool m_isMirrored;
    double m_line = 0;
    QRectF m_area;
};

void paintScale(QPainter& painter, const Plot& plot)
{
    const QRectF& area = plot.area();
    for (int score = 0; score <= kScale; score += 2) {
        painter.setPen(QPen(score == 0 ? kSoft : kLine, plot.line() / 25));
        painter.drawLine(QPointF(area.left(), plot.y(score)), QPointF(area.right(), plot.y(score)));
        painter.setPen(kSoft);
        const double top = plot.y(score) - plot.line() / 2;
        const QRectF label
            = plot.isMirrored() ? QRectF(area.right() + plot.line() / 3, top, plot.line() * 2, plot.line())
                                : QRectF(area.left() - plot.line() * 2.33, top, plot.line() * 2, plot.line());
        paintLine(
            painter, label, plot.isMirrored() ? Qt::AlignLeft : Qt::AlignRight, QLocale().toString(score));
    }
}

void paintDays(QPainter& painter, const Plot& plot, const PainChart& chart)
{
    const auto step = std::max<std::chrono::days::rep>(1, (plot.days() + kMostTicks - 2) / (kMostTicks - 1));
    painter.setPen(kSoft);
    for (std::chrono::days::rep at = 0; at <= plot.days(); at += step) {
        const CivilDate day = chart.first + std::chrono::days(at);
        const double width = plot.line() * 6;
        const double left = std::clamp(plot.x(day) - width / 2,
                                       plot.area().left() - plot.line(),
                                       plot.area().right() + plot.line() / 2 - width);
        const bool isAtEdge = at == 0 && !plot.isMirrored();
        painter.drawLine(QPointF(plot.x(day), plot.area().bottom()),
                         QPointF(plot.x(day), plot.area().bottom() + plot.line() / 4));
        const double from = isAtEdge ? plot.x(day) : left;
        paintLine(painter,
                  QRectF(from, plot.area().bottom() + plot.line() / 3, width, plot.line()),
                  isAtEdge ? Qt::AlignLeft : Qt::AlignHCenter,
                  shortDay(day));
    }
}

void paintPain(QPainter& painter, const Plot& plot, const PainChart& chart)
{
    const double usual = plot.area().width() / static_cast<double>(plot.days() + 1) * 0.6;
    const double wide = std::clamp(usual, plot.line() / 12, plot.line() / 2);
    for (const journal::PainOfDay& day : chart.pain) {
        const double x = plot.x(day.day);
        painter.fillRect(
            QRectF(QPointF(x - wide / 2, plot.y(day.most)), QPointF(x + wide / 2, plot.y(day.least))), kBar);
        painter.setPen(Qt::NoPen);
        painter.setBrush(kInk);
        painter.drawEllipse(
            QPointF(x, plot.y(day.mean)), wide / 2 + plot.line() / 30, wide / 2 + plot.line() / 30);
    }
}

void paintFlags(QPainter& painter, const Plot& plot, const PainChart& chart)
{
    for (const CivilDate day : chart.flags) {
        const QPointF foot(plot.x(day), plot.area().bottom());
        const QPointF top(plot.x(day), plot.area().top() - plot.line() * 0.9);
        painter.setPen(QPen(kInk, plot.line() / 18, Qt::DashLine));
        painter.drawLine(foot, top);
        painter.setPen(Qt::NoPen);
        painter.setBrush(kInk);
        const double side = plot.line() * (plot.isMirrored() ? -0.6 : 0.6);
        painter.drawPolygon(
            QPolygonF{top, top + QPointF(side, plot.line() * 0.25), top + QPointF(0, plot.line() * 0.5)});
    }
}

} // namespace

void paintPainChart(QPainter& painter, const QRectF& room, const PainChart& chart)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPointSizeF(8.5);
    painter.setFont(font);
    const Plot plot(painter, room, chart);
    paintScale(painter, plot);
    paintDays(painter, plot, chart);
    paintPain(painter, plot, chart);
    paintFlags(painter, plot, chart);
    painter.restore();
}

} // namespace unhunch::report
