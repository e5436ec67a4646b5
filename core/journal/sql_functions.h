// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/time/instants.h"

#include <optional>
#include <string_view>

struct sqlite3;

namespace unhunch::journal {

/// The hour that clocks of the zone showed at this instant, 0 to 23; nothing for a zone nobody knows.
[[nodiscard]] std::optional<int> civilHour(WallInstant at, std::string_view zone);

/// Gives a connection what SQL lacks: `civil_hour(at, zone)`, as above with UTC milliseconds, null where
/// nothing is known; `has_words(text, words)`, whether every word of `words` occurs in the text in whatever
/// case.
Result<void> addSqlFunctions(sqlite3* database);

} // namespace unhunch::journal
