// SPDX-License-Identifier: GPL-3.0-or-later
// The longer sessions of the protocols, second by second, and the strength ladder.
#include "tests/content/protocol_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::content {

namespace {

using namespace session;
using namespace std::chrono_literals;
using testing::ElementsAre;

const std::vector<std::string> kShoulderCycle{"dynamic_shoulder.up 2",
                                              "dynamic_shoulder.back 2",
                                              "dynamic_shoulder.down 2",
                                              "dynamic_shoulder.forward 2"};
const std::string kDeep = " 4-0-5 4-0-5 4-0-5 4-0-5 4-0-5";
const std::vector<std::string> kChildsPose{"childs_pose.setup 8",
                                           "childs_pose.hold 45" + kDeep,
                                           "childs_pose.rest 15",
                                           "childs_pose.hold 45" + kDeep,
                                           "childs_pose.release 7"};

std::vector<milliseconds> partLengths(const Timeline& timeline)
{
    std::vector<milliseconds> lengths;
    for (const TimelinePart& part : timeline.parts()) {
        lengths.push_back(part.length);
    }
    return lengths;
}

std::vector<std::string> pushUps(const std::string& exercise, int times)
{
    return repeated(times, {exercise + ".down 2", exercise + ".pause 1", exercise + ".up 2"});
}

TEST(ProtocolSessions, EveningHasTwoMinutesThreeMinutesTwoMinutes)
{
    EXPECT_THAT(partLengths(timelineOf("evening_wind_down")), ElementsAre(120s, 180s, 120s));
    EXPECT_EQ(timelineOf("evening_wind_down", {.isWarmUpWanted = true}).length(), 60s + 420s);
}

TEST(ProtocolSessions, EveningIsExactToTheSecond)
{
    const std::vector<std::string> turn{
        "thoracic_rotation.open 6", "thoracic_rotation.hold 4", "thoracic_rotation.close 6"};
    const std::vector<std::string> row{"band_row.pull 2", "band_row.squeeze 1", "band_row.return 3"};
    EXPECT_EQ(secondBySecond(timelineOf("evening_wind_down")),
              joined({kChildsPose,
                      {"thoracic_rotation.setup 10"},
                      repeated(5, turn),
                      {"thoracic_rotation.change_sides 10"},
                      repeated(5, turn),
                      {"band_row.setup 10"},
                      repeated(8, row),
                      {"band_row.rest 14"},
                      repeated(8, row)}));
}

TEST(ProtocolSessions, OfficeResetCountsItsLastThreeSecondsDown)
{
    const auto isTick = testing::Field(&Cue::kind, CueKind::Countdown);
    EXPECT_THAT(timelineOf("office_reset").cuesBetween(86s, 90s),
                ElementsAre(isTick, isTick, isTick, testing::Field(&Cue::kind, CueKind::End)));
}

TEST(ProtocolSessions, RotationChangesSidesAtHalfTime)
{
    const Timeline timeline = timelineOf("evening_wind_down");
    for (const TimelinePhase& phase : timeline.phases()) {
        if (timeline.parts()[phase.part].exercise == "thoracic_rotation") {
            EXPECT_EQ(phase.side, phase.start < 120s + 90s ? Side::Left : Side::Right) << phase.start / 1s;
        }
    }
    EXPECT_THAT(timeline.cuesBetween(210s - 1ms, 210s),
                ElementsAre(testing::Field(&Cue::kind, CueKind::Change),
                            testing::Field(&Cue::text, "Change sides.")));
}

TEST(ProtocolSessions, BandRowCountsTwoSetsOfEight)
{
    const Timeline timeline = timelineOf("evening_wind_down");
    const TimelinePhase& last = timeline.phases().back();
    EXPECT_EQ(last.set, 2);
    EXPECT_EQ(last.sets, 2);
    EXPECT_EQ(last.repetition, 8);
    EXPECT_EQ(last.repetitions, 8);
}

TEST(ProtocolSessions, WeekendHasFiveMinutesOfEachKind)
{
    const Timeline timeline = timelineOf("weekend_maintenance");
    EXPECT_EQ(timeline.parts()[6].start, 300s);
    EXPECT_EQ(timeline.parts()[9].start, 600s);
    EXPECT_EQ(timeline.length(), 900s);
    EXPECT_EQ(timelineOf("weekend_maintenance", {.isWarmUpWanted = true}).length(), 60s + 900s);
}

TEST(ProtocolSessions, WeekendMobilityIsExactToTheSecond)
{
    const auto round = joined({repeated(6, kShoulderCycle),
                               repeated(6, {"shoulder_rolls.forward 4"}),
                               repeated(6, {"shoulder_rolls.backward 4"})});
    EXPECT_EQ(secondBySecond(timelineOf("weekend_maintenance"), 0s, 300s),
              joined({{"dynamic_shoulder.posture_check 12"}, repeated(3, round)}));
}

TEST(ProtocolSessions, WeekendStretchesAreExactToTheSecond)
{
    const Timeline timeline = timelineOf("weekend_maintenance");
    EXPECT_EQ(secondBySecond(timeline, 300s, 600s),
              joined({{"rhomboid_release.setup 4"},
                      repeated(3, {"rhomboid_release.hold 30 4-4-6 4-4-8", "rhomboid_release.release 8"}),
                      kChildsPose,
                      {"seated_forward_fold.fold 4",
                       "seated_forward_fold.hold 45" + kDeep,
                       "seated_forward_fold.rise 13"}}));
    for (const TimelinePhase& phase : timeline.phases()) {
        if (phase.kind == PhaseKind::Hold) {
            EXPECT_GE(phase.length, 30s);
            EXPECT_LE(phase.length, 45s);
        }
    }
}

TEST(ProtocolSessions, WeekendStrengthRestsForTheRemainderOfFiveMinutes)
{
    EXPECT_EQ(secondBySecond(timelineOf("weekend_maintenance"), 600s, 900s),
              joined({{"wall_push_up.setup 12"},
                      pushUps("wall_push_up", 8),
                      {"wall_push_up.rest 45"},
                      pushUps("wall_push_up", 8),
                      {"wall_push_up.finish 163"}}));
}

TEST(ProtocolSessions, StrengthStartsWithTwoSetsOfEightAtTheWall)
{
    EXPECT_EQ(secondBySecond(timelineOf("strength_daily")),
              joined({{"wall_push_up.setup 12"},
                      pushUps("wall_push_up", 8),
                      {"wall_push_up.rest 45"},
                      pushUps("wall_push_up", 8)}));
}

TEST(ProtocolSessions, LadderHasFourLevelsAndFiveStepsEach)
{
    EXPECT_THAT(
        kLadderSteps,
        ElementsAre(
            LadderStep{2, 8}, LadderStep{2, 10}, LadderStep{2, 12}, LadderStep{3, 10}, LadderStep{3, 12}));
    std::vector<std::string> exercises;
    for (const LadderLevel level : kLadderLevels) {
        exercises.emplace_back(ladderExercise(level));
    }
    EXPECT_THAT(exercises, ElementsAre("wall_push_up", "counter_push_up", "chair_push_up", "floor_push_up"));
    EXPECT_EQ(LadderDose{}, (LadderDose{LadderLevel::Wall, LadderStep{2, 8}}));
}

TEST(ProtocolSessions, EveryDoseOfTheLadderCanBePlayed)
{
    for (const LadderLevel level : kLadderLevels) {
        for (const LadderStep& step : kLadderSteps) {
            const TimelineOptions options{.ladder = {level, step}};
            const auto work = 5s * step.sets * step.repetitions;
            const auto rests = 45s * (step.sets - 1);
            const Timeline strength = timelineOf("strength_daily", options);
            EXPECT_EQ(strength.length(), 12s + work + rests);
            EXPECT_EQ(strength.plannedExercise(), 12s + work);
            EXPECT_EQ(strength.parts().back().exercise, ladderExercise(level));
            EXPECT_EQ(strength.phases().back().set, step.sets);
            EXPECT_EQ(strength.phases().back().repetition, step.repetitions);
            const Timeline weekend = timelineOf("weekend_maintenance", options);
            EXPECT_EQ(weekend.length(), 900s);
            EXPECT_EQ(weekend.parts().back().exercise, ladderExercise(level));
        }
    }
}

TEST(ProtocolSessions, MorningHasThreeSeatedPartsOfThirtySeconds)
{
    const Timeline timeline = timelineOf("morning_reset");
    EXPECT_THAT(partLengths(timeline), ElementsAre(30s, 30s, 30s));
    EXPECT_EQ(secondBySecond(timeline),
              joined({repeated(3, {"shoulder_rolls.forward 4"}),
                      repeated(3, {"shoulder_rolls.backward 4"}),
                      {"shoulder_rolls.settle 6", "dynamic_shoulder.posture_check 6"},
                      repeated(3, kShoulderCycle),
                      {"breathing.settle 2"},
                      repeated(2, {"breathing.breathe 14 4-4-6"})}));
    EXPECT_EQ(timeline.phases()[0].pose.front().track, "shoulder_roll_forward_chair");
    EXPECT_EQ(timeline.parts()[1].range, 0.75);
}

TEST(ProtocolSessions, SafetyCheckTurnsTheHeadForThirtySeconds)
{
    EXPECT_EQ(secondBySecond(timelineOf("safety_check")),
              joined({{"head_rotation.setup 6"},
                      repeated(2,
                               {"head_rotation.left 3",
                                "head_rotation.back_from_left 3",
                                "head_rotation.right 3",
                                "head_rotation.back_from_right 3"})}));
}

} // namespace

} // namespace unhunch::content
