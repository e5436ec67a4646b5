// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/ranges.h"

#include <string>
#include <string_view>
#include <vector>

namespace unhunch::journal {

/// How many rows one group has of one value.
struct GroupedCount {
    std::size_t group = 0; ///< its index
    std::size_t value = 0; ///< its index
    int count = 0;
};

/// What is counted. `counted` is a query that answers one number and may name `first` and `last` (the days of
/// the group), `hour` (its index, where groups are hours) and `value`.
struct CountSql {
    std::string_view counted;
    std::vector<std::string> values; ///< SQL literals; one empty text where there is nothing to tell apart
};

/// One small walk along an index for each group and value. Against grouping and summing in one query this
/// neither sorts nor makes a row for each day, and reads twenty years in a few milliseconds. Counts of zero
/// are left out.
[[nodiscard]] Result<std::vector<GroupedCount>>
countsByStretch(const Journal& journal, const CountSql& sql, const std::vector<Stretch>& stretches);
/// The same by the hour of the day, over all days of the stretch.
[[nodiscard]] Result<std::vector<GroupedCount>>
countsByHour(const Journal& journal, const CountSql& sql, const Stretch& days);

} // namespace unhunch::journal
