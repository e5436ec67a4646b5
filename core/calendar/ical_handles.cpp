// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/ical_handles.h"

namespace unhunch::calendar {

icaltimetype toIcalTime(CivilSeconds civil)
{
    const auto day = std::chrono::floor<std::chrono::days>(civil);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{civil - day};
    icaltimetype converted = icaltime_null_time();
    converted.year = static_cast<int>(date.year());
    converted.month = static_cast<int>(static_cast<unsigned>(date.month()));
    converted.day = static_cast<int>(static_cast<unsigned>(date.day()));
    converted.hour = static_cast<int>(time.hours().count());
    converted.minute = static_cast<int>(time.minutes().count());
    converted.second = static_cast<int>(time.seconds().count());
    return converted;
}

CivilSeconds fromIcalTime(const icaltimetype& time)
{
    const std::chrono::year_month_day date{std::chrono::year(time.year),
                                           std::chrono::month(static_cast<unsigned>(time.month)),
                                           std::chrono::day(static_cast<unsigned>(time.day))};
    return CivilSeconds(std::chrono::local_days(date)) + std::chrono::hours(time.hour)
           + std::chrono::minutes(time.minute) + std::chrono::seconds(time.second);
}

} // namespace unhunch::calendar
