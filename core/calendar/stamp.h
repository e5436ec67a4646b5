// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace unhunch::calendar {

/// Civil time of some zone; calendars know no fractions of seconds.
using CivilSeconds = std::chrono::local_seconds;
using Instant = std::chrono::sys_seconds;

/// A zone of one file, as its ZoneTable knows it.
using ZoneId = std::size_t;
inline constexpr ZoneId kFloating = 0; ///< the zone of whoever reads the calendar
inline constexpr ZoneId kUtc = 1;

/// A date or a time as it stands in a calendar.
struct Stamp {
    CivilSeconds civil;
    bool isDate = false; ///< a whole day
    ZoneId zone = kFloating;

    bool operator==(const Stamp&) const = default;
};

/// Reads `20261121`, `20261121T090000` or `20261121T090000Z`, blanks around it allowed. A leap second is the
/// one before it. Nothing for any other text, and for dates and times that do not exist.
[[nodiscard]] std::optional<Stamp> parseStamp(std::string_view text);

/// Reads `PT1H30M`, `-P1D` or `P2W`; nothing for what is no duration or longer than a hundred years.
[[nodiscard]] std::optional<std::chrono::seconds> parseDuration(std::string_view text);

} // namespace unhunch::calendar
