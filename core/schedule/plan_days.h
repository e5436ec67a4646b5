// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/draft.h"

#include <optional>

namespace unhunch::schedule {

/// A plan's time on one day.
struct Occurrence {
    CivilDate day;
    WallInstant at;
};

/// The last occurrence of a plan by time of day that is not after `instant`, of today's and yesterday's. In a
/// gap of the clocks it is at the gap's end, in an overlap at the first of the two.
[[nodiscard]] std::optional<Occurrence>
lastOccurrence(const Plan& plan, const TimeZone& zone, WallInstant instant);

/// The first occurrence of a plan by time of day after `instant`, within eight days.
[[nodiscard]] std::optional<Occurrence>
nextOccurrence(const Plan& plan, const TimeZone& zone, WallInstant instant);

/// A spell began at the draft's instant: the first one of its workday starts the plans that wait for it.
void notePlanActivity(Draft& draft, PlanId plan);

} // namespace unhunch::schedule
