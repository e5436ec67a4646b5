// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/week_strip.h"

#include "app/window/home/minute_bar.h"
#include "app/window/journal/chart_words.h"
#include "app/window/look/glyphs.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

double minutesOf(const journal::MovementDay& day)
{
    return double(day.totals.played.count()) / 60000.0;
}

} // namespace

WeekStrip::WeekStrip(Theme& theme, QWidget* parent)
    : Chart(theme, tr("Minutes of movement, day by day"), parent)
{}

void WeekStrip::setWeek(const std::vector<journal::MovementDay>& days, CivilDate today)
{
    m_days = days;
    m_today = today;
    auto most = double(kDailyGoal.count());
    std::vector<ChartSlot> places;
    int resets = 0;
    for (const journal::MovementDay& day : days) {
        most = std::max(most, minutesOf(day));
        resets += day.totals.resets;
        places.push_back({weekdayWords(day.day), movementWords(day, today)});
    }
    m_highest = most <= 10 ? 10 : most <= 20 ? 20 : most <= 40 ? 40 : most;
    //: summary of a week for screen readers
    setSlots(std::move(places), tr("%n resets this week. Arrow keys go from day to day.", nullptr, resets));
}

std::vector<double> WeekStrip::gridValues() const
{
    return m_highest <= 10 ? std::vector<double>{0, 10} : std::vector<double>{0, 10, m_highest};
}

QString WeekStrip::gridWords(double value) const
{
    //: minutes, beside a chart
    return value > 0 ? tr("%1 min").arg(int(value)) : QString();
}

void WeekStrip::paintDay(QPainter& painter, int slot) const
{
    const Colours& colours = theme().colours();
    const journal::MovementDay& day = m_days[std::size_t(slot)];
    const double wide = std::clamp(slotWidth() * 0.5, 6.0, 36.0);
    const double corner = std::min(6.0, wide / 2);
    const bool isToday = day.day == m_today;
    const QRectF room(QPointF(xOf(slot) - wide / 2, yOf(std::min(10.0, m_highest))),
                      QPointF(xOf(slot) + wide / 2, yOf(0)));
    const bool isToCome = day.day > m_today;
    painter.setPen(isToday ? QPen(colours.accent, 1.5) : isToCome ? QPen(colours.track, 1) : QPen(Qt::NoPen));
    painter.setBrush(isToCome ? Qt::NoBrush : QBrush(colours.track));
    painter.drawRoundedRect(room, corner, corner);
    if (minutesOf(day) > 0) {
        QRectF filled = room;
        filled.setTop(std::min(yOf(minutesOf(day)), room.bottom() - 2 * corner));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(filled, corner, corner);
    }
    if (day.totals.resets > 0) {
        const double top = std::min(yOf(minutesOf(day)), room.bottom() - 2 * corner);
        paintResets(painter, QRectF(QPointF(room.left(), top), room.bottomRight()), day.totals.resets);
    }
}

void WeekStrip::paintResets(QPainter& painter, const QRectF& bar, int resets) const
{
    const Colours& colours = theme().colours();
    painter.setFont(theme().font(TextRole::Caption));
    const QFontMetricsF metrics = QFontMetricsF(painter.font());
    const QString number = QLocale().toString(resets);
    const double sign = metrics.ascent();
    const bool isInside = bar.height() > metrics.height() + 4;
    const double wide = metrics.horizontalAdvance(number);
    const bool hasSign = wide + sign < slotWidth() && (!isInside || wide + sign + 4 < bar.width());
    const double whole = wide + (hasSign ? sign : 0);
    const double top = isInside ? bar.bottom() - metrics.height() - 3 : bar.top() - metrics.height() - 1;
    const double left = bar.center().x() - whole / 2;
    const QColor ink = isInside ? colours.onAccent : colours.ink;
    if (hasSign) {
        paintGlyph(
            painter, Glyph::Check, QRectF(left - 1, top + (metrics.height() - sign) / 2, sign, sign), ink);
    }
    painter.setPen(ink);
    painter.drawText(
        QRectF(left + whole - wide - 1, top, wide + 2, metrics.height()), Qt::AlignCenter, number);
}

void WeekStrip::paintData(QPainter& painter) const
{
    for (int slot = 0; slot < int(m_days.size()); ++slot) {
        paintDay(painter, slot);
    }
}

void WeekStrip::keyPressEvent(QKeyEvent* event)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int backward = isMirrored ? Qt::Key_Right : Qt::Key_Left;
    const int forward = isMirrored ? Qt::Key_Left : Qt::Key_Right;
    if (event->key() == Qt::Key_PageUp || (event->key() == backward && current() == 0)) {
        Q_EMIT weekAsked(-1);
        setCurrent(slotCount() - 1);
    } else if (event->key() == Qt::Key_PageDown
               || (event->key() == forward && current() == slotCount() - 1)) {
        Q_EMIT weekAsked(1);
        setCurrent(0);
    } else {
        Chart::keyPressEvent(event);
    }
}

} // namespace unhunch::window
