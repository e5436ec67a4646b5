// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/recurrence.h"

#include "core/calendar/ical_handles.h"
#include "core/letter_case.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace unhunch::calendar {
namespace {

using Rule = icalrecurrencetype;
using std::chrono::days;

constexpr std::size_t kMostOccurrences = 2000;
// Fifty years of days.
constexpr std::int64_t kMostStepsOfRule = 20'000;
constexpr int kShortestInterval = 15;
// libical looks for the first time of a rule up to the year 2582, whatever it is told: a second or two for
// one that never comes true. The calendar repeats itself every 400 years, so it is asked 400 years later.
constexpr days kCycle{146'097};
constexpr std::int64_t kStepsOfVainSearch = 300'000;

std::int64_t sizeOf(std::span<const short> list)
{
    return std::ranges::find(list, short{ICAL_RECURRENCE_ARRAY_MAX}) - list.begin();
}

std::int64_t atLeastOne(std::int64_t count)
{
    return std::max<std::int64_t>(count, 1);
}

std::int64_t countOf(std::span<const short> list)
{
    return atLeastOne(sizeOf(list));
}

bool namesAnotherCalendar(const std::string& text)
{
    constexpr std::string_view kName = "rscale";
    const auto isSame = [](char c, char small) { return lowered(c) == small; };
    return std::search(text.begin(), text.end(), kName.begin(), kName.end(), isSame) != text.end();
}

Result<Rule> parsed(const std::string& text)
{
    // libical keeps memory of its own for these and nobody can give it back.
    if (namesAnotherCalendar(text)) {
        return failure(ErrorKind::Refused, "a rule of another calendar than the Gregorian one");
    }
    icalerror_clear_errno();
    Rule rule = icalrecurrencetype_from_string(text.c_str());
    if (icalerrno != ICAL_NO_ERROR || rule.freq == ICAL_NO_RECURRENCE) {
        return failure(ErrorKind::Malformed, "the rule cannot be understood");
    }
    if (icaltime_is_null_time(rule.until) == 0) {
        rule.until = icaltime_normalize(rule.until);
    }
    const bool isTooOften = rule.freq == ICAL_SECONDLY_RECURRENCE
                            || (rule.freq == ICAL_MINUTELY_RECURRENCE && rule.interval < kShortestInterval);
    if (isTooOften) {
        return failure(ErrorKind::Refused, "repeats more often than any meeting: only its first time counts");
    }
    return rule;
}

/// How many times of the day the rule looks at on each day, at most.
std::int64_t stepsOfDay(const Rule& rule)
{
    const std::int64_t seconds = countOf(rule.by_second);
    const std::int64_t minutes = countOf(rule.by_minute);
    if (rule.freq == ICAL_MINUTELY_RECURRENCE) {
        return seconds * (24 * 60 / kShortestInterval);
    }
    return seconds * minutes * (rule.freq == ICAL_HOURLY_RECURRENCE ? 24 : countOf(rule.by_hour));
}

std::int64_t stepsWithin(const Rule& rule, std::chrono::seconds length)
{
    const std::int64_t inDays = std::max<std::int64_t>(std::chrono::ceil<days>(length).count(), 0) + 1;
    const std::int64_t interval = rule.freq == ICAL_DAILY_RECURRENCE ? atLeastOne(rule.interval) : 1;
    return (inDays / interval + 1) * stepsOfDay(rule);
}

/// The last civil time of the span that the rule itself allows; before the span where it is over by then.
CivilSeconds lastOf(const Rule& rule, ZoneId zone, const ZoneTable& zones, const CivilSpan& span)
{
    // Whichever zone it is, it is no farther than this from UTC.
    constexpr days kMargin{2};
    const CivilSeconds until = fromIcalTime(rule.until);
    if (icaltime_is_null_time(rule.until) != 0 || until > span.until + kMargin) {
        return span.until;
    }
    if (rule.until.is_date != 0) {
        return std::min(until + days(1) - std::chrono::seconds(1), span.until);
    }
    const bool hasToBeConverted = icaltime_is_utc(rule.until) != 0 && until + kMargin >= span.from;
    return std::min(hasToBeConverted ? zones.toCivil(Instant{until.time_since_epoch()}, zone) : until,
                    span.until);
}

/// A series from one of its times on.
struct Course {
    Rule rule{};
    CivilSeconds start;
};

/// From one time of a rule without any BY part to the next; nothing for months and years, which differ.
std::chrono::seconds periodOf(const Rule& rule)
{
    std::chrono::seconds unit{};
    if (rule.freq == ICAL_MINUTELY_RECURRENCE) {
        unit = std::chrono::minutes(1);
    } else if (rule.freq == ICAL_HOURLY_RECURRENCE) {
        unit = std::chrono::hours(1);
    } else if (rule.freq == ICAL_DAILY_RECURRENCE) {
        unit = days(1);
    } else if (rule.freq == ICAL_WEEKLY_RECURRENCE) {
        unit = std::chrono::weeks(1);
    }
    return unit * std::max<int>(rule.interval, 1);
}

bool hasOneTimeEachPeriod(const Course& course)
{
    const Rule& rule = course.rule;
    const std::int64_t parts = sizeOf(rule.by_second) + sizeOf(rule.by_minute) + sizeOf(rule.by_hour)
                               + sizeOf(rule.by_month_day) + sizeOf(rule.by_year_day)
                               + sizeOf(rule.by_week_no) + sizeOf(rule.by_month) + sizeOf(rule.by_set_pos);
    const std::chrono::weekday weekday{std::chrono::floor<days>(course.start)};
    const bool isOnItsWeekday = rule.freq == ICAL_WEEKLY_RECURRENCE && sizeOf(rule.by_day) == 1
                                && rule.by_day[0] == static_cast<short>(weekday.c_encoding() + 1);
    return parts == 0 && (sizeOf(rule.by_day) == 0 || isOnItsWeekday);
}

/// Goes on by whole periods to just before `begin`, where it can be told how many times that passes over:
/// libical would take one after the other. False where the series is over by then.
bool advance(Course& course, CivilSeconds begin)
{
    const std::chrono::seconds period = periodOf(course.rule);
    const bool isCounted = course.rule.count > 0;
    // libical also forgets the interval of hours and minutes when it is told to begin later.
    const bool isOfHours
        = course.rule.freq == ICAL_HOURLY_RECURRENCE || course.rule.freq == ICAL_MINUTELY_RECURRENCE;
    const bool canBeTold = (isOfHours && !isCounted) || hasOneTimeEachPeriod(course);
    if (period.count() == 0 || begin <= course.start || !canBeTold) {
        return true;
    }
    const std::int64_t passed = (begin - course.start) / period;
    course.start += passed * period;
    if (!isCounted) {
        return true;
    }
    const std::int64_t left = course.rule.count - passed;
    course.rule.count = static_cast<int>(std::max<std::int64_t>(left, 1));
    return left > 0;
}

/// The iterator at the first time at or after `begin`, or somewhat before; null where the rule does not come
/// true before its end.
OwnedIterator iteratorAt(const Course& course, CivilSeconds begin)
{
    OwnedIterator iterator(icalrecur_iterator_new(course.rule, toIcalTime(course.start + kCycle)));
    const bool hasToMove = iterator != nullptr && begin > course.start && course.rule.count == 0
                           && course.rule.freq >= ICAL_DAILY_RECURRENCE;
    if (hasToMove && icalrecur_iterator_set_start(iterator.get(), toIcalTime(begin + kCycle)) == 0) {
        return nullptr;
    }
    return iterator;
}

std::vector<CivilSeconds> walk(icalrecur_iterator* iterator, const CivilSpan& span)
{
    std::vector<CivilSeconds> times;
    icaltimetype next = icalrecur_iterator_next(iterator);
    while (icaltime_is_null_time(next) == 0 && times.size() < kMostOccurrences) {
        const CivilSeconds time = fromIcalTime(next) - kCycle;
        if (time > span.until) {
            break;
        }
        if (time >= span.from) {
            times.push_back(time);
        }
        next = icalrecur_iterator_next(iterator);
    }
    return times;
}

} // namespace

bool StepBudget::take(std::int64_t steps)
{
    if (steps > m_left) {
        return false;
    }
    m_left -= steps;
    return true;
}

void StepBudget::charge(std::int64_t steps)
{
    m_left = std::max<std::int64_t>(m_left - steps, 0);
}

Result<std::vector<CivilSeconds>>
occurrences(const Series& series, const CivilSpan& span, const ZoneTable& zones, StepBudget& budget)
{
    Result<Rule> rule = parsed(series.rule);
    if (!rule) {
        return tl::unexpected<Error>(std::move(rule.error()));
    }
    // libical looks for the next time up to this one and no further, also where a rule never comes true.
    const CivilSeconds last = lastOf(*rule, series.start.zone, zones, span);
    rule->until = toIcalTime(last + kCycle);
    Course course{*rule, series.start.civil};
    if (course.start > last || last < span.from || !advance(course, span.from)) {
        return {};
    }
    // What counts its times has to be counted from the first one; all else begins where it is looked at.
    const CivilSeconds begin = rule->count > 0 ? course.start : std::max(course.start, span.from);
    const std::int64_t steps = stepsWithin(*rule, last - begin);
    if (steps > kMostStepsOfRule || !budget.take(steps)) {
        return failure(ErrorKind::Refused, "repeats too often to be followed: only its first time counts");
    }
    const OwnedIterator iterator = iteratorAt(course, begin);
    if (iterator == nullptr) {
        budget.charge(kStepsOfVainSearch);
        return {};
    }
    return walk(iterator.get(), span);
}

bool isZoneRule(const std::string& rule)
{
    const Result<Rule> parsedRule = parsed(rule);
    return parsedRule && parsedRule->freq == ICAL_YEARLY_RECURRENCE && stepsOfDay(*parsedRule) == 1
           && sizeOf(parsedRule->by_hour) == 0 && sizeOf(parsedRule->by_day) <= 1;
}

} // namespace unhunch::calendar
