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

template <typename Point, typename Add>
std::vector<Point> gatheredWith(const std::vector<Point>& finer, Step step, Add add)
{
    std::vector<Point> points;
    for (const Point& day : finer) {
        const CivilDate point = pointOf(day.day, step);
        if (points.empty() || points.back().day != point) {
            points.push_back({point, {}});
        }
        add(points.back(), day);
    }
    return points;
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

void Scores::add(const Scores& others)
{
    if (others.count == 0) {
        return;
    }
    lowest = count == 0 ? others.lowest : std::min(lowest, others.lowest);
    highest = count == 0 ? others.highest : std::max(highest, others.highest);
    count += others.count;
    sum += others.sum;
}

std::vector<ScorePoint> gathered(const std::vector<ScorePoint>& finer, Step step)
{
    return gatheredWith(finer, step, [](ScorePoint& point, const ScorePoint& day) {
        point.scores.add(day.scores);
    });
}

void Adherence::add(const Adherence& others)
{
    offered += others.offered;
    done += others.done;
    snoozed += others.snoozed;
    skipped += others.skipped;
    ignored += others.ignored;
    held += others.held;
    ownBreak += others.ownBreak;
    lapsed += others.lapsed;
}

std::vector<AdherencePoint> gathered(const std::vector<AdherencePoint>& finer, Step step)
{
    return gatheredWith(finer, step, [](AdherencePoint& point, const AdherencePoint& day) {
        point.counts.add(day.counts);
    });
}

} // namespace unhunch::journal
