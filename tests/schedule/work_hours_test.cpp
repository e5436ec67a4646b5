// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/work_hours.h"

#include "tests/schedule/story.h"

namespace unhunch::schedule {
namespace {

class WorkHoursTest : public testing::Test {
protected:
    WallInstant wall(CivilTime civil) const { return berlin.toWall(civil).first; }

    const test::DatabaseZone berlin{"Europe/Berlin"};
    WorkHours hours;
};

TEST_F(WorkHoursTest, IncludeTheirBeginAndExcludeTheirEnd)
{
    EXPECT_FALSE(isWorkTime(hours, berlin, wall(at(2026, 11, 23, 9h)) - 1ms));
    EXPECT_TRUE(isWorkTime(hours, berlin, wall(at(2026, 11, 23, 9h))));
    EXPECT_TRUE(isWorkTime(hours, berlin, wall(at(2026, 11, 23, 17h + 30min)) - 1ms));
    EXPECT_FALSE(isWorkTime(hours, berlin, wall(at(2026, 11, 23, 17h + 30min))));
}

TEST_F(WorkHoursTest, OnFridayEveningTheNextWorkIsOnMonday)
{
    const auto next = nextWorkSpan(hours, berlin, wall(at(2026, 11, 27, 20h)));

    ASSERT_TRUE(next);
    EXPECT_EQ(next->begin, wall(at(2026, 11, 30, 9h)));
    EXPECT_EQ(next->day, day(2026, 11, 30));
}

TEST_F(WorkHoursTest, ARangeOfDatesOffIncludesBothEnds)
{
    hours.datesOff = {{day(2026, 12, 24), day(2027, 1, 1)}};

    EXPECT_EQ(nextWorkSpan(hours, berlin, wall(at(2026, 12, 23, 20h)))->begin, wall(at(2027, 1, 4, 9h)));
}

TEST_F(WorkHoursTest, IntervalsThatTouchEndTogether)
{
    hours.week.at(1) = {{9h, 12h}, {12h, 14h}, {15h, 16h}};

    EXPECT_EQ(workEnd(hours, berlin, wall(at(2026, 11, 23, 10h))), wall(at(2026, 11, 23, 14h)));
    EXPECT_FALSE(workEnd(hours, berlin, wall(at(2026, 11, 23, 14h))));
}

TEST_F(WorkHoursTest, WithoutAnyWorkTomorrowIsTheNextMidnight)
{
    hours.week = {};

    EXPECT_FALSE(nextWorkSpan(hours, berlin, wall(at(2026, 11, 23, 9h))));
    EXPECT_EQ(nextWorkdayStart(hours, berlin, wall(at(2026, 11, 23, 9h))), wall(at(2026, 11, 24, 0h)));
}

TEST_F(WorkHoursTest, ABeginInTheGapOfTheClocksIsItsEnd)
{
    hours.week.at(0) = {{2h + 30min, 10h}};

    const auto span = nextWorkSpan(hours, berlin, wall(at(2026, 3, 28, 20h)));

    EXPECT_EQ(span->begin, wall(at(2026, 3, 29, 3h)));
}

TEST_F(WorkHoursTest, ABeginInTheOverlapIsItsFirstOccurrence)
{
    hours.week.at(0) = {{2h + 30min, 10h}};

    const auto span = nextWorkSpan(hours, berlin, wall(at(2026, 10, 24, 20h)));

    EXPECT_EQ(span->end - span->begin, 8h + 30min);
}

TEST_F(WorkHoursTest, OfShiftsThatOverlapTheOneThatBeganFirstGoesOnToItsEnd)
{
    hours.week.at(1) = {{22h, 6h}};
    hours.week.at(2) = {{5h, 13h}};

    const auto before = workSpanAt(hours, berlin, wall(at(2026, 11, 24, 4h)));
    const auto within = workSpanAt(hours, berlin, wall(at(2026, 11, 24, 5h + 30min)));

    EXPECT_EQ(before->day, day(2026, 11, 23));
    EXPECT_EQ(within, before);
    EXPECT_EQ(workSpanAt(hours, berlin, wall(at(2026, 11, 24, 6h)))->day, day(2026, 11, 24));
}

TEST_F(WorkHoursTest, EqualEndsAreAWholeDay)
{
    hours.week.at(1) = {{0h, 0h}};

    EXPECT_EQ(workEnd(hours, berlin, wall(at(2026, 11, 23, 12h))), wall(at(2026, 11, 24, 0h)));
}

TEST_F(WorkHoursTest, TheDayThatApiaLeftOutHasNoWork)
{
    const test::DatabaseZone apia{"Pacific/Apia"};
    const WallInstant thursday = apia.toWall(at(2011, 12, 29, 20h)).first;

    const auto span = nextWorkSpan(hours, apia, thursday);

    EXPECT_EQ(span->day, day(2012, 1, 2));
}

} // namespace
} // namespace unhunch::schedule
