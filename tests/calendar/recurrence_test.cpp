// SPDX-License-Identifier: GPL-3.0-or-later
// The short way to a window (beginning next to it) against the long one (counting from the first time).
#include "core/calendar/recurrence.h"

#include "core/calendar/ical_handles.h"

#include <gtest/gtest.h>

namespace unhunch::calendar {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr CivilSeconds kStart = std::chrono::local_days(std::chrono::year(2024) / 2 / 29) + 9h + 30min;

std::vector<CivilSeconds> theLongWay(const std::string& text, const CivilSpan& span)
{
    const OwnedIterator iterator(
        icalrecur_iterator_new(icalrecurrencetype_from_string(text.c_str()), toIcalTime(kStart)));
    std::vector<CivilSeconds> times;
    for (icaltimetype next = icalrecur_iterator_next(iterator.get()); icaltime_is_null_time(next) == 0;
         next = icalrecur_iterator_next(iterator.get())) {
        const CivilSeconds time = fromIcalTime(next);
        if (time > span.until) {
            break;
        }
        if (time >= span.from) {
            times.push_back(time);
        }
    }
    return times;
}

class RuleTest : public testing::TestWithParam<const char*> {};

TEST_P(RuleTest, TheShortWayFindsWhatTheLongOneDoes)
{
    const std::string rule = GetParam();
    ZoneTable zones;
    std::size_t found = 0;
    for (int day = -3; day < 1500; day += 43) {
        const CivilSpan span{kStart + days(day) - 5h, kStart + days(day + 40) + 7h};
        StepBudget budget;
        const auto times = occurrences({rule, Stamp{kStart, false, kUtc}}, span, zones, budget);
        ASSERT_TRUE(times.has_value()) << describe(times.error());
        ASSERT_EQ(*times, theLongWay(rule, span)) << day;
        found += times->size();
    }
    EXPECT_GT(found, 0U);
}

INSTANTIATE_TEST_SUITE_P(Rules,
                         RuleTest,
                         testing::Values("FREQ=DAILY",
                                         "FREQ=DAILY;INTERVAL=3",
                                         "FREQ=DAILY;COUNT=100",
                                         "FREQ=DAILY;BYHOUR=8,14;BYMINUTE=0,30",
                                         "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
                                         "FREQ=WEEKLY",
                                         "FREQ=WEEKLY;INTERVAL=2;COUNT=40;BYDAY=TH",
                                         "FREQ=WEEKLY;COUNT=40;BYDAY=FR",
                                         "FREQ=WEEKLY;COUNT=300;BYDAY=MO,WE,TH",
                                         "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU",
                                         "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=MO",
                                         "FREQ=WEEKLY;BYDAY=TH;UNTIL=20260101T000000Z",
                                         "FREQ=MONTHLY",
                                         "FREQ=MONTHLY;BYDAY=2TU",
                                         "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                                         "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1",
                                         "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=9",
                                         "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
                                         "FREQ=YEARLY",
                                         "FREQ=YEARLY;BYMONTH=3,11;BYDAY=-1SU",
                                         "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
                                         "FREQ=YEARLY;BYYEARDAY=1,100,-1",
                                         "FREQ=HOURLY;INTERVAL=5",
                                         "FREQ=HOURLY;INTERVAL=7;COUNT=1000",
                                         "FREQ=HOURLY;INTERVAL=2;BYMINUTE=0,45",
                                         "FREQ=MINUTELY;INTERVAL=90"));

TEST(RuleLimitTest, ARuleOfAnotherCalendarIsRefused)
{
    ZoneTable zones;
    StepBudget budget;
    const std::string rule = "RSCALE=CHINESE;FREQ=YEARLY";
    EXPECT_FALSE(occurrences({rule, Stamp{kStart}}, {kStart, kStart + days(1)}, zones, budget).has_value());
}

TEST(RuleLimitTest, TheBudgetEnds)
{
    StepBudget budget;
    EXPECT_TRUE(budget.take(900'000));
    EXPECT_FALSE(budget.take(200'000));
    EXPECT_TRUE(budget.take(100'000));
}

TEST(RuleLimitTest, OnlyClockChangesAreRulesOfZones)
{
    EXPECT_TRUE(isZoneRule("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"));
    EXPECT_TRUE(isZoneRule("FREQ=YEARLY;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU;BYMONTH=3"));
    EXPECT_FALSE(isZoneRule("FREQ=DAILY"));
    EXPECT_FALSE(isZoneRule("FREQ=YEARLY;BYMINUTE=1,2,3"));
    EXPECT_FALSE(isZoneRule("FREQ=YEARLY;BYHOUR=1"));
    EXPECT_FALSE(isZoneRule("rubbish"));
}

} // namespace
} // namespace unhunch::calendar
