// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long a large calendar takes; asserts what it finds, not how fast.
#include "tests/calendar/calendar_texts.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>

namespace unhunch {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration length)
{
    return std::chrono::duration<double, std::milli>(length).count();
}

/// Ten thousand events over three years, of which each tenth recurs.
std::string largeCalendar()
{
    const std::vector<std::string> rules{"FREQ=WEEKLY;BYDAY=MO,WE",
                                         "FREQ=DAILY;UNTIL=20260901T000000Z",
                                         "FREQ=WEEKLY;INTERVAL=2",
                                         "FREQ=MONTHLY;BYDAY=2TU",
                                         "FREQ=WEEKLY;COUNT=200",
                                         "FREQ=DAILY"};
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
    for (int event = 0; event < 10'000; ++event) {
        const auto day = date::sys_days(date::year(2024) / 1 / 1) + date::days(event % 1100);
        const std::string stamp = date::format("%Y%m%dT", day);
        text.append("BEGIN:VEVENT\r\nUID:").append(std::to_string(event));
        text.append("@example.org\r\nDTSTAMP:20240101T000000Z\r\nDTSTART;TZID=Europe/Berlin:").append(stamp);
        text.append("090000\r\nDTEND;TZID=Europe/Berlin:").append(stamp).append("100000\r\nSUMMARY:Meeting ");
        text.append(std::to_string(event));
        text.append(
            "\r\nDESCRIPTION:The agenda of a meeting is longer than its title and has to be pas\r\n"
            " sed over all the same\r\nATTENDEE;CN=Anna;PARTSTAT=ACCEPTED:mailto:anna@example.org\r\n");
        if (event % 10 == 0) {
            text += "RRULE:" + rules[static_cast<std::size_t>(event / 10) % rules.size()] + "\r\n";
        }
        text += "END:VEVENT\r\n";
    }
    return text + "END:VCALENDAR\r\n";
}

TEST(CalendarTimeTest, TellsHowLongALargeCalendarTakes)
{
    const std::string text = largeCalendar();
    const auto began = Clock::now();
    auto read = calendar::Calendar::parse(text, "large.ics");
    const auto parsed = Clock::now();
    ASSERT_TRUE(read.has_value());
    const calendar::Window day{test::utc("2026-11-23 00:00"), test::utc("2026-11-24 00:00")};
    const auto first = read->meetings(day, "Europe/Berlin");
    const auto expanded = Clock::now();
    const auto again = read->meetings(day, "Europe/Berlin");
    const auto expandedAgain = Clock::now();
    std::printf("10,000 events (%.1f MB), 1,000 of them recurring: read in %.1f ms, one day of %zu meetings "
                "expanded in %.1f ms, another time in %.1f ms\n",
                static_cast<double>(text.size()) / 1e6,
                milliseconds(parsed - began),
                first.meetings.size(),
                milliseconds(expanded - parsed),
                milliseconds(expandedAgain - expanded));
    EXPECT_GT(first.meetings.size(), 100U);
    EXPECT_EQ(first.meetings, again.meetings);
    EXPECT_TRUE(first.problems.empty());
}

} // namespace
} // namespace unhunch
