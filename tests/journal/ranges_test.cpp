// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/ranges.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace unhunch::journal {
namespace {

using std::chrono::days;

constexpr CivilDate day(int year, unsigned month, unsigned dayOfMonth)
{
    return CivilDate(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{dayOfMonth});
}

TEST(RangeTest, EndsTodayAndHasAsManyDaysAsItsNameSays)
{
    const CivilDate today = day(2026, 11, 18);
    EXPECT_EQ(rangeOf(Span::TwoWeeks, today, {}), (Range{day(2026, 11, 5), today, Step::Day}));
    EXPECT_EQ(rangeOf(Span::ThreeMonths, today, {}), (Range{day(2026, 8, 19), today, Step::Day}));
    EXPECT_EQ(rangeOf(Span::Year, today, {}), (Range{day(2025, 11, 19), today, Step::Week}));
}

TEST(RangeTest, KnowsThatSomeMonthsAreShorter)
{
    EXPECT_EQ(rangeOf(Span::ThreeMonths, day(2026, 5, 31), {}).first, day(2026, 3, 1));
    EXPECT_EQ(rangeOf(Span::Year, day(2028, 2, 29), {}).first, day(2027, 3, 1));
}

TEST(RangeTest, TakesCoarserPointsTheMoreThereIs)
{
    const CivilDate today = day(2026, 11, 18);
    EXPECT_EQ(rangeOf(Span::All, today, today - days{20}), (Range{today - days{20}, today, Step::Day}));
    EXPECT_EQ(rangeOf(Span::All, today, today - days{200}).step, Step::Week);
    EXPECT_EQ(rangeOf(Span::All, today, today - days{2000}).step, Step::Month);
    EXPECT_EQ(rangeOf(Span::All, today, {}), rangeOf(Span::TwoWeeks, today, {}));
    EXPECT_EQ(rangeOf(Span::All, today, today + days{5}).first, today) << "a clock that was set back";
}

TEST(RangeTest, WeeksBeginWhereTheUsersDo)
{
    const CivilDate wednesday = day(2026, 11, 18);
    EXPECT_EQ(weekOf(wednesday, std::chrono::Monday).first, day(2026, 11, 16));
    EXPECT_EQ(weekOf(wednesday, std::chrono::Sunday).first, day(2026, 11, 15));
    EXPECT_EQ(weekOf(wednesday, std::chrono::Wednesday).first, wednesday);
}

RC_GTEST_PROP(GatheredProperties, NoScoreIsLostAndPointsAscend, ())
{
    std::vector<ScorePoint> scored;
    Scores all;
    for (int offset = 0; offset < 400; offset += *rc::gen::inRange(1, 30)) {
        Scores scores;
        scores.add(*rc::gen::inRange(0, 11));
        scores.add(*rc::gen::inRange(0, 11));
        scored.push_back({day(2026, 1, 1) + days{offset}, scores});
        all.add(scores);
    }
    for (const Step step : {Step::Day, Step::Week, Step::Month}) {
        Scores sum;
        CivilDate last = day(2000, 1, 1);
        for (const ScorePoint& point : gathered(scored, step)) {
            RC_ASSERT(point.day >= last);
            last = nextPoint(point.day, step);
            sum.add(point.scores);
        }
        RC_ASSERT(sum == all);
    }
}

} // namespace
} // namespace unhunch::journal
