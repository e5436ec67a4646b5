// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/check_in.h"

#include <gmock/gmock.h>

namespace unhunch::care {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using testing::ElementsAre;

constexpr WallInstant kFirst{std::chrono::sys_days{std::chrono::year{2026} / 5 / 4} + 10h};

std::optional<Occasion> openAfter(std::chrono::milliseconds since,
                                  const std::vector<SymptomPoint>& points = {})
{
    return openCheckIn(kFirst, points, kFirst + since);
}

SymptomPoint answered(Occasion occasion, std::optional<int> pain = {})
{
    return {occasion, kFirst, pain, {}};
}

TEST(CheckIn, AsksNothingBeforeTheFirstSession)
{
    EXPECT_EQ(openCheckIn(std::nullopt, {}, kFirst), std::nullopt);
    EXPECT_EQ(openAfter(-1h), std::nullopt);
}

TEST(CheckIn, AsksHowItIsAtTheStart)
{
    EXPECT_EQ(openAfter(0h), Occasion::Start);
    EXPECT_EQ(openAfter(47h), Occasion::Start);
    EXPECT_EQ(openAfter(1h, {answered(Occasion::Start)}), std::nullopt);
}

TEST(CheckIn, AsksAfterFortyEightHours)
{
    EXPECT_EQ(openAfter(48h - 1ms, {answered(Occasion::Start)}), std::nullopt);
    EXPECT_EQ(openAfter(48h), Occasion::After48Hours);
    EXPECT_EQ(openAfter(48h, {answered(Occasion::After48Hours)}), std::nullopt);
}

TEST(CheckIn, AsksAfterFourteenDaysInPlaceOfTheFirst)
{
    EXPECT_EQ(openAfter(days{14}), Occasion::After14Days);
    EXPECT_EQ(openAfter(days{15}, {answered(Occasion::After14Days)}), std::nullopt);
}

TEST(CheckIn, GivesUpAfterTenDays)
{
    EXPECT_EQ(openAfter(48h + days{10} - 1ms), Occasion::After48Hours);
    EXPECT_EQ(openAfter(48h + days{10}), std::nullopt);
    EXPECT_EQ(openAfter(days{24} - 1ms), Occasion::After14Days);
    EXPECT_EQ(openAfter(days{24}), std::nullopt);
}

TEST(CheckIn, ComparesWhatWasAnsweredBothTimes)
{
    const SymptomPoint start{Occasion::Start, kFirst, 6, {4, 5, std::nullopt, 7}};
    const SymptomPoint now{Occasion::After14Days, kFirst, 4, {3, std::nullopt, 9, 7}};
    EXPECT_THAT(compare(start, now),
                ElementsAre(Comparison{Measure::Pain, 6, 4},
                            Comparison{Measure::DeskWork, 4, 3},
                            Comparison{Measure::HeadTurn, 7, 7}));
}

TEST(CheckIn, CallsLessPainAndMoreFunctionBetter)
{
    EXPECT_EQ((Comparison{Measure::Pain, 6, 4}.improvement()), 2);
    EXPECT_EQ((Comparison{Measure::Sleep, 6, 4}.improvement()), -2);
}

TEST(CheckIn, StartsFromTheFirstScoresWhereNobodyAnsweredAtTheStart)
{
    EXPECT_EQ(startingPoint({}), std::nullopt);
    const std::vector entries{answered(Occasion::Entry), answered(Occasion::Entry, 5)};
    EXPECT_EQ(startingPoint(entries)->pain, 5);
    const std::vector withStart{answered(Occasion::Entry, 5), answered(Occasion::Start, 3)};
    EXPECT_EQ(startingPoint(withStart)->pain, 3);
}

} // namespace
} // namespace unhunch::care
