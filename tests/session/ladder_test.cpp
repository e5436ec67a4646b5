// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ladder.h"

#include "core/session/session_start.h"
#include "tests/session/session_fixtures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::session {

namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

LadderPlan plan(std::string remainder = {})
{
    return {{"setup", 10s, {}}, {{"down", 2s, {}}, {"up", 2s, {}}}, {"rest", 45s, {}}, std::move(remainder)};
}

Routine ladderRoutine(milliseconds length, std::string remainder = {})
{
    Routine routine = sampleRoutine();
    RoutinePart part;
    part.length = length;
    part.ladder = plan(std::move(remainder));
    routine.parts.push_back(std::move(part));
    routine.length += length;
    return routine;
}

std::vector<milliseconds> lengthsOf(const std::vector<RoutineBlock>& blocks)
{
    std::vector<milliseconds> lengths;
    for (const RoutineBlock& block : blocks) {
        lengths.push_back(block.length());
    }
    return lengths;
}

TEST(Ladder, RestsBetweenTheSetsOnly)
{
    EXPECT_THAT(lengthsOf(ladderBlocks(plan(), {3, 10})), ElementsAre(10s, 40s, 45s, 40s, 45s, 40s));
    EXPECT_THAT(lengthsOf(ladderBlocks(plan(), {1, 8})), ElementsAre(10s, 32s));
}

TEST(Ladder, CountsSetsAndTellsInARestWhichOneIsNext)
{
    const std::vector<RoutineBlock> blocks = ladderBlocks(plan(), {2, 8});
    EXPECT_EQ(blocks[1].set, 1);
    EXPECT_EQ(blocks[1].sets, 2);
    EXPECT_EQ(blocks[1].repeat, 8);
    EXPECT_EQ(blocks[2].set, 2);
    EXPECT_EQ(blocks[3].set, 2);
}

TEST(Ladder, MakesTheRoutineAsLongAsTheDose)
{
    const Routine dosed = withDose(ladderRoutine(0s), {LadderLevel::Chair, {2, 8}}).value();
    EXPECT_EQ(dosed.parts.back().exercise, "chair_push_up");
    EXPECT_EQ(dosed.parts.back().length, 119s);
    EXPECT_EQ(dosed.length, sampleRoutine().length + 119s);
}

TEST(Ladder, RestsForTheRemainderOfAPartWithALength)
{
    const Routine dosed = withDose(ladderRoutine(300s, "finish"), {LadderLevel::Wall, {2, 8}}).value();
    EXPECT_EQ(dosed.length, sampleRoutine().length + 300s);
    EXPECT_EQ(dosed.parts.back().blocks.back().phases.front(), (RoutinePhase{"finish", 181s, {}}));
}

TEST(Ladder, NeedsNoRemainderWhereTheDoseFillsThePart)
{
    const Routine dosed = withDose(ladderRoutine(119s, "finish"), {LadderLevel::Wall, {2, 8}}).value();
    EXPECT_EQ(dosed.parts.back().blocks.back().repeat, 8);
}

TEST(Ladder, RefusesADoseThatIsLongerThanItsPart)
{
    EXPECT_EQ(withDose(ladderRoutine(60s, "finish"), {}).error().kind, ErrorKind::Invalid);
}

TEST(Ladder, LeavesOtherRoutinesAsTheyAre)
{
    EXPECT_EQ(withDose(sampleRoutine(), {LadderLevel::Floor, {3, 12}}).value(), sampleRoutine());
}

TEST(SessionStart, WarmUpByHandComesOnlyByHandAndOutsideMeetings)
{
    Routine routine;
    routine.warmUp = WarmUp::ByHand;
    EXPECT_TRUE(wantsWarmUp(routine, {}));
    EXPECT_FALSE(wantsWarmUp(routine, {.isOffered = true}));
    EXPECT_FALSE(wantsWarmUp(routine, {.isInMeeting = true}));
    routine.warmUp = WarmUp::Always;
    EXPECT_TRUE(wantsWarmUp(routine, {.isOffered = true, .isInMeeting = true}));
    routine.warmUp = WarmUp::Never;
    EXPECT_FALSE(wantsWarmUp(routine, {}));
}

TEST(SessionStart, OfferedRoutinesThatSitTakeTheChair)
{
    Routine routine;
    routine.isSeatedWhenOffered = true;
    EXPECT_FALSE(optionsFor(routine, {}).prefersChair);
    EXPECT_TRUE(optionsFor(routine, {.isOffered = true}).prefersChair);
    EXPECT_TRUE(optionsFor(routine, {.isInMeeting = true}).prefersChair);
    EXPECT_FALSE(optionsFor(Routine(), {.isOffered = true}).prefersChair);
}

} // namespace

} // namespace unhunch::session
