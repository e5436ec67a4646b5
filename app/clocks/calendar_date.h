// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <QDate>

namespace unhunch {

inline constexpr qint64 kJulianDayOf1970 = 2440588;

/// The same day as Qt has it, and back; `date` is valid.
[[nodiscard]] inline QDate dateOf(CivilDate day)
{
    return QDate::fromJulianDay(kJulianDayOf1970 + day.time_since_epoch().count());
}

[[nodiscard]] inline CivilDate dayOf(QDate date)
{
    return CivilDate(std::chrono::days(date.toJulianDay() - kJulianDayOf1970));
}

} // namespace unhunch
