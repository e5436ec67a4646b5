// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/work_week.h"

#include <gtest/gtest.h>

namespace unhunch::settings {
namespace {

using namespace std::chrono_literals;

constexpr unsigned long kMondayToFriday = 0b0011111;

TEST(WorkWeek, OfAnOfficeIsMondayToFridayFromNineToHalfPastFive)
{
    const HoursSettings office;
    EXPECT_EQ(workWeekOf(office), (WorkWeek{Weekdays{kMondayToFriday}, {9h, 17h + 30min}}));
    EXPECT_TRUE(isWorkWeek(office));
}

TEST(WorkWeek, ChosenAnewIsReadBackAndKeepsDaysOff)
{
    HoursSettings hours;
    hours.datesOff = {{CivilDate{}, CivilDate{}}};
    const WorkWeek chosen{Weekdays{kSaturday}, {22h, 6h}};
    const HoursSettings changed = withWorkWeek(hours, chosen);
    EXPECT_EQ(workWeekOf(changed), chosen);
    EXPECT_TRUE(isWorkWeek(changed));
    EXPECT_EQ(changed.datesOff, hours.datesOff);
}

TEST(WorkWeek, WithALunchBreakIsShownWithoutItAndSaysThatThereIsMore)
{
    HoursSettings hours;
    for (DayHours& day : hours.week) {
        day = {{8h, 12h}, {13h, 17h}};
    }
    EXPECT_EQ(workWeekOf(hours).span, (WorkSpan{8h, 17h}));
    EXPECT_FALSE(isWorkWeek(hours));
}

TEST(WorkWeek, WhoseDaysDifferIsNotTheWholeTruth)
{
    HoursSettings hours;
    hours.week[4] = {{9h, 13h}};
    EXPECT_FALSE(isWorkWeek(hours));
}

TEST(WorkWeek, WithoutDaysStillHasHoursToStartFrom)
{
    HoursSettings hours;
    hours.week = {};
    EXPECT_EQ(workWeekOf(hours), (WorkWeek{Weekdays{}, {9h, 17h + 30min}}));
    EXPECT_TRUE(isWorkWeek(hours));
}

TEST(WorkWeek, EndsAtMidnightAsTheFileWritesIt)
{
    const HoursSettings late = withWorkWeek({}, {Weekdays{kEveryDay}, {14h, 0min}});
    EXPECT_EQ(late.week[0], (DayHours{{14h, 24h}}));
    const HoursSettings whole = withWorkWeek({}, {Weekdays{kEveryDay}, {8h, 8h}});
    EXPECT_EQ(whole.week[6], (DayHours{{0min, 24h}}));
}

} // namespace
} // namespace unhunch::settings
