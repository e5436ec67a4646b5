// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/noticing.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace unhunch::care {
namespace {

constexpr CivilDate kToday{std::chrono::local_days{std::chrono::year{2026} / 11 / 20}};

/// One day after the other up to today: `s` skipped, `d` done.
std::vector<HourOfDay> daysUpToToday(int hour, std::string_view what)
{
    std::vector<HourOfDay> days;
    CivilDate day = kToday - std::chrono::days(what.size() - 1);
    for (const char one : what) {
        days.push_back({day, hour, one == 's'});
        day += std::chrono::days{1};
    }
    return days;
}

TEST(Noticing, FindsAnHourSkippedOnFourDaysOfFive)
{
    EXPECT_EQ(hourToMove(daysUpToToday(11, "ssdss"), {}, kToday), 11);
    EXPECT_EQ(hourToMove(daysUpToToday(11, "sssss"), {}, kToday), 11);
}

TEST(Noticing, LeavesFewerAlone)
{
    EXPECT_EQ(hourToMove(daysUpToToday(11, "ssdds"), {}, kToday), std::nullopt);
    EXPECT_EQ(hourToMove(daysUpToToday(11, "ssss"), {}, kToday), std::nullopt) << "four days are no five";
}

TEST(Noticing, LooksAtTheLastFiveDaysWithAnOffer)
{
    EXPECT_EQ(hourToMove(daysUpToToday(11, "sssssddd"), {}, kToday), std::nullopt);
    EXPECT_EQ(hourToMove(daysUpToToday(11, "dddssdss"), {}, kToday), 11);
}

TEST(Noticing, ForgetsWhatIsLongAgo)
{
    EXPECT_EQ(hourToMove(daysUpToToday(11, "sssss"), {}, kToday + std::chrono::days{40}), std::nullopt);
}

TEST(Noticing, NeverAsksAgainAboutAnAcceptedHour)
{
    const std::vector<AskedHour> asked{{11, kToday - std::chrono::days{400}, true}};
    EXPECT_EQ(hourToMove(daysUpToToday(11, "sssss"), asked, kToday), std::nullopt);
}

TEST(Noticing, LeavesARefusedHourAloneForAMonth)
{
    const auto days = daysUpToToday(11, "sssss");
    EXPECT_EQ(hourToMove(days, std::vector<AskedHour>{{11, kToday - std::chrono::days{29}, false}}, kToday),
              std::nullopt);
    EXPECT_EQ(hourToMove(days, std::vector<AskedHour>{{11, kToday - std::chrono::days{30}, false}}, kToday),
              11);
}

TEST(Noticing, TakesTheEarliestHour)
{
    std::vector<HourOfDay> days = daysUpToToday(15, "sssss");
    const auto morning = daysUpToToday(9, "sssss");
    days.insert(days.end(), morning.begin(), morning.end());
    EXPECT_EQ(hourToMove(days, {}, kToday), 9);
}

} // namespace
} // namespace unhunch::care
