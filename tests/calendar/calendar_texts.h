// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendar.h"

#include <date/date.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace unhunch::test {

/// An instant such as `2026-11-23 08:00` in UTC.
inline WallInstant utc(const std::string& text)
{
    std::istringstream stream(text);
    date::sys_seconds instant;
    stream >> date::parse("%F %R", instant);
    return WallInstant{instant.time_since_epoch()};
}

inline std::string utcText(WallInstant instant, const char* format = "%F %R")
{
    return date::format(
        format, date::sys_seconds{std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch()});
}

/// A file of the corpus.
inline std::string corpusFile(const std::string& name)
{
    std::ifstream file(std::string(UNHUNCH_SOURCE_DIR) + "/tests/data/calendars/" + name, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// Such as `2026-11-23 08:00-09:00 Standup`, in UTC.
inline std::vector<std::string> lines(const std::vector<calendar::Meeting>& meetings)
{
    std::vector<std::string> all;
    for (const calendar::Meeting& meeting : meetings) {
        all.push_back(utcText(meeting.begin) + "-" + utcText(meeting.end, "%R") + " " + meeting.title);
    }
    return all;
}

/// A calendar of one event with these properties.
inline std::string calendarOf(const std::string& properties)
{
    return "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + properties + "\nEND:VEVENT\nEND:VCALENDAR\n";
}

} // namespace unhunch::test
