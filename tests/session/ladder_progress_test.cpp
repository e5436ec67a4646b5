// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ladder_progress.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

namespace unhunch::session {
namespace {

using Event = LadderRecord::Event;

constexpr CivilDate kFirst{std::chrono::local_days{std::chrono::year{2026} / 3 / 1}};

CivilDate day(int number)
{
    return kFirst + std::chrono::days{number};
}

LadderDays daysAt(int today)
{
    return {day(today), kFirst, day(today)};
}

constexpr LadderDose kLastAtTheWall{LadderLevel::Wall, {3, 12}};
constexpr LadderDose kLastAtTheCounter{LadderLevel::Counter, {3, 12}};
constexpr LadderDose kLastAtTheChair{LadderLevel::Chair, {3, 12}};

/// Moved to the dose, then two sessions with perfect form.
std::vector<LadderRecord> mastered(const LadderDose& dose)
{
    return {{Event::Moved, dose, kFirst}, {Event::Confirmed, dose, kFirst}, {Event::Confirmed, dose, kFirst}};
}

TEST(LadderProgress, BeginsWithTwoSetsOfEightAtTheWall)
{
    const LadderStanding standing = ladderStanding({}, {kFirst, {}, {}});
    EXPECT_EQ(standing.dose, (LadderDose{LadderLevel::Wall, {2, 8}}));
    EXPECT_EQ(standing.next, (LadderDose{LadderLevel::Wall, {2, 10}}));
    EXPECT_FALSE(standing.isNextOffered);
    EXPECT_EQ(standing.previous, std::nullopt);
}

TEST(LadderProgress, OffersAStepAfterTwoSessionsInARowWithPerfectForm)
{
    const LadderDose first;
    std::vector<LadderRecord> records{{Event::Confirmed, first, day(0)}};
    EXPECT_FALSE(ladderStanding(records, daysAt(0)).isNextOffered);
    records.push_back({Event::NotConfirmed, first, day(1)});
    records.push_back({Event::Confirmed, first, day(2)});
    EXPECT_FALSE(ladderStanding(records, daysAt(2)).isNextOffered);
    records.push_back({Event::Confirmed, first, day(3)});
    EXPECT_TRUE(ladderStanding(records, daysAt(3)).isNextOffered);
    EXPECT_EQ(ladderStanding(records, daysAt(3)).dose, first) << "offered, never forced";
}

TEST(LadderProgress, BeginsTheRowAnewAfterEachMove)
{
    std::vector<LadderRecord> records = mastered({});
    records.push_back({Event::Moved, {LadderLevel::Wall, {2, 10}}, day(1)});
    EXPECT_EQ(ladderStanding(records, daysAt(1)).dose, (LadderDose{LadderLevel::Wall, {2, 10}}));
    EXPECT_EQ(ladderStanding(records, daysAt(1)).confirmedInARow, 0);
}

TEST(LadderProgress, DoesNotCountSessionsOfAnotherDose)
{
    const std::vector<LadderRecord> records{{Event::Moved, {LadderLevel::Wall, {2, 10}}, day(1)},
                                            {Event::Confirmed, {}, day(1)},
                                            {Event::Confirmed, {LadderLevel::Wall, {2, 10}}, day(2)}};
    EXPECT_EQ(ladderStanding(records, daysAt(2)).confirmedInARow, 1);
}

TEST(LadderProgress, GoesToTheCounterAfterThreeSetsOfTwelve)
{
    const LadderStanding standing = ladderStanding(mastered(kLastAtTheWall), daysAt(3));
    EXPECT_EQ(standing.next, (LadderDose{LadderLevel::Counter, {2, 8}}));
    EXPECT_TRUE(standing.isNextOffered);
}

TEST(LadderProgress, OpensTheChairOnDayFourteen)
{
    const LadderStanding early = ladderStanding(mastered(kLastAtTheCounter), daysAt(13));
    EXPECT_FALSE(early.isNextOffered);
    EXPECT_EQ(early.nextOpensOn, day(14));
    EXPECT_TRUE(ladderStanding(mastered(kLastAtTheCounter), daysAt(14)).isNextOffered);
    EXPECT_EQ(ladderStanding(mastered(kLastAtTheCounter), daysAt(14)).nextOpensOn, std::nullopt);
}

TEST(LadderProgress, OpensTheFloorOnDayFortyTwo)
{
    EXPECT_EQ(ladderStanding(mastered(kLastAtTheChair), daysAt(41)).nextOpensOn, day(42));
    EXPECT_TRUE(ladderStanding(mastered(kLastAtTheChair), daysAt(42)).isNextOffered);
}

TEST(LadderProgress, CountsNoDaysWithoutASessionAtTheWall)
{
    LadderDays days = daysAt(100);
    days.firstWallPushUp.reset();
    const LadderStanding standing = ladderStanding(mastered(kLastAtTheCounter), days);
    EXPECT_FALSE(standing.isNextOffered);
    EXPECT_EQ(standing.nextOpensOn, day(114));
}

TEST(LadderProgress, ProposesAStepBackAfterFourteenDaysWithoutStrength)
{
    const std::vector<LadderRecord> records{{Event::Moved, kLastAtTheWall, day(0)}};
    EXPECT_FALSE(ladderStanding(records, {day(13), kFirst, day(0)}).isPreviousProposed);
    const LadderStanding standing = ladderStanding(records, {day(14), kFirst, day(0)});
    EXPECT_TRUE(standing.isPreviousProposed);
    EXPECT_EQ(standing.previous, (LadderDose{LadderLevel::Wall, {3, 10}}));
    EXPECT_EQ(standing.dose, kLastAtTheWall);
}

TEST(LadderProgress, ProposesNoSecondStepBackWithoutASessionInBetween)
{
    const std::vector<LadderRecord> records{{Event::Moved, kLastAtTheWall, day(0)},
                                            {Event::Moved, {LadderLevel::Wall, {3, 10}}, day(20)}};
    EXPECT_FALSE(ladderStanding(records, {day(21), kFirst, day(0)}).isPreviousProposed);
}

TEST(LadderProgress, ProposesNothingBackAtTheBottom)
{
    EXPECT_FALSE(ladderStanding({}, {day(90), kFirst, day(0)}).isPreviousProposed);
}

TEST(LadderProgress, EndsAtTheFloor)
{
    const LadderStanding standing = ladderStanding(mastered({LadderLevel::Floor, {3, 12}}), daysAt(400));
    EXPECT_EQ(standing.next, std::nullopt);
    EXPECT_FALSE(standing.isNextOffered);
}

TEST(LadderProgress, HasTwentyPlacesInOrder)
{
    ASSERT_EQ(ladderLength(), 20U);
    for (std::size_t index = 0; index < ladderLength(); ++index) {
        EXPECT_EQ(ladderIndex(ladderDoseAt(index)), index);
    }
    EXPECT_EQ(ladderIndex({LadderLevel::Chair, {7, 1}}), 10U);
}

RC_GTEST_PROP(LadderProgress, NeverMovesByItselfAndNeverOpensALevelTooEarly, ())
{
    std::vector<LadderRecord> records;
    LadderDose moved;
    const int count = *rc::gen::inRange(0, 40);
    for (int i = 0; i < count; ++i) {
        const auto event = static_cast<Event>(*rc::gen::inRange(0, 3));
        const LadderDose dose = ladderDoseAt(*rc::gen::inRange<std::size_t>(0, 20));
        records.push_back({event, dose, day(i)});
        moved = event == Event::Moved ? dose : moved;
    }
    const int today = *rc::gen::inRange(0, 80);
    const LadderStanding standing = ladderStanding(records, daysAt(today));
    RC_ASSERT(standing.dose == moved);
    if (standing.isNextOffered) {
        RC_ASSERT(std::chrono::days{today} >= levelOpensAfter(standing.next->level));
        RC_ASSERT(standing.confirmedInARow >= 2);
    }
}

} // namespace
} // namespace unhunch::session
