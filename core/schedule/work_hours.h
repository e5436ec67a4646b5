// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"
#include "core/time/time_zone.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace unhunch::schedule {

/// A part of a day by the clock on the wall, from `start` (included) to `end` (excluded), both in [0, 24 h].
/// An `end` that is not after `start` lies on the next day: 22:00–06:00; equal ends make a whole day.
struct WorkInterval {
    std::chrono::minutes start{};
    std::chrono::minutes end{};

    bool operator==(const WorkInterval&) const = default;
};

/// Dates without work, both ends included; a single date has `first == last`.
struct DatesOff {
    CivilDate first;
    CivilDate last;

    bool operator==(const DatesOff&) const = default;
};

/// When somebody works: per weekday any number of intervals, less the dates off. An overnight interval
/// belongs to the day on which it starts: a date off takes it away as a whole. Default: Monday to Friday
/// 09:00–17:30.
struct WorkHours {
    /// Indexed by `std::chrono::weekday::c_encoding()`: 0 is Sunday.
    std::array<std::vector<WorkInterval>, 7> week = standardWeek();
    std::vector<DatesOff> datesOff;

    static std::array<std::vector<WorkInterval>, 7> standardWeek();
    bool operator==(const WorkHours&) const = default;
};

/// One interval of work as instants, `begin` included, `end` excluded. A civil end in a gap of the clocks is
/// the end of the gap, in an overlap the first occurrence.
struct WorkSpan {
    WallInstant begin;
    WallInstant end;
    CivilDate day; ///< the date on which it starts

    bool operator==(const WorkSpan&) const = default;
};

/// The span of work around `instant`; of several, the one that began first: it is the answer until its end.
[[nodiscard]] std::optional<WorkSpan>
workSpanAt(const WorkHours& hours, const TimeZone& zone, WallInstant instant);

/// Whether `instant` is in work hours.
[[nodiscard]] bool isWorkTime(const WorkHours& hours, const TimeZone& zone, WallInstant instant);

/// The first span that begins after `instant`; looks a bit more than a year ahead.
[[nodiscard]] std::optional<WorkSpan>
nextWorkSpan(const WorkHours& hours, const TimeZone& zone, WallInstant instant);

/// Where the work around `instant` ends, spans that touch or overlap taken as one (for at most a week).
/// Nothing outside work hours.
[[nodiscard]] std::optional<WallInstant>
workEnd(const WorkHours& hours, const TimeZone& zone, WallInstant instant);

/// The first begin or end of a span after `instant`: until then `isWorkTime` does not change.
[[nodiscard]] std::optional<WallInstant>
nextWorkBoundary(const WorkHours& hours, const TimeZone& zone, WallInstant instant);

/// The begin of the next span that belongs to another day than the civil date of `instant`: what "until
/// tomorrow" and "rest of today" mean. Without any work ahead, the next midnight.
[[nodiscard]] WallInstant nextWorkdayStart(const WorkHours& hours, const TimeZone& zone, WallInstant instant);

} // namespace unhunch::schedule
