// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/calendar_sources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::settings {
namespace {

using testing::ElementsAre;

TEST(CalendarSourcesTest, FilesFoldersAndAddresses)
{
    EXPECT_THAT(*parseCalendars("/home/me/work.ics, ~/calendars, https://example.org/a.ics?key=1"),
                ElementsAre("/home/me/work.ics", "~/calendars", "https://example.org/a.ics?key=1"));
    EXPECT_TRUE(parseCalendars("none")->empty());
    EXPECT_TRUE(parseCalendars("")->empty());
}

TEST(CalendarSourcesTest, WebcalIsHttps)
{
    EXPECT_THAT(*parseCalendars("webcal://example.org/a.ics, HTTPS://example.org/b.ics"),
                ElementsAre("https://example.org/a.ics", "https://example.org/b.ics"));
}

TEST(CalendarSourcesTest, CommasAndPercentSignsInPathsSurvive)
{
    const std::vector<std::string> odd{"/home/me/a, b 100%.ics", "https://example.org/a%20b.ics"};
    EXPECT_EQ(calendarsText(odd), "/home/me/a%2C b 100%25.ics, https://example.org/a%20b.ics");
    EXPECT_EQ(*parseCalendars(calendarsText(odd)), odd);
}

TEST(CalendarSourcesTest, RefusesWhatCanBeReadOnTheWayWithoutRepeatingIt)
{
    const auto refused = parseCalendars("http://example.org/secret.ics");
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().detail,
              "an http:// address can be read by anybody on the way: use its https:// form");
}

TEST(CalendarSourcesTest, RefusesTheRest)
{
    EXPECT_FALSE(parseCalendars("work.ics").has_value());
    EXPECT_FALSE(parseCalendars("https://").has_value());
    EXPECT_FALSE(parseCalendars("ftp://example.org/a.ics").has_value());
    EXPECT_FALSE(parseCalendars("/a\x01.ics").has_value());
    EXPECT_FALSE(parseCalendars("/" + std::string(2048, 'a')).has_value());
    std::string many = "/0";
    for (int calendar = 1; calendar <= 20; ++calendar) {
        many += ", /" + std::to_string(calendar);
    }
    EXPECT_FALSE(parseCalendars(many).has_value());
}

} // namespace
} // namespace unhunch::settings
