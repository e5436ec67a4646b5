// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/text_helpers.h"
#include "core/settings/value_text.h"

#include <algorithm>
#include <array>

namespace unhunch::settings {
namespace {

using namespace text;
using std::chrono::minutes;

constexpr std::array<std::string_view, 7> kWeekdayNames{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::string_view kOff = "off";
constexpr minutes kDay{24 * 60};

std::string padded(int value, std::size_t width)
{
    const std::string digits = std::to_string(value);
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

Result<CivilDate> parseDate(std::string_view text)
{
    const bool hasShape = text.size() == 10 && text[4] == '-' && text[7] == '-';
    const auto year = digits(hasShape ? text.substr(0, 4) : text, 4, 4);
    const auto month = digits(hasShape ? text.substr(5, 2) : text, 2, 2);
    const auto day = digits(hasShape ? text.substr(8, 2) : text, 2, 2);
    if (!year || !month || !day) {
        return malformed(text, "a date such as 2026-12-24");
    }
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) {
        return failure(ErrorKind::Invalid, quoted(text) + " is no day of the calendar");
    }
    return CivilDate(date);
}

Result<DatesOff> parseDateRange(std::string_view text)
{
    const std::size_t dots = text.find("..");
    const Result<CivilDate> first = parseDate(trimmed(text.substr(0, dots)));
    if (!first || dots == std::string_view::npos) {
        return first.map([](CivilDate day) { return DatesOff{day, day}; });
    }
    const Result<CivilDate> last = parseDate(trimmed(text.substr(dots + 2)));
    if (last && *last < *first) {
        return failure(ErrorKind::Invalid, quoted(text) + " ends before it begins");
    }
    return last.map([&first](CivilDate day) { return DatesOff{*first, day}; });
}

std::string dateText(CivilDate date)
{
    const std::chrono::year_month_day parts(date);
    return padded(static_cast<int>(parts.year()), 4) + '-'
           + padded(static_cast<int>(static_cast<unsigned>(parts.month())), 2) + '-'
           + padded(static_cast<int>(static_cast<unsigned>(parts.day())), 2);
}

Result<WorkSpan> parseSpan(std::string_view text)
{
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos) {
        return malformed(text, "an interval such as 09:00-12:30");
    }
    const Result<minutes> from = parseTimeOfDay(trimmed(text.substr(0, dash)));
    const Result<minutes> until = parseTimeOfDay(trimmed(text.substr(dash + 1)), true);
    if (!from || !until) {
        return tl::unexpected<Error>(from ? until.error() : from.error());
    }
    if (*from == *until) {
        return failure(ErrorKind::Invalid, quoted(text) + " is empty; a whole day is 00:00-24:00");
    }
    return WorkSpan{*from, *until};
}

bool doOverlap(const DayHours& sorted)
{
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        const WorkSpan& before = sorted[i - 1];
        const minutes end = before.until > before.from ? before.until : before.until + kDay;
        if (end > sorted[i].from) {
            return true;
        }
    }
    return false;
}

Result<std::size_t> parseWeekday(std::string_view text)
{
    const auto* const found = std::ranges::find(kWeekdayNames, text);
    if (found == kWeekdayNames.end()) {
        return malformed(text, "a weekday (mon, tue, wed, thu, fri, sat, sun)");
    }
    return static_cast<std::size_t>(found - kWeekdayNames.begin());
}

} // namespace

Result<minutes> parseTimeOfDay(std::string_view text, bool isEnd)
{
    const std::size_t colon = text.find(':');
    const bool hasColon = colon != std::string_view::npos;
    const auto hour = digits(text.substr(0, hasColon ? colon : 0), 1, 2);
    const auto minute = digits(hasColon ? text.substr(colon + 1) : std::string_view{}, 2, 2);
    if (!hour || !minute) {
        return malformed(text, "a time such as 09:00");
    }
    const minutes value{*hour * 60 + *minute};
    const bool isWithin = *minute < 60 && (value < kDay || (isEnd && value == kDay));
    if (!isWithin) {
        return failure(ErrorKind::Invalid, quoted(text) + " is no time of the day");
    }
    return value;
}

Result<Weekdays> parseWeekdays(std::string_view text)
{
    return parseList<std::size_t>(text, kNone, parseWeekday).map([](const std::vector<std::size_t>& days) {
        Weekdays set;
        for (const std::size_t day : days) {
            set.set(day);
        }
        return set;
    });
}

Result<DayHours> parseHours(std::string_view text)
{
    Result<DayHours> hours = parseList<WorkSpan>(text, kOff, parseSpan);
    if (!hours) {
        return hours;
    }
    std::ranges::sort(*hours, {}, &WorkSpan::from);
    if (hours->size() > kMostIntervals || doOverlap(*hours)) {
        return failure(ErrorKind::Invalid, quoted(text) + " has intervals that overlap, or more than eight");
    }
    return hours;
}

Result<std::vector<DatesOff>> parseDates(std::string_view text)
{
    Result<std::vector<DatesOff>> dates = parseList<DatesOff>(text, kNone, parseDateRange);
    if (dates && dates->size() > kMostDates) {
        return failure(ErrorKind::Invalid, "more than 500 dates");
    }
    return dates;
}

std::string timeOfDayText(minutes value)
{
    const int count = static_cast<int>(value.count());
    return padded(count / 60, 2) + ':' + padded(count % 60, 2);
}

std::string weekdaysText(Weekdays value)
{
    std::vector<std::size_t> days;
    for (std::size_t day = 0; day < value.size(); ++day) {
        if (value.test(day)) {
            days.push_back(day);
        }
    }
    return listText(days, kNone, [](std::size_t day) { return std::string(kWeekdayNames[day]); });
}

std::string hoursText(const DayHours& value)
{
    return listText(value, kOff, [](const WorkSpan& span) {
        return timeOfDayText(span.from) + '-' + timeOfDayText(span.until);
    });
}

std::string datesText(const std::vector<DatesOff>& value)
{
    return listText(value, kNone, [](const DatesOff& dates) {
        const bool isSingle = dates.first == dates.last;
        return dateText(dates.first) + (isSingle ? std::string{} : ".." + dateText(dates.last));
    });
}

} // namespace unhunch::settings
