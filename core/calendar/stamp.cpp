// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/stamp.h"

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <string>

namespace unhunch::calendar {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kDateLength = 8;
constexpr std::size_t kTimeLength = 15;
constexpr std::size_t kLongestDuration = 40;
constexpr std::size_t kMostDurationDigits = 8;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The number that the digits make; the caller knows that they are some.
int number(std::string_view digits)
{
    int value = 0;
    for (const char digit : digits) {
        value = value * 10 + (digit - '0');
    }
    return value;
}

std::optional<std::chrono::local_days> parseDate(std::string_view text)
{
    if (text.size() != kDateLength || !std::ranges::all_of(text, isDigit)) {
        return {};
    }
    const std::chrono::year_month_day date{
        std::chrono::year(number(text.substr(0, 4))),
        std::chrono::month(static_cast<unsigned>(number(text.substr(4, 2)))),
        std::chrono::day(static_cast<unsigned>(number(text.substr(6, 2))))};
    return date.ok() ? std::optional(std::chrono::local_days(date)) : std::nullopt;
}

std::optional<std::chrono::seconds> parseTimeOfDay(std::string_view text)
{
    if (text.size() != 6 || !std::ranges::all_of(text, isDigit)) {
        return {};
    }
    const int hours = number(text.substr(0, 2));
    const int minutes = number(text.substr(2, 2));
    const int seconds = number(text.substr(4, 2));
    if (hours > 23 || minutes > 59 || seconds > 60) {
        return {};
    }
    return std::chrono::hours(hours) + std::chrono::minutes(minutes)
           + std::chrono::seconds(std::min(seconds, 59));
}

/// libical adds these up as int: no figure in it may be long enough to overflow.
bool hasLongFigure(std::string_view text)
{
    std::size_t digits = 0;
    return std::ranges::any_of(text, [&digits](char c) {
        digits = isDigit(c) ? digits + 1 : 0;
        return digits > kMostDurationDigits;
    });
}

} // namespace

std::optional<Stamp> parseStamp(std::string_view text)
{
    text = trimmed(text);
    const auto day = parseDate(text.substr(0, kDateLength));
    if (!day) {
        return {};
    }
    if (text.size() == kDateLength) {
        return Stamp{CivilSeconds(*day), true, kFloating};
    }
    const bool isUtc = text.ends_with('Z');
    text.remove_suffix(isUtc ? 1 : 0);
    if (text.size() != kTimeLength || text[kDateLength] != 'T') {
        return {};
    }
    const auto time = parseTimeOfDay(text.substr(kDateLength + 1));
    if (!time) {
        return {};
    }
    return Stamp{CivilSeconds(*day) + *time, false, isUtc ? kUtc : kFloating};
}

std::optional<std::chrono::seconds> parseDuration(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > kLongestDuration || hasLongFigure(text)) {
        return {};
    }
    icalerror_clear_errno();
    const icaldurationtype duration = icaldurationtype_from_string(std::string(text).c_str());
    if (icaldurationtype_is_bad_duration(duration) != 0 || icalerrno != ICAL_NO_ERROR) {
        return {};
    }
    const std::chrono::seconds length = std::chrono::days(duration.days) + std::chrono::weeks(duration.weeks)
                                        + std::chrono::hours(duration.hours)
                                        + std::chrono::minutes(duration.minutes)
                                        + std::chrono::seconds(duration.seconds);
    if (length > std::chrono::years(100)) {
        return {};
    }
    return duration.is_neg != 0 ? -length : length;
}

} // namespace unhunch::calendar
