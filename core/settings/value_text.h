// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/settings/settings.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The text forms of values in the settings file. Every `parse…` answers Malformed or Invalid with a sentence
/// for the log, and reads back what its `…Text` wrote.
namespace unhunch::settings {

/// Intervals of one day that a file may hold.
inline constexpr std::size_t kMostIntervals = 8;
/// Dates and ranges of dates that a file may hold.
inline constexpr std::size_t kMostDates = 500;

Result<bool> parseToggle(std::string_view text);
Result<int> parseWholeNumber(std::string_view text);
/// `09:00`, to `24:00` where `isEnd`; the hour has one or two digits.
Result<std::chrono::minutes> parseTimeOfDay(std::string_view text, bool isEnd = false);
Result<Weekdays> parseWeekdays(std::string_view text);
/// In any order; overlaps and more than eight intervals are Invalid.
Result<DayHours> parseHours(std::string_view text);
/// In any order; at most 500.
Result<std::vector<DatesOff>> parseDates(std::string_view text);
Result<std::vector<std::chrono::minutes>> parseMinuteList(std::string_view text);
/// Identifiers of lower-case letters, digits and `_`, at most 200 of 64 characters each.
Result<std::vector<std::string>> parseIds(std::string_view text);
/// Names without commas and control characters, at most 100 of 128 bytes each.
Result<std::vector<std::string>> parseNames(std::string_view text);
/// Empty for `system`.
Result<std::string> parseLanguage(std::string_view text);

[[nodiscard]] std::string toggleText(bool value);
[[nodiscard]] std::string timeOfDayText(std::chrono::minutes value);
[[nodiscard]] std::string weekdaysText(Weekdays value);
[[nodiscard]] std::string hoursText(const DayHours& value);
[[nodiscard]] std::string datesText(const std::vector<DatesOff>& value);
[[nodiscard]] std::string minuteListText(const std::vector<std::chrono::minutes>& value);
[[nodiscard]] std::string idsText(const std::vector<std::string>& value);
[[nodiscard]] std::string namesText(const std::vector<std::string>& value);
[[nodiscard]] std::string languageText(const std::string& value);

} // namespace unhunch::settings
