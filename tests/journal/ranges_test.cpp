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

RC_GTEST_PROP(StretchProperties, EveryDayOfARangeIsInOnePoint, ())
{
    const CivilDate first = day(2026, 1, 1) + days(*rc::gen::inRange(0, 800));
    const auto step = *rc::gen::element(Step::Day, Step::Week, Step::Month);
    const Range range{first, first + days(*rc::gen::inRange(0, 500)), step};
    CivilDate next = range.first;
    for (const Stretch& stretch : stretchesOf(range)) {
        RC_ASSERT(stretch.first == next);
        RC_ASSERT(stretch.last >= stretch.first);
        RC_ASSERT(pointOf(stretch.first, step) == pointOf(stretch.last, step));
        next = stretch.last + days{1};
    }
    RC_ASSERT(next == range.last + days{1});
}

} // namespace
} // namespace unhunch::journal
