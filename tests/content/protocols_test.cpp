// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure of the protocols that has data by now, against what the program loads. A figure that changes
// here changes what people are guided through.
#include "core/session/session_start.h"
#include "tests/content/protocol_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

namespace unhunch::content {

namespace {

using namespace session;
using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(Protocols, LoadWithoutAnyError)
{
    const auto library = loadContent({QStringLiteral(UNHUNCH_SOURCE_DIR) + QStringLiteral("/resources")});
    EXPECT_THAT(library.errors, IsEmpty())
        << describe(library.errors.empty() ? Error{} : library.errors.front());
}

struct RoutineFigures {
    const char* id;
    std::chrono::seconds length;
    bool countsAsReset;
    WarmUp warmUp;
    bool isSilent;
    std::vector<std::string> exercises;
};

void PrintTo(const RoutineFigures& figures, std::ostream* out)
{
    *out << figures.id;
}

class RoutineTable : public testing::TestWithParam<RoutineFigures> {};

TEST_P(RoutineTable, HasItsFigures)
{
    const RoutineFigures& wanted = GetParam();
    const Routine* routine = loaded().findRoutine(wanted.id);
    ASSERT_NE(routine, nullptr);
    EXPECT_EQ(routine->length, wanted.length);
    EXPECT_EQ(routine->countsAsReset, wanted.countsAsReset);
    EXPECT_EQ(routine->warmUp, wanted.warmUp);
    EXPECT_EQ(routine->isSilent, wanted.isSilent);
    EXPECT_EQ(timelineOf(wanted.id).length(), wanted.length);
    std::vector<std::string> exercises;
    for (const RoutinePart& part : routine->parts) {
        exercises.push_back(part.exercise);
    }
    EXPECT_EQ(exercises, wanted.exercises);
}

INSTANTIATE_TEST_SUITE_P(
    Protocols,
    RoutineTable,
    testing::Values(
        RoutineFigures{"office_reset",
                       90s,
                       true,
                       WarmUp::Never,
                       false,
                       {"rhomboid_release", "dynamic_shoulder", "seated_forward_fold"}},
        RoutineFigures{"discreet_reset", 60s, true, WarmUp::Never, true, {"rhomboid_release"}},
        RoutineFigures{"rhomboid_break", 88s, true, WarmUp::ByHand, false, {"rhomboid_release"}},
        RoutineFigures{"shoulder_mobility", 54s, true, WarmUp::ByHand, false, {"dynamic_shoulder"}},
        RoutineFigures{"breathing_break", 42s, false, WarmUp::Never, false, {"breathing"}},
        RoutineFigures{"evening_wind_down",
                       420s,
                       true,
                       WarmUp::Always,
                       false,
                       {"childs_pose", "thoracic_rotation", "band_row"}},
        RoutineFigures{"weekend_maintenance",
                       900s,
                       true,
                       WarmUp::Always,
                       false,
                       {"dynamic_shoulder",
                        "shoulder_rolls",
                        "dynamic_shoulder",
                        "shoulder_rolls",
                        "dynamic_shoulder",
                        "shoulder_rolls",
                        "rhomboid_release",
                        "childs_pose",
                        "seated_forward_fold",
                        "wall_push_up"}},
        RoutineFigures{"strength_daily", 137s, true, WarmUp::Always, false, {"wall_push_up"}},
        RoutineFigures{"morning_reset",
                       90s,
                       true,
                       WarmUp::Never,
                       false,
                       {"shoulder_rolls", "dynamic_shoulder", "breathing"}},
        RoutineFigures{"safety_check", 30s, false, WarmUp::Never, false, {"head_rotation"}},
        RoutineFigures{"warm_up", 60s, false, WarmUp::Never, false, {"shoulder_clasp", "shoulder_rolls"}}),
    [](const auto& row) { return std::string(row.param.id); });

const std::vector<std::string> kShoulderCycle{"dynamic_shoulder.up 2",
                                              "dynamic_shoulder.back 2",
                                              "dynamic_shoulder.down 2",
                                              "dynamic_shoulder.forward 2"};
const std::vector<std::string> kHoldAndRelease{"rhomboid_release.hold 20 4-4-6 2-0-4",
                                               "rhomboid_release.release 8"};

TEST(Protocols, OfficeResetIsExactToTheSecond)
{
    EXPECT_EQ(secondBySecond(timelineOf("office_reset")),
              joined({{"rhomboid_release.setup 3",
                       "rhomboid_release.hold 20 4-4-6 2-0-4",
                       "rhomboid_release.release 7",
                       "dynamic_shoulder.posture_check 6"},
                      repeated(3, kShoulderCycle),
                      {"seated_forward_fold.fold 4",
                       "seated_forward_fold.hold 20 4-0-6 4-0-6",
                       "seated_forward_fold.rise 6"}}));
}

TEST(Protocols, OfficeResetHasThreePartsOfThirtySeconds)
{
    std::vector<milliseconds> lengths;
    const Timeline timeline = timelineOf("office_reset");
    for (const TimelinePart& part : timeline.parts()) {
        lengths.push_back(part.length);
    }
    EXPECT_THAT(lengths, ElementsAre(30s, 30s, 30s));
}

TEST(Protocols, DiscreetResetHasTwoHolds)
{
    EXPECT_EQ(secondBySecond(timelineOf("discreet_reset")),
              joined({{"rhomboid_release.setup 4"}, repeated(2, kHoldAndRelease)}));
}

TEST(Protocols, RhomboidBreakHasThreeHolds)
{
    EXPECT_EQ(secondBySecond(timelineOf("rhomboid_break")),
              joined({{"rhomboid_release.setup 4"}, repeated(3, kHoldAndRelease)}));
}

TEST(Protocols, ShoulderMobilityHasSixCyclesAfterSixSecondsOfPosture)
{
    EXPECT_EQ(secondBySecond(timelineOf("shoulder_mobility")),
              joined({{"dynamic_shoulder.posture_check 6"}, repeated(6, kShoulderCycle)}));
}

TEST(Protocols, BreathingBreakHasThreeCyclesOfFourFourSix)
{
    EXPECT_EQ(secondBySecond(timelineOf("breathing_break")), repeated(3, {"breathing.breathe 14 4-4-6"}));
}

TEST(Protocols, WarmUpIsOneMinute)
{
    EXPECT_EQ(secondBySecond(timelineOf("warm_up")),
              joined({{"shoulder_clasp.setup 5", "shoulder_clasp.hold 15", "shoulder_clasp.release 4"},
                      repeated(4, {"shoulder_rolls.forward 4"}),
                      repeated(4, {"shoulder_rolls.backward 4"}),
                      {"shoulder_rolls.settle 4"}}));
}

TEST(Protocols, WarmUpIsNoSessionOfItsOwnAndComesBeforeTheStatedLength)
{
    EXPECT_FALSE(loaded().findRoutine("warm_up")->isListed);
    const Timeline timeline = timelineOf("rhomboid_break", {.isWarmUpWanted = true});
    EXPECT_EQ(timeline.length(), 60s + 88s);
    EXPECT_TRUE(timeline.parts().front().isWarmUp);
    EXPECT_FALSE(timeline.parts().back().isWarmUp);
}

TEST(Protocols, WarmUpPrecedesExactlyTheSessionsThatAreNamed)
{
    std::vector<std::string> byHand;
    std::vector<std::string> offered;
    std::vector<std::string> inMeeting;
    for (const Routine& routine : loaded().routines) {
        const auto note = [&routine](std::vector<std::string>& to, const SessionStart& start) {
            if (wantsWarmUp(routine, start)) {
                to.push_back(routine.id);
            }
        };
        note(byHand, {});
        note(offered, {.isOffered = true});
        note(inMeeting, {.isInMeeting = true});
    }
    const auto always = UnorderedElementsAre("evening_wind_down", "weekend_maintenance", "strength_daily");
    EXPECT_THAT(byHand,
                UnorderedElementsAre("evening_wind_down",
                                     "weekend_maintenance",
                                     "strength_daily",
                                     "rhomboid_break",
                                     "shoulder_mobility"));
    EXPECT_THAT(offered, always);
    EXPECT_THAT(inMeeting, always);
}

TEST(Protocols, SlumpOfferIsSeatedAndGoesWithoutWarmUp)
{
    const Routine& routine = *loaded().findRoutine("shoulder_mobility");
    const Timeline offered
        = Timeline::build(routine, loaded(), optionsFor(routine, {.isOffered = true})).value();
    EXPECT_EQ(offered.length(), 54s);
    EXPECT_EQ(offered.parts().front().range, 0.75);
    EXPECT_EQ(offered.phases().front().pose.front().track, "dynamic_shoulder_chair");
    const Timeline byHand = Timeline::build(routine, loaded(), optionsFor(routine, {})).value();
    EXPECT_EQ(byHand.length(), 60s + 54s);
    EXPECT_EQ(byHand.parts().back().range, 1);
}

TEST(Protocols, DirectionsOfTheShoulderCycleAreUpBackDownForward)
{
    std::vector<Direction> directions;
    const Timeline timeline = timelineOf("shoulder_mobility");
    for (const TimelinePhase& phase : timeline.phases()) {
        directions.push_back(phase.direction);
    }
    directions.resize(5);
    EXPECT_THAT(
        directions,
        ElementsAre(Direction::None, Direction::Up, Direction::Back, Direction::Down, Direction::Forward));
}

TEST(Protocols, ChairVariantReducesTheRangeByAQuarterAndPutsTheHandsOnTheArms)
{
    const ExerciseVariant* chair = loaded().findExercise("dynamic_shoulder")->findVariant("chair");
    ASSERT_NE(chair, nullptr);
    EXPECT_EQ(chair->range, 0.75);
    EXPECT_THAT(chair->setup, testing::HasSubstr("hands resting on the arms of your chair"));
    EXPECT_EQ(timelineOf("office_reset").parts()[1].range, 0.75);
    EXPECT_EQ(timelineOf("shoulder_mobility").parts()[0].range, 1);
    EXPECT_EQ(timelineOf("shoulder_mobility", {.prefersChair = true}).parts()[0].range, 0.75);
}

TEST(Protocols, RhomboidReleaseCanBeDoneOnACallAndHoldsTwentySecondsAtLeast)
{
    const Exercise* exercise = loaded().findExercise("rhomboid_release");
    ASSERT_NE(exercise, nullptr);
    EXPECT_TRUE(exercise->hasTag("call_friendly"));
    EXPECT_TRUE(exercise->hasTag("seated"));
    EXPECT_THAT(exercise->muscles, Contains("rhomboids"));
    EXPECT_EQ(exercise->findPhase("hold")->shortest, 20s);
    EXPECT_EQ(exercise->findPhase("hold")->longest, 45s);
}

TEST(Protocols, OnlyWhatHasNoSoundIsDiscreet)
{
    EXPECT_THAT(timelineOf("discreet_reset").cuesBetween(-1ms, 60s), IsEmpty());
    EXPECT_FALSE(timelineOf("office_reset").cuesBetween(-1ms, 90s).empty());
}

TEST(Protocols, ExplainFourMuscleGroups)
{
    std::vector<std::string> ids;
    for (const MuscleGroup& group : loaded().muscles) {
        ids.push_back(group.id);
        EXPECT_FALSE(group.name.empty() || group.place.empty() || group.description.empty());
    }
    EXPECT_THAT(
        ids, UnorderedElementsAre("rhomboids", "trapezius", "levator_scapulae", "thoracic_erector_spinae"));
}

TEST(Protocols, TellAMistakeToAvoidForEachExercise)
{
    for (const Exercise& exercise : loaded().exercises) {
        EXPECT_FALSE(exercise.mistakes.empty()) << exercise.id;
    }
}

TEST(Protocols, TellTheAgentLengthsAndWhatCounts)
{
    const auto summaries
        = routineSummaries(QStringLiteral(UNHUNCH_SOURCE_DIR) + QStringLiteral("/resources"));
    EXPECT_THAT(summaries,
                ElementsAre(RoutineSummary{"breathing_break", "Breathing break", 42s, false},
                            RoutineSummary{"discreet_reset", "Discreet reset", 60s, true},
                            RoutineSummary{"evening_wind_down", "Evening wind-down", 420s, true},
                            RoutineSummary{"morning_reset", "Morning reset", 90s, true},
                            RoutineSummary{"office_reset", "Office reset", 90s, true},
                            RoutineSummary{"rhomboid_break", "Between the shoulder blades", 88s, true},
                            RoutineSummary{"safety_check", "Safety check", 30s, false},
                            RoutineSummary{"shoulder_mobility", "Shoulder mobility", 54s, true},
                            RoutineSummary{"strength_daily", "Daily strength", 137s, true},
                            RoutineSummary{"weekend_maintenance", "Weekend maintenance", 900s, true}));
}

} // namespace

} // namespace unhunch::content
