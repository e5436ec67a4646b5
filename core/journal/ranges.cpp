// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/ranges.h"

#include <algorithm>

namespace unhunch::journal {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

constexpr days kMostDays{93}; ///< as points, that is
constexpr days kMostWeeks{2 * 366};

/// A calendar month has no 31st of February: then its last day.
CivilDate monthsBefore(CivilDate day, months count)
{
    const year_month_day wanted = year_month_day(day) - count;
    return wanted.ok() ? CivilDate(wanted) : CivilDate(wanted.year() / wanted.month() / std::chrono::last);
}

Range allSince(CivilDate first, CivilDate today)
{
    const days length = today - first;
    const Step step = length < kMostDays ? Step::Day : length <= kMostWeeks ? Step::Week : Step::Month;
    return {first, today, step};
}

} // namespace

Range rangeOf(Span span, CivilDate today, std::optional<CivilDate> firstDay)
{
    switch (span) {
    case Span::TwoWeeks:
        return {today - days{13}, today, Step::Day};
    case Span::ThreeMonths:
        return {monthsBefore(today, months{3}) + days{1}, today, Step::Day};
    case Span::Year:
        return {monthsBefore(today, months{12}) + days{1}, today, Step::Week};
    case Span::All:
        break;
    }
    return allSince(std::min(firstDay.value_or(today - days{13}), today), today);
}

Range weekOf(CivilDate day, std::chrono::weekday firstDay)
{
    const CivilDate first = day - (std::chrono::weekday(day) - firstDay);
    return {first, first + days{6}, Step::Day};
}

CivilDate pointOf(CivilDate day, Step step)
{
    switch (step) {
    case Step::Day:
        return day;
    case Step::Week:
        return weekOf(day, std::chrono::Monday).first;
    case Step::Month:
        break;
    }
    const year_month_day date(day);
    return CivilDate(date.year() / date.month() / std::chrono::day{1});
}

CivilDate nextPoint(CivilDate point, Step step)
{
    switch (step) {
    case Step::Day:
        return point + days{1};
    case Step::Week:
        return point + days{7};
    case Step::Month:
        break;
    }
    return CivilDate(year_month_day(point) + months{1});
}

std::vector<Stretch> stretchesOf(const Range& range)
{
    std::vector<Stretch> stretches;
    for (CivilDate point = pointOf(range.first, range.step); point <= range.last;
         point = nextPoint(point, range.step)) {
        const CivilDate end = nextPoint(point, range.step) - days{1};
        stretches.push_back({std::max(point, range.first), std::min(end, range.last)});
    }
    return stretches;
}

} // namespace unhunch::journal
