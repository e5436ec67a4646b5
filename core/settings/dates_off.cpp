// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/dates_off.h"

#include "core/settings/value_text.h"

#include <algorithm>
#include <utility>

namespace unhunch::settings {

std::vector<DatesOff> withDatesOff(std::vector<DatesOff> dates, DatesOff added)
{
    if (added.last < added.first) {
        std::swap(added.first, added.last);
    }
    const std::vector<DatesOff> before = dates;
    dates.push_back(added);
    std::ranges::sort(dates, {}, &DatesOff::first);
    std::vector<DatesOff> merged;
    merged.reserve(dates.size());
    for (const DatesOff& range : dates) {
        const bool isApart = merged.empty() || range.first > merged.back().last + std::chrono::days(1);
        if (isApart) {
            merged.push_back(range);
        } else {
            merged.back().last = std::max(merged.back().last, range.last);
        }
    }
    return merged.size() <= kMostDates ? merged : before;
}

} // namespace unhunch::settings
