// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/bar_chart.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace unhunch::window {

namespace {

/// The next round even number, so that the middle line is a whole one.
int roundedUp(int value)
{
    int step = 2;
    while (value > 4 * step) {
        step *= step % 5 == 0 && step % 4 != 0 ? 2 : 5;
    }
    return std::max(2, (value + step - 1) / step * step);
}

/// Round at its top only.
QPainterPath barPath(const QRectF& bar)
{
    const double corner = std::min({4.0, bar.width() / 2, bar.height()});
    QPainterPath path;
    path.moveTo(bar.bottomLeft());
    path.lineTo(bar.left(), bar.top() + corner);
    path.quadTo(bar.topLeft(), QPointF(bar.left() + corner, bar.top()));
    path.lineTo(bar.right() - corner, bar.top());
    path.quadTo(bar.topRight(), QPointF(bar.right(), bar.top() + corner));
    path.lineTo(bar.bottomRight());
    path.closeSubpath();
    return path;
}

} // namespace

void BarChart::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    int most = 0;
    for (const Bar& bar : m_bars) {
        most = std::max({most, bar.whole, bar.part});
    }
    m_highest = roundedUp(most);
    update();
}

std::vector<double> BarChart::gridValues() const
{
    return {0, m_highest / 2.0, double(m_highest)};
}

void BarChart::paintData(QPainter& painter) const
{
    const look::Colours& colours = theme().colours();
    const double wide = std::clamp(slotWidth() * 0.7, 1.0, 28.0);
    for (int slot = 0; slot < int(m_bars.size()); ++slot) {
        const Bar& bar = m_bars[std::size_t(slot)];
        const auto areaOf = [&](int value, double share) {
            return QRectF(QPointF(xOf(slot) - wide * share / 2, yOf(value)),
                          QPointF(xOf(slot) + wide * share / 2, yOf(0)));
        };
        if (bar.whole > 0) {
            painter.setPen(wide > 6 ? QPen(colours.inkSoft, 1) : QPen(Qt::NoPen));
            painter.setBrush(colours.track);
            painter.drawPath(barPath(areaOf(bar.whole, 1.0)));
        }
        if (bar.part > 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.accent);
            painter.drawPath(barPath(areaOf(bar.part, wide > 6 ? 0.6 : 1.0)));
        }
    }
}

} // namespace unhunch::window
