// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of each exercise of the protocols against what the program loads.
#include "tests/content/protocol_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::content {

namespace {

using namespace session;
using namespace std::chrono_literals;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const Exercise& exercise(std::string_view id)
{
    static const Exercise none;
    const Exercise* found = loaded().findExercise(id);
    EXPECT_NE(found, nullptr) << id;
    return found == nullptr ? none : *found;
}

TEST(ProtocolExercises, AreAllThere)
{
    for (const char* id : {"rhomboid_release",
                           "childs_pose",
                           "seated_forward_fold",
                           "dynamic_shoulder",
                           "wall_push_up",
                           "counter_push_up",
                           "chair_push_up",
                           "floor_push_up",
                           "thoracic_rotation",
                           "band_row",
                           "breathing",
                           "head_rotation",
                           "shoulder_clasp",
                           "shoulder_rolls"}) {
        EXPECT_EQ(exercise(id).id, id);
    }
}

TEST(ProtocolExercises, NameTheirMusclesAndSayWhatToDo)
{
    for (const Exercise& each : loaded().exercises) {
        EXPECT_THAT(each.muscles, Not(IsEmpty())) << each.id;
        EXPECT_THAT(each.tags, Not(IsEmpty())) << each.id;
        for (const ExercisePhase& phase : each.phases) {
            EXPECT_THAT(phase.text, Not(IsEmpty())) << each.id << '.' << phase.id;
        }
    }
}

TEST(ProtocolExercises, ChildsPoseIsHeldThirtyToFortyFiveSeconds)
{
    const Exercise& pose = exercise("childs_pose");
    EXPECT_EQ(pose.findPhase("hold")->shortest, 30s);
    EXPECT_EQ(pose.findPhase("hold")->longest, 45s);
    EXPECT_EQ(pose.findPhase("rest")->kind, PhaseKind::Rest);
    EXPECT_THAT(pose.setup,
                AllOf(HasSubstr("big toes touching"), HasSubstr("cushion between your calves and thighs")));
    EXPECT_THAT(pose.movement, HasSubstr("weighted blanket"));
}

TEST(ProtocolExercises, ShoulderCycleTakesTwoSecondsADirection)
{
    for (const char* phase : {"up", "back", "down", "forward"}) {
        EXPECT_EQ(exercise("dynamic_shoulder").findPhase(phase)->shortest, 2s) << phase;
    }
}

TEST(ProtocolExercises, ChairVariantShowsTheSeatedFigure)
{
    const ExerciseVariant* chair = exercise("dynamic_shoulder").findVariant("chair");
    ASSERT_NE(chair, nullptr);
    EXPECT_EQ(chair->trackFor("shoulder_mobility"), "dynamic_shoulder_chair");
    EXPECT_EQ(timelineOf("office_reset").frameAt(45s).pose.track, "dynamic_shoulder_chair");
    EXPECT_EQ(timelineOf("shoulder_mobility").frameAt(20s).pose.track, "shoulder_mobility");
}

TEST(ProtocolExercises, PushUpsBendToNinetyDegreesInOneLineAndSqueeze)
{
    for (const LadderLevel level : kLadderLevels) {
        const Exercise& push = exercise(ladderExercise(level));
        EXPECT_TRUE(push.hasTag("strength"));
        EXPECT_THAT(push.movement,
                    AllOf(HasSubstr("right angle"),
                          HasSubstr("one straight line from head to heels"),
                          HasSubstr("squeeze your shoulder blades")));
        EXPECT_EQ(push.findPhase("down")->shortest, 2s);
        EXPECT_EQ(push.findPhase("pause")->shortest, 1s);
        EXPECT_EQ(push.findPhase("up")->shortest, 2s);
        EXPECT_EQ(push.findPhase("finish")->kind, PhaseKind::Rest);
    }
}

TEST(ProtocolExercises, WallPushUpTellsDistanceAndHands)
{
    EXPECT_THAT(exercise("wall_push_up").setup,
                AllOf(HasSubstr("46 to 61 cm"),
                      HasSubstr("18 to 24 inches"),
                      HasSubstr("feet hip-width"),
                      HasSubstr("eye level"),
                      HasSubstr("slightly wider than your shoulders")));
}

TEST(ProtocolExercises, RotationIsDoneLyingOnTheSideFollowingWithTheEyes)
{
    const Exercise& rotation = exercise("thoracic_rotation");
    EXPECT_THAT(rotation.setup,
                AllOf(HasSubstr("on your side"), HasSubstr("knees bent"), HasSubstr("stacked")));
    EXPECT_THAT(rotation.movement, HasSubstr("follow your hand with your eyes"));
    EXPECT_EQ(rotation.findPhase("change_sides")->cue, "Change sides.");
}

TEST(ProtocolExercises, BandRowIsLightAtChestHeightOrAroundTheFeet)
{
    EXPECT_THAT(exercise("band_row").setup,
                AllOf(HasSubstr("light band"), HasSubstr("chest height"), HasSubstr("around your feet")));
    EXPECT_THAT(exercise("band_row").equipment, Contains("resistance_band"));
}

TEST(ProtocolExercises, CallFriendlyIsOnlyWhatCanBeDoneUnnoticed)
{
    std::vector<std::string> friendly;
    for (const Exercise& each : loaded().exercises) {
        if (each.hasTag("call_friendly")) {
            friendly.push_back(each.id);
        }
    }
    EXPECT_THAT(friendly, testing::UnorderedElementsAre("rhomboid_release", "breathing"));
}

TEST(ProtocolExercises, PromiseNoCureAndAlarmNobody)
{
    for (const Exercise& each : loaded().exercises) {
        for (const char* word : {"cure", "heal", "danger", "injur", "guarantee", "95"}) {
            EXPECT_THAT(each.setup + each.movement, Not(HasSubstr(word))) << each.id;
        }
    }
}

} // namespace

} // namespace unhunch::content
