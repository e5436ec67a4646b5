// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/week_paint.h"

#include <QString>

#include <array>

namespace unhunch::window {

/// The days in the order in which the locale's week runs; 0 is Monday.
[[nodiscard]] std::array<std::size_t, 7> daysInOrder();

/// The days on which people of the locale usually work.
[[nodiscard]] settings::Weekdays usualWorkdays();

[[nodiscard]] QString dayName(std::size_t day, bool isShort);

/// "9:00 to 17:30"; `until` may lie in the next day.
[[nodiscard]] QString spanWords(std::chrono::minutes from, std::chrono::minutes until);

/// The same as short as can be: "9:00–17:30".
[[nodiscard]] QString spanDigits(std::chrono::minutes from, std::chrono::minutes until);

/// "Monday, 9:00 to 12:30 and 13:30 to 17:30" or "Sunday, no work".
[[nodiscard]] QString dayWords(const settings::WeekHours& week, std::size_t day);

} // namespace unhunch::window
