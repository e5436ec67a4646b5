// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace unhunch::journal {

/// True for a row of `sessions` that did the work of a reset: completed, or two thirds of the planned time
/// played. In these words there are indices of such rows.
inline constexpr std::string_view kCountsAsReset
    = "is_reset = 1 AND (outcome = 'completed' OR (played_ms > 0 AND played_ms * 3 >= planned_ms * 2))";

} // namespace unhunch::journal
