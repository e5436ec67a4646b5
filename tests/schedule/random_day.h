// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/schedule/minute_model.h"

#include <cstdint>
#include <vector>

namespace unhunch::naive {

/// Some days of somebody's life.
struct RandomDays {
    Rules rules;
    int startUtc = 0; ///< in minutes since 1970
    int length = 0; ///< in minutes
    std::vector<Happening> happenings;
};

/// The same seed gives the same days: any zone of a dozen, often around a change of the clocks; day, night
/// and split shifts; absences, sleep, meetings, sessions, and answers of all kinds.
[[nodiscard]] RandomDays randomDays(std::uint64_t seed);

} // namespace unhunch::naive
