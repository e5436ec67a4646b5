// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/work_hours.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;

constexpr int kDaysAhead = 400;
constexpr int kSpansTakenAsOne = 64;
/// More than clocks are ever set back: civil times this far apart are in the same order as instants.
constexpr hours kLargestShift{3};

bool isOff(const WorkHours& workHours, CivilDate day)
{
    return std::any_of(workHours.datesOff.begin(), workHours.datesOff.end(), [day](const DatesOff& off) {
        return off.first <= day && day <= off.last;
    });
}

const std::vector<WorkInterval>& intervalsOf(const WorkHours& workHours, CivilDate day)
{
    const std::chrono::weekday weekday{day};
    return workHours.week.at(weekday.c_encoding());
}

CivilTime civilEnd(const WorkInterval& interval, CivilDate day)
{
    const bool isOvernight = interval.end <= interval.start;
    return CivilTime{day} + interval.end + (isOvernight ? days{1} : days{0});
}

WorkSpan spanOf(const WorkInterval& interval, CivilDate day, const TimeZone& zone)
{
    return {
        zone.toWall(CivilTime{day} + interval.start).first, zone.toWall(civilEnd(interval, day)).first, day};
}

bool precedes(const WorkSpan& one, const WorkSpan& other)
{
    return one.begin != other.begin ? one.begin < other.begin : one.end > other.end;
}

void takeFirst(std::optional<WorkSpan>& found, const WorkSpan& span, bool isMeant)
{
    if (isMeant && (!found || precedes(span, *found))) {
        found = span;
    }
}

/// Calls `use` with the spans of `day` that may be around or after the civil time `from`.
template <typename Use>
void forSpans(const WorkHours& workHours, const TimeZone& zone, CivilDate day, CivilTime from, const Use& use)
{
    if (isOff(workHours, day)) {
        return;
    }
    for (const WorkInterval& interval : intervalsOf(workHours, day)) {
        if (civilEnd(interval, day) + kLargestShift > from) {
            use(spanOf(interval, day, zone));
        }
    }
}

} // namespace

std::array<std::vector<WorkInterval>, 7> WorkHours::standardWeek()
{
    std::array<std::vector<WorkInterval>, 7> week;
    for (std::size_t day = 1; day <= 5; ++day) {
        week.at(day) = {WorkInterval{hours{9}, hours{17} + std::chrono::minutes{30}}};
    }
    return week;
}

std::optional<WorkSpan> workSpanAt(const WorkHours& workHours, const TimeZone& zone, WallInstant instant)
{
    const CivilTime local = zone.toCivil(instant);
    const CivilDate today = floor<days>(local);
    std::optional<WorkSpan> found;
    for (CivilDate day = today - days{1}; day <= today + days{1}; day += days{1}) {
        if (CivilTime{day} > local + kLargestShift) {
            break;
        }
        forSpans(workHours, zone, day, local, [&](const WorkSpan& span) {
            const bool isAround = span.begin <= instant && instant < span.end;
            takeFirst(found, span, isAround);
        });
    }
    return found;
}

bool isWorkTime(const WorkHours& workHours, const TimeZone& zone, WallInstant instant)
{
    return workSpanAt(workHours, zone, instant).has_value();
}

std::optional<WorkSpan> nextWorkSpan(const WorkHours& workHours, const TimeZone& zone, WallInstant instant)
{
    const CivilTime local = zone.toCivil(instant);
    const CivilDate today = floor<days>(local);
    std::optional<WorkSpan> found;
    for (CivilDate day = today - days{1}; day <= today + days{kDaysAhead}; day += days{1}) {
        // Intervals may be out of order within a day and reach into the next one, so one more day is looked
        // at.
        if (found && day > found->day + days{1}) {
            break;
        }
        forSpans(workHours, zone, day, local, [&](const WorkSpan& span) {
            const bool isAhead = span.begin > instant && span.begin < span.end;
            takeFirst(found, span, isAhead);
        });
    }
    return found;
}

std::optional<WallInstant> workEnd(const WorkHours& workHours, const TimeZone& zone, WallInstant instant)
{
    std::optional<WallInstant> end;
    for (int i = 0; i < kSpansTakenAsOne; ++i) {
        const auto span = workSpanAt(workHours, zone, end.value_or(instant));
        if (!span || span->end > instant + days{7}) {
            return span ? span->end : end;
        }
        end = span->end;
    }
    return end;
}

std::optional<WallInstant>
nextWorkBoundary(const WorkHours& workHours, const TimeZone& zone, WallInstant instant)
{
    if (const auto span = workSpanAt(workHours, zone, instant)) {
        return span->end;
    }
    const auto next = nextWorkSpan(workHours, zone, instant);
    return next ? std::optional{next->begin} : std::nullopt;
}

WallInstant nextWorkdayStart(const WorkHours& workHours, const TimeZone& zone, WallInstant instant)
{
    const CivilDate today = floor<days>(zone.toCivil(instant));
    auto next = nextWorkSpan(workHours, zone, instant);
    for (int i = 0; next && next->day <= today && i < kSpansTakenAsOne; ++i) {
        next = nextWorkSpan(workHours, zone, next->begin);
    }
    if (next && next->day > today) {
        return next->begin;
    }
    return std::max(zone.toWall(CivilTime{today + days{1}}).first, instant + std::chrono::minutes{1});
}

} // namespace unhunch::schedule
