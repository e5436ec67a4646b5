// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/week_paint.h"

#include "core/settings/value_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <bitset>
#include <set>

namespace unhunch::settings {
namespace {

using namespace std::chrono_literals;
using std::chrono::minutes;

constexpr std::size_t kMonday = 0;
constexpr std::size_t kTuesday = 1;
constexpr std::size_t kSunday = 6;

/// A week without work but for the given days.
WeekHours weekOf(std::initializer_list<std::pair<std::size_t, const char*>> days)
{
    WeekHours week;
    for (const auto& [day, text] : days) {
        week.at(day) = parseHours(text).value();
    }
    return week;
}

std::string textOf(const WeekHours& week, std::size_t day)
{
    return hoursText(week.at(day));
}

TEST(WeekPaint, SnapsToTheNearestQuarterOfAnHour)
{
    EXPECT_EQ(snapped(9h + 7min), 9h);
    EXPECT_EQ(snapped(9h + 8min), 9h + 15min);
    EXPECT_EQ(snapped(-5min), 0h);
    EXPECT_EQ(snapped(25h), 24h);
}

TEST(WeekPaint, AStrokeOnAFreeDayIsAnInterval)
{
    const WeekHours week = painted({}, {kMonday, 9h, 12h + 30min});
    EXPECT_EQ(textOf(week, kMonday), "09:00-12:30");
    EXPECT_EQ(textOf(week, kTuesday), "off");
}

TEST(WeekPaint, AStrokeThatTouchesIntervalsOfItsDayMakesOneOfThem)
{
    const WeekHours week = painted(weekOf({{kMonday, "09:00-12:00, 13:00-17:00"}}), {kMonday, 12h, 13h});
    EXPECT_EQ(textOf(week, kMonday), "09:00-17:00");
}

TEST(WeekPaint, AStrokeOverMidnightIsAnOvernightIntervalOfTheDayOnWhichItBegins)
{
    const WeekHours week = painted({}, {kMonday, 22h, 30h});
    EXPECT_EQ(textOf(week, kMonday), "22:00-06:00");
    EXPECT_EQ(textOf(week, kTuesday), "off");
}

TEST(WeekPaint, SundayNightRunsIntoMonday)
{
    const WeekHours night = painted({}, {kSunday, 22h, 30h});
    EXPECT_EQ(textOf(night, kSunday), "22:00-06:00");
    const WeekHours cut = erased(night, {kMonday, 4h, 24h});
    EXPECT_EQ(textOf(cut, kSunday), "22:00-04:00");
}

TEST(WeekPaint, WhatTheNightBeforeHoldsStaysWithIt)
{
    const WeekHours week = painted(weekOf({{kMonday, "22:00-06:00"}}), {kTuesday, 5h, 9h});
    EXPECT_EQ(textOf(week, kMonday), "22:00-06:00");
    EXPECT_EQ(textOf(week, kTuesday), "06:00-09:00");
}

TEST(WeekPaint, WhatIsLongerThanADayIsCutAtMidnight)
{
    const WeekHours week = painted(weekOf({{kMonday, "08:00-24:00"}}), {kMonday, 0h, 8h});
    EXPECT_EQ(textOf(week, kMonday), "00:00-24:00");
    const WeekHours longer = painted(weekOf({{kMonday, "08:00-06:00"}}), {kMonday, 6h, 8h});
    EXPECT_EQ(textOf(longer, kMonday), "06:00-24:00");
    EXPECT_EQ(textOf(longer, kTuesday), "00:00-06:00");
}

TEST(WeekPaint, ErasingTheMiddleLeavesTwoIntervals)
{
    const WeekHours week = erased(weekOf({{kMonday, "09:00-17:00"}}), {kMonday, 12h, 13h});
    EXPECT_EQ(textOf(week, kMonday), "09:00-12:00, 13:00-17:00");
}

TEST(WeekPaint, WhatIsLeftOfANightAfterMidnightBelongsToThatDay)
{
    const WeekHours week = erased(weekOf({{kMonday, "22:00-06:00"}}), {kTuesday, 1h, 2h});
    EXPECT_EQ(textOf(week, kMonday), "22:00-01:00");
    EXPECT_EQ(textOf(week, kTuesday), "02:00-06:00");
}

TEST(WeekPaint, ErasingLeavesIntervalsAsTheyWereTypedElsewhere)
{
    const WeekHours typed = weekOf({{kMonday, "09:07-12:00, 12:00-17:03"}, {kTuesday, "10:00-11:00"}});
    EXPECT_EQ(erased(typed, {kTuesday, 10h, 11h}).at(kMonday), typed.at(kMonday));
}

TEST(WeekPaint, TogglesToWorkUnlessAllOfItIsWork)
{
    const WeekHours half = weekOf({{kMonday, "09:00-10:00"}});
    const std::vector<WeekStroke> both{{kMonday, 9h, 10h}, {kTuesday, 9h, 10h}};
    const WeekHours all = toggled(half, both);
    EXPECT_EQ(textOf(all, kTuesday), "09:00-10:00");
    EXPECT_EQ(toggled(all, both), WeekHours());
}

TEST(WeekPaint, AStrokeGoesBothWaysAndIsNeverEmpty)
{
    EXPECT_EQ(strokeBetween({kMonday, 12h}, {kMonday, 9h}), (WeekStroke{kMonday, 9h, 12h}));
    EXPECT_EQ(strokeBetween({kMonday, 12h}, {kMonday, 12h}), (WeekStroke{kMonday, 12h, 12h + 15min}));
    EXPECT_EQ(strokeBetween({kMonday, 24h}, {kMonday, 24h}), (WeekStroke{kMonday, 23h + 45min, 24h}));
}

TEST(WeekPaint, AStrokeDownToAnEarlierTimeOfTheNextDayGoesOverMidnight)
{
    EXPECT_EQ(strokeBetween({kMonday, 22h}, {kTuesday, 6h}), (WeekStroke{kMonday, 22h, 30h}));
    EXPECT_EQ(strokeBetween({kSunday, 22h}, {kMonday, 6h}), (WeekStroke{kSunday, 22h, 30h}));
    // A hand that trembles is no night.
    EXPECT_EQ(strokeBetween({kMonday, 9h}, {kTuesday, 17h}), (WeekStroke{kMonday, 9h, 17h}));
}

TEST(WeekPaint, AnEdgeGoesWhereItIsDraggedAndNeverPastTheOther)
{
    const WeekHours day = weekOf({{kMonday, "09:00-17:00"}});
    const SpanRef span{kMonday, 0};
    EXPECT_EQ(textOf(withEdgeAt(day, span, SpanEdge::Start, 8h), kMonday), "08:00-17:00");
    EXPECT_EQ(textOf(withEdgeAt(day, span, SpanEdge::Start, 20h), kMonday), "16:45-17:00");
    EXPECT_EQ(textOf(withEdgeAt(day, span, SpanEdge::End, 8h), kMonday), "09:00-09:15");
    EXPECT_EQ(textOf(withEdgeAt(day, span, SpanEdge::End, 26h), kMonday), "09:00-02:00");
    EXPECT_EQ(textOf(withEdgeAt(day, span, SpanEdge::End, 48h), kMonday), "09:00-08:45");
    EXPECT_EQ(withEdgeAt(day, {kTuesday, 0}, SpanEdge::End, 8h), day);
}

TEST(WeekPaint, AnEdgeThatReachesTheNeighbourMakesOneOfBoth)
{
    const WeekHours day = weekOf({{kMonday, "09:00-12:00, 13:00-17:00"}});
    EXPECT_EQ(textOf(withEdgeAt(day, {kMonday, 0}, SpanEdge::End, 14h), kMonday), "09:00-17:00");
}

TEST(WeekPaint, ANinthIntervalLeavesTheWeekAsItWas)
{
    const WeekHours full = weekOf({{kMonday,
                                    "00:00-01:00, 02:00-03:00, 04:00-05:00, 06:00-07:00, 08:00-09:00, "
                                    "10:00-11:00, 12:00-13:00, 14:00-15:00"}});
    EXPECT_EQ(painted(full, {kMonday, 20h, 21h}), full);
    EXPECT_EQ(erased(full, {kMonday, 14h + 15min, 14h + 30min}), full);
}

TEST(WeekPaint, DrawsANightInTwoRows)
{
    const std::vector<HoursBar> bars = barsOf(weekOf({{kSunday, "22:00-06:00"}}));
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars[0], (HoursBar{kMonday, 0h, 6h, {kSunday, 0}, false, true}));
    EXPECT_EQ(bars[1], (HoursBar{kSunday, 22h, 24h, {kSunday, 0}, true, false}));
    const WeekHours untilMidnight = weekOf({{kMonday, "22:00-00:00"}});
    EXPECT_EQ(barsOf(untilMidnight).size(), 1U);
}

TEST(WeekPaint, FindsTheIntervalAroundAPlaceAndTakesItAway)
{
    const WeekHours night = weekOf({{kMonday, "22:00-06:00"}});
    const auto tail = barAt(night, {kTuesday, 3h});
    ASSERT_TRUE(tail.has_value());
    EXPECT_EQ(withoutSpan(night, tail->span), WeekHours());
    EXPECT_FALSE(barAt(night, {kTuesday, 6h}).has_value());
    EXPECT_EQ(withoutSpan(night, {kTuesday, 4}), night);
}

TEST(WeekPaint, GivesOneDaysHoursToAllWeekdays)
{
    const WeekHours week = withSameHours(weekOf({{kTuesday, "10:00-14:00"}}), kTuesday, Weekdays{0b0011111});
    EXPECT_EQ(textOf(week, kMonday), "10:00-14:00");
    EXPECT_EQ(textOf(week, 4), "10:00-14:00");
    EXPECT_EQ(textOf(week, 5), "off");
}

constexpr int kMinutesOfWeek = 7 * 24 * 60;
using Minutes = std::bitset<std::size_t{kMinutesOfWeek}>;

/// Minute by minute, without any of the arithmetic above.
void mark(Minutes& minutesOfWeek, std::size_t day, minutes from, minutes until, bool isWork)
{
    for (minutes at = from; at < until; ++at) {
        const auto minute = (static_cast<long>(day) * 24 * 60 + at.count()) % kMinutesOfWeek;
        minutesOfWeek.set(static_cast<std::size_t>(minute), isWork);
    }
}

Minutes minutesOf(const WeekHours& week)
{
    Minutes all;
    for (std::size_t day = 0; day < week.size(); ++day) {
        for (const WorkSpan& span : week.at(day)) {
            const minutes end = span.until > span.from ? span.until : span.until + 24h;
            mark(all, day, span.from, end, true);
        }
    }
    return all;
}

DayHours anyDay()
{
    const auto drawn = *rc::gen::container<std::set<int>>(*rc::gen::inRange<std::size_t>(0, 8),
                                                          rc::gen::inRange(0, 24 * 60));
    const std::vector<int> times(drawn.begin(), drawn.end());
    DayHours hours;
    for (std::size_t i = 0; i + 1 < times.size(); i += 2) {
        hours.push_back({minutes(times[i]), minutes(times[i + 1])});
    }
    if (!hours.empty() && hours.back().from > 0min && *rc::gen::arbitrary<bool>()) {
        hours.back().until = minutes(*rc::gen::inRange(0, static_cast<int>(hours.back().from.count())));
    }
    return hours;
}

WeekHours anyWeek()
{
    WeekHours week;
    for (DayHours& day : week) {
        day = anyDay();
    }
    return week;
}

WeekStroke anyStroke()
{
    const minutes from(*rc::gen::inRange(0, 24 * 60));
    return {*rc::gen::inRange<std::size_t>(0, 7), from, from + minutes(*rc::gen::inRange(1, 24 * 60))};
}

bool isReadBack(const WeekHours& week)
{
    return std::ranges::all_of(week, [](const DayHours& day) {
        const auto read = parseHours(hoursText(day));
        return read.has_value() && *read == day;
    });
}

RC_GTEST_PROP(WeekPaint, PaintingAddsJustTheStrokeAndStaysWhatTheFileCanHold, ())
{
    const WeekHours before = anyWeek();
    const WeekStroke stroke = anyStroke();
    const WeekHours after = painted(before, stroke);
    Minutes expected = minutesOf(before);
    mark(expected, stroke.day, stroke.from, stroke.until, true);
    RC_ASSERT(isReadBack(after));
    RC_ASSERT(minutesOf(after) == expected);
    RC_ASSERT(isCovered(after, stroke));
}

RC_GTEST_PROP(WeekPaint, ErasingTakesJustTheStrokeAndStaysWhatTheFileCanHold, ())
{
    const WeekHours before = anyWeek();
    const WeekStroke stroke = anyStroke();
    const WeekHours after = erased(before, stroke);
    Minutes expected = minutesOf(before);
    mark(expected, stroke.day, stroke.from, stroke.until, false);
    RC_ASSERT(isReadBack(after));
    RC_ASSERT(minutesOf(after) == expected);
}

RC_GTEST_PROP(WeekPaint, AMovedEdgeLeavesAWeekThatTheFileCanHold, ())
{
    const WeekHours before = anyWeek();
    const SpanRef span{*rc::gen::inRange<std::size_t>(0, 7), *rc::gen::inRange<std::size_t>(0, 4)};
    const auto edge = *rc::gen::element(SpanEdge::Start, SpanEdge::End);
    const WeekHours after = withEdgeAt(before, span, edge, minutes(*rc::gen::inRange(-1000, 4000)));
    RC_ASSERT(isReadBack(after));
    const bool isThere = span.index < before.at(span.day).size();
    RC_ASSERT(isThere || after == before);
}

RC_GTEST_PROP(WeekPaint, TheBarsShowJustTheHours, ())
{
    const WeekHours week = anyWeek();
    Minutes shown;
    for (const HoursBar& bar : barsOf(week)) {
        RC_ASSERT(bar.from < bar.until);
        RC_ASSERT(bar.until <= 24h);
        mark(shown, bar.row, bar.from, bar.until, true);
    }
    RC_ASSERT(shown == minutesOf(week));
}

} // namespace
} // namespace unhunch::settings
