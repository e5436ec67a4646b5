// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/work_week.h"

namespace unhunch::settings {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr minutes kDay = hours{24};

/// As the settings file takes it.
WorkSpan writable(WorkSpan span)
{
    if (span.until == minutes{0}) {
        span.until = kDay;
    }
    const bool isWholeDay = span.from == span.until;
    return isWholeDay ? WorkSpan{minutes{0}, kDay} : span;
}

} // namespace

WorkWeek workWeekOf(const HoursSettings& hours)
{
    WorkWeek week;
    for (std::size_t day = 0; day < hours.week.size(); ++day) {
        const DayHours& spans = hours.week.at(day);
        if (spans.empty()) {
            continue;
        }
        if (week.days.none()) {
            week.span = {spans.front().from, spans.back().until};
        }
        week.days.set(day);
    }
    if (week.days.none()) {
        week.span = HoursSettings::officeWeek().front().front();
    }
    return week;
}

bool isWorkWeek(const HoursSettings& hours)
{
    return withWorkWeek(hours, workWeekOf(hours)) == hours;
}

HoursSettings withWorkWeek(HoursSettings hours, const WorkWeek& week)
{
    for (std::size_t day = 0; day < hours.week.size(); ++day) {
        hours.week.at(day) = week.days.test(day) ? DayHours{writable(week.span)} : DayHours{};
    }
    return hours;
}

} // namespace unhunch::settings
