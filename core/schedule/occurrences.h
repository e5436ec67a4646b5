// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/plans.h"
#include "core/time/time_zone.h"

#include <optional>

namespace unhunch::schedule {

/// A plan's time on one day.
struct Occurrence {
    CivilDate day;
    WallInstant at;
};

/// A plan's occurrences by time of day around an instant, valid for all instants from `validFrom` to the
/// next one. In a gap of the clocks an occurrence is at the gap's end, in an overlap at the first of the two.
struct PlanTimes {
    std::optional<Occurrence> last; ///< not after the instant, and not older than yesterday
    std::optional<Occurrence> next; ///< after it, within eight days
    WallInstant validFrom;

    [[nodiscard]] bool covers(WallInstant instant) const;
};

[[nodiscard]] PlanTimes planTimes(const Plan& plan, const TimeZone& zone, WallInstant instant);

} // namespace unhunch::schedule
