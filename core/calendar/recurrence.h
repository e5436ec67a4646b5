// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/stamp.h"
#include "core/calendar/zone_table.h"
#include "core/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace unhunch::calendar {

/// A series of times: from its first one by a rule.
struct Series {
    const std::string& rule; ///< value of an RRULE
    Stamp start;
};

/// Civil times of a zone, both included.
struct CivilSpan {
    CivilSeconds from;
    CivilSeconds until;
};

/// How many steps the rules of a file may take together, so that no file keeps the reader for more than
/// seconds.
class StepBudget {
public:
    /// False, and nothing taken, where there are not that many left.
    [[nodiscard]] bool take(std::int64_t steps);
    /// For steps that were taken without asking; what is not there is not taken.
    void charge(std::int64_t steps);

private:
    std::int64_t m_left = 1'000'000;
};

/// The times of the series within the span, in order, at most 2,000. Malformed where the rule does not
/// parse; Refused where it is one that no meeting has (several times an hour, or out of all measure), or
/// where the budget is used up.
[[nodiscard]] Result<std::vector<CivilSeconds>>
occurrences(const Series& series, const CivilSpan& span, const ZoneTable& zones, StepBudget& budget);

/// Whether the rule is one by which clocks change: yearly, on one day.
[[nodiscard]] bool isZoneRule(const std::string& rule);

} // namespace unhunch::calendar
