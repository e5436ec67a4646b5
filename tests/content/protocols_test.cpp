// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure of the protocols that has data by now, against what the program loads. A figure that changes
// here changes what people are guided through.
#include "core/content/content_library.h"
#include "core/session/timeline.h"

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

const Catalogue& loaded()
{
    static const ContentLibrary library
        = loadContent({QStringLiteral(UNHUNCH_SOURCE_DIR) + QStringLiteral("/resources")});
    return library.catalogue;
}

Timeline timelineOf(const char* id, const TimelineOptions& options = {})
{
    const Routine* routine = loaded().findRoutine(id);
    EXPECT_NE(routine, nullptr) << id;
    return routine == nullptr ? Timeline()
                              : Timeline::build(*routine, loaded(), options).value_or(Timeline());
}

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
    bool hasWarmUp;
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
    EXPECT_EQ(routine->hasWarmUp, wanted.hasWarmUp);
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
    testing::Values(RoutineFigures{"office_reset",
                                   90s,
                                   true,
                                   false,
                                   false,
                                   {"rhomboid_release", "dynamic_shoulder", "seated_forward_fold"}},
                    RoutineFigures{"discreet_reset", 60s, true, false, true, {"rhomboid_release"}},
                    RoutineFigures{"rhomboid_break", 88s, true, true, false, {"rhomboid_release"}},
                    RoutineFigures{"shoulder_mobility", 54s, true, true, false, {"dynamic_shoulder"}},
                    RoutineFigures{"breathing_break", 42s, false, false, false, {"breathing"}},
                    RoutineFigures{
                        "warm_up", 60s, false, false, false, {"shoulder_clasp", "shoulder_rolls"}}),
    [](const auto& row) { return std::string(row.param.id); });

/// One row per phase: "exercise.phase seconds", with the breath where there is one.
std::vector<std::string> secondBySecond(const Timeline& timeline)
{
    std::vector<std::string> rows;
    for (const TimelinePhase& phase : timeline.phases()) {
        std::string row = timeline.parts()[phase.part].exercise + '.' + phase.id + ' '
                          + std::to_string(phase.length / 1s);
        for (const BreathCycle& cycle : phase.breath) {
            row += ' ' + std::to_string(cycle.in / 1s) + '-' + std::to_string(cycle.hold / 1s) + '-'
                   + std::to_string(cycle.out / 1s);
        }
        rows.push_back(row);
    }
    return rows;
}

std::vector<std::string> repeated(int times, const std::vector<std::string>& rows)
{
    std::vector<std::string> all;
    for (int i = 0; i < times; ++i) {
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

std::vector<std::string> joined(const std::vector<std::vector<std::string>>& lists)
{
    std::vector<std::string> all;
    for (const auto& list : lists) {
        all.insert(all.end(), list.begin(), list.end());
    }
    return all;
}

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
                            RoutineSummary{"office_reset", "Office reset", 90s, true},
                            RoutineSummary{"rhomboid_break", "Between the shoulder blades", 88s, true},
                            RoutineSummary{"shoulder_mobility", "Shoulder mobility", 54s, true}));
}

} // namespace

} // namespace unhunch::content
