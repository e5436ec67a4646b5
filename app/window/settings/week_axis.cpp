// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/week_axis.h"

#include <QLocale>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace unhunch::window {
namespace {

using std::chrono::minutes;

constexpr double kMinutesOfDay = 24 * 60;

} // namespace

double WeekAxis::xOf(minutes at) const
{
    const double share = static_cast<double>(at.count()) / kMinutesOfDay;
    return m_left + m_width * (m_isMirrored ? 1 - share : share);
}

minutes WeekAxis::timeAt(double x) const
{
    const double share = m_width <= 0 ? 0 : (x - m_left) / m_width;
    return minutes(std::lround((m_isMirrored ? 1 - share : share) * kMinutesOfDay));
}

QString hourLabel(int hour)
{
    const QLocale locale;
    const bool isHalfDay
        = locale.timeFormat(QLocale::ShortFormat).contains(QLatin1Char('a'), Qt::CaseInsensitive);
    const QTime time(hour % 24, 0);
    if (isHalfDay) {
        return locale.toString(time, QStringLiteral("h ap"));
    }
    return hour == 24 ? locale.toString(24) : locale.toString(time, QStringLiteral("H"));
}

int hoursBetweenLabels(const QFontMetrics& metrics, double width)
{
    int widest = 0;
    for (int hour = 0; hour <= 24; hour += 3) {
        widest = std::max(widest, metrics.horizontalAdvance(hourLabel(hour)));
    }
    const double room = widest + metrics.averageCharWidth() * 2.0;
    for (const int step : {3, 6}) {
        if (room <= width * step / 24) {
            return step;
        }
    }
    return 12;
}

} // namespace unhunch::window
