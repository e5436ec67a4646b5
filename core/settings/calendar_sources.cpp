// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/calendar_sources.h"

#include "core/letter_case.h"
#include "core/settings/text_helpers.h"

#include <algorithm>

namespace unhunch::settings {
namespace {

using namespace text;

constexpr std::size_t kMostCalendars = 20;
constexpr std::size_t kLongestCalendar = 2048;
constexpr std::string_view kHttps = "https://";
constexpr std::string_view kWebcal = "webcal://";
constexpr std::string_view kComma = "%2C";
constexpr std::string_view kPercent = "%25";

bool beginsWith(std::string_view text, std::string_view lowerCase)
{
    return isSameInAnyCase(text.substr(0, lowerCase.size()), lowerCase);
}

bool isPath(std::string_view text)
{
    return text.starts_with('/') || text.starts_with("~/");
}

std::string decodedPath(std::string_view text)
{
    std::string path;
    while (!text.empty()) {
        const bool isComma = beginsWith(text, "%2c");
        const bool isEncoded = isComma || text.starts_with(kPercent);
        path += isComma ? ',' : text.front();
        text.remove_prefix(isEncoded ? kPercent.size() : 1);
    }
    return path;
}

std::string encoded(const std::string& calendar)
{
    std::string written;
    for (const char c : calendar) {
        if (c == ',') {
            written += kComma;
        } else if (c == '%' && isPath(calendar)) {
            written += kPercent;
        } else {
            written += c;
        }
    }
    return written;
}

Result<std::string> parseCalendar(std::string_view text)
{
    const auto isControl = [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; };
    // Never quoted: an address may be the key to a calendar, and this goes to the log.
    if (text.size() > kLongestCalendar || std::ranges::any_of(text, isControl)) {
        return failure(ErrorKind::Malformed, "a calendar is too long or has control characters in it");
    }
    if (beginsWith(text, "http://")) {
        return failure(ErrorKind::Invalid,
                       "an http:// address can be read by anybody on the way: use its https:// form");
    }
    if (beginsWith(text, kWebcal)) {
        return std::string(kHttps) + std::string(text.substr(kWebcal.size()));
    }
    if (beginsWith(text, kHttps) && text.size() > kHttps.size()) {
        return std::string(kHttps) + std::string(text.substr(kHttps.size()));
    }
    if (isPath(text)) {
        return decodedPath(text);
    }
    return failure(ErrorKind::Malformed,
                   "a calendar must be a path such as /home/me/work.ics or an https:// address");
}

} // namespace

Result<std::vector<std::string>> parseCalendars(std::string_view text)
{
    Result<std::vector<std::string>> calendars = parseList<std::string>(text, kNone, parseCalendar);
    if (calendars && calendars->size() > kMostCalendars) {
        return failure(ErrorKind::Invalid, "more than 20 calendars");
    }
    return calendars;
}

std::string calendarsText(const std::vector<std::string>& value)
{
    return listText(value, kNone, encoded);
}

bool isCalendarAddress(std::string_view calendar)
{
    return calendar.starts_with(kHttps);
}

} // namespace unhunch::settings
