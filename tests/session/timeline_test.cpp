// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/timeline.h"

#include "tests/session/session_fixtures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::session {

namespace {

using namespace std::chrono_literals;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Timeline, TellsPartStepPhaseAndWhatIsLeftOfEach)
{
    const Timeline timeline = sampleTimeline();
    const Frame frame = timeline.frameAt(47s + 500ms);
    EXPECT_EQ(timeline.parts()[frame.part].exercise, "moved");
    EXPECT_EQ(timeline.phases()[frame.phase].id, "back");
    EXPECT_EQ(timeline.phases()[frame.phase].repetition, 2);
    EXPECT_EQ(timeline.phases()[frame.phase].repetitions, 3);
    EXPECT_EQ(timeline.phases()[frame.phase].side, Side::Left);
    EXPECT_EQ(frame.left, 22500ms);
    EXPECT_EQ(frame.partLeft, 12500ms);
    EXPECT_EQ(frame.stepLeft, 4500ms);
    EXPECT_EQ(frame.phaseLeft, 500ms);
    EXPECT_EQ(frame.phaseFraction, 0.75);
}

TEST(Timeline, TellsWhatComesNext)
{
    const Timeline timeline = sampleTimeline();
    const Frame frame = timeline.frameAt(22s);
    EXPECT_EQ(timeline.phases()[frame.nextPhase.value()].id, "release");
    EXPECT_EQ(timeline.parts()[frame.nextPart.value()].exercise, "moved");
    EXPECT_FALSE(timeline.frameAt(69s).nextPart.has_value());
    EXPECT_FALSE(timeline.frameAt(69s).nextPhase.has_value());
}

TEST(Timeline, BeginsTheLaterPhaseAtABoundary)
{
    const Timeline timeline = sampleTimeline();
    EXPECT_EQ(timeline.phases()[timeline.frameAt(2999ms).phase].id, "setup");
    EXPECT_EQ(timeline.phases()[timeline.frameAt(3s).phase].id, "hold");
}

TEST(Timeline, TellsAMoveByItsEndAndAStayByItsMiddleWhereNothingMoves)
{
    Catalogue catalogue = sampleCatalogue();
    for (Exercise& exercise : catalogue.exercises) {
        for (ExercisePhase& phase : exercise.phases) {
            phase.still = phase.kind == PhaseKind::Hold ? 0.5 : 1;
        }
    }
    const Timeline timeline = Timeline::build(*catalogue.findRoutine("sample"), catalogue).value();
    for (std::size_t i = 0; i < timeline.phases().size(); ++i) {
        const TimelinePhase& phase = timeline.phases()[i];
        const bool isHold = phase.kind == PhaseKind::Hold;
        EXPECT_EQ(timeline.stillOf(i),
                  timeline.frameAt(isHold ? phase.start + phase.length / 2 : phase.end() - 1ms).pose);
    }
}

TEST(Timeline, BreathesThroughAHold)
{
    const Timeline timeline = sampleTimeline();
    const auto breathAt = [&timeline](milliseconds inHold) { return timeline.frameAt(3s + inHold).breath; };
    EXPECT_EQ(breathAt(1s), (Breath{BreathKind::In, 0.25, 0.25, 3s}));
    EXPECT_EQ(breathAt(6s), (Breath{BreathKind::Hold, 0.5, 1, 2s}));
    EXPECT_EQ(breathAt(11s), (Breath{BreathKind::Out, 0.5, 0.5, 3s}));
    EXPECT_EQ(timeline.frameAt(2s).breath.kind, BreathKind::None);
}

TEST(Timeline, MapsPhasesToPoses)
{
    const Timeline timeline = sampleTimeline();
    EXPECT_EQ(timeline.frameAt(1s).pose, (PoseAt{"track", "clasp", 0.5}));
    EXPECT_EQ(timeline.frameAt(2500ms).pose, (PoseAt{"track", "clasp", 1}));
    EXPECT_EQ(timeline.frameAt(4s).pose, (PoseAt{"track", "reach", 0.25}));
    EXPECT_EQ(timeline.frameAt(3s + 11s).pose, (PoseAt{"track", "hold_breathe", 0.25}));
}

TEST(Timeline, KnowsWhenNothingMoves)
{
    const Timeline timeline = sampleTimeline();
    EXPECT_FALSE(timeline.frameAt(1s).isStill);
    EXPECT_TRUE(timeline.frameAt(2500ms).isStill);
    EXPECT_TRUE(timeline.frameAt(3s + 6s).isStill) << "breath held";
    EXPECT_FALSE(timeline.frameAt(3s + 10s).isStill) << "breathing out";
    EXPECT_TRUE(timeline.frameAt(65s).isStill) << "rest";
    EXPECT_TRUE(timeline.frameAt(70s).isStill) << "over";
}

TEST(Timeline, SaysWhenThePictureChangesNext)
{
    const Timeline timeline = sampleTimeline();
    EXPECT_EQ(timeline.frameAt(400ms).untilChange, 600ms);
    EXPECT_EQ(timeline.frameAt(1900ms).untilChange, 100ms);
    EXPECT_EQ(timeline.frameAt(65s).untilChange, 1s);
    EXPECT_EQ(timeline.frameAt(70s).untilChange, 0ms);
}

TEST(Timeline, ClampsWhatIsOutside)
{
    const Timeline timeline = sampleTimeline();
    EXPECT_EQ(timeline.frameAt(-5s), timeline.frameAt(0s));
    EXPECT_EQ(timeline.frameAt(999s), timeline.frameAt(70s));
    EXPECT_TRUE(timeline.frameAt(70s).isOver);
    EXPECT_TRUE(Timeline().frameAt(0s).isOver);
}

std::string shown(const Cue& cue)
{
    const std::string at = std::to_string(cue.at / 1s);
    switch (cue.kind) {
    case CueKind::Start:
        return at + " start";
    case CueKind::Change:
        return at + " change";
    case CueKind::Countdown:
        return at + " tick";
    case CueKind::End:
        return at + " end";
    case CueKind::Speak:
        break;
    }
    return at + ' ' + cue.text;
}

std::vector<std::string> cues(const Timeline& timeline, milliseconds after, milliseconds upTo)
{
    std::vector<std::string> all;
    for (const Cue& cue : timeline.cuesBetween(after, upTo)) {
        all.push_back(shown(cue));
    }
    return all;
}

TEST(Timeline, ChimesAtTheStartAtChangesAndAtTheEnd)
{
    const Timeline timeline = sampleTimeline();
    EXPECT_THAT(cues(timeline, -1ms, 0ms), ElementsAre("0 start", "0 setup now"));
    EXPECT_THAT(cues(timeline, 0ms, 30s),
                ElementsAre("3 hold now",
                            "20 tick",
                            "21 tick",
                            "22 tick",
                            "23 change",
                            "23 release now",
                            "30 change",
                            "30 posture now"));
    EXPECT_THAT(cues(timeline, 69s, 70s), ElementsAre("70 end"));
    EXPECT_THAT(cues(timeline, 3s, 19s), IsEmpty());
}

TEST(Timeline, IsSilentWhereTheRoutineIs)
{
    Routine routine = sampleRoutine();
    routine.isSilent = true;
    EXPECT_THAT(Timeline::build(routine, sampleCatalogue())->cuesBetween(-1ms, 99s), IsEmpty());
}

TEST(Timeline, CountsExerciseWithoutRestAndWarmUp)
{
    EXPECT_EQ(sampleTimeline().plannedExercise(), 60s);
    EXPECT_EQ(sampleTimeline({.isWarmUpWanted = true}).plannedExercise(), 60s);
    EXPECT_EQ(sampleTimeline().exerciseWithin(55s, 65s), 5s);
}

TEST(Timeline, PutsTheWarmUpInFront)
{
    const Timeline timeline = sampleTimeline({.isWarmUpWanted = true});
    EXPECT_EQ(timeline.length(), 100s);
    EXPECT_TRUE(timeline.parts()[0].isWarmUp);
    EXPECT_EQ(timeline.parts()[1].start, 30s);
    EXPECT_EQ(timeline.routine(), "sample");
}

TEST(Timeline, PrefersTheChairWhereThereIsOne)
{
    const Timeline timeline = sampleTimeline({.prefersChair = true});
    EXPECT_EQ(timeline.parts()[1].title, "Seated");
    EXPECT_EQ(timeline.parts()[1].range, 0.75);
    EXPECT_EQ(timeline.parts()[0].range, 1);
}

TEST(Timeline, GivesTheTimeOfALeftOutExerciseToBreathing)
{
    const Timeline timeline = sampleTimeline({.leftOut = {"moved"}});
    EXPECT_EQ(timeline.length(), 70s);
    EXPECT_EQ(timeline.parts()[1].exercise, "breathing");
    EXPECT_EQ(timeline.parts()[1].replaced, "moved");
    EXPECT_EQ(timeline.parts()[1].length, 30s);
    EXPECT_EQ(timeline.phases()[timeline.frameAt(31s).phase].id, "settle");
    EXPECT_EQ(timeline.frameAt(32s).breath, (Breath{BreathKind::In, 0, 0, 4s}));
}

TEST(Timeline, LeavesOutWhatNeedsEquipmentThatIsNotAtHand)
{
    Catalogue catalogue = sampleCatalogue();
    for (Exercise& exercise : catalogue.exercises) {
        exercise.equipment = exercise.id == "moved" ? std::vector<std::string>{"mat"} : exercise.equipment;
    }
    const auto without = Timeline::build(sampleRoutine(), catalogue, {.missingEquipment = {"wall", "mat"}});
    EXPECT_EQ(without->parts()[1].exercise, "breathing");
    EXPECT_EQ(without->parts()[1].replaced, "moved");
    EXPECT_EQ(without->parts()[0].exercise, "held");
    EXPECT_EQ(without->length(), 70s);
    const auto seated
        = Timeline::build(sampleRoutine(), catalogue, {.prefersChair = true, .missingEquipment = {"mat"}});
    EXPECT_EQ(seated->parts()[1].exercise, "moved") << "on the chair it needs no mat";
}

TEST(Timeline, NeverLeavesOutBreathing)
{
    Routine routine;
    routine.length = 14s;
    routine.parts = {{"breathing", {}, 14s, {{1, Side::None, {{"settle", 14s, {}}}}}}};
    const auto timeline = Timeline::build(routine, sampleCatalogue(), {.leftOut = {"breathing"}});
    EXPECT_EQ(timeline->phases().front().length, 14s);
}

TEST(Timeline, LetsAHoldBreatheOnForExtraTime)
{
    const ExtendedTimeline longer = sampleTimeline().withExtraTime(10s, 15s);
    EXPECT_EQ(longer.at, 23s);
    EXPECT_EQ(longer.added, 15s);
    EXPECT_EQ(longer.timeline.length(), 85s);
    EXPECT_EQ(longer.timeline.plannedExercise(), 60s);
    const Frame frame = longer.timeline.frameAt(23s + 2s);
    EXPECT_TRUE(longer.timeline.phases()[frame.phase].isExtra);
    EXPECT_EQ(frame.breath.kind, BreathKind::In);
    EXPECT_THAT(frame.pose.fraction, DoubleNear(0.25, 1e-9));
    EXPECT_EQ(frame.stepLeft, 13s + 7s);
    EXPECT_EQ(frame.partLeft, 13s + 7s);
}

TEST(Timeline, RepeatsWholeMovementsForExtraTime)
{
    const ExtendedTimeline longer = sampleTimeline().withExtraTime(37s, 15s);
    EXPECT_EQ(longer.added, 16s);
    EXPECT_EQ(longer.at, 44s);
    EXPECT_EQ(longer.timeline.phases()[longer.timeline.frameAt(44s).phase].id, "up");
    EXPECT_EQ(longer.timeline.phases()[longer.timeline.frameAt(51s).phase].id, "forward");
    EXPECT_EQ(longer.timeline.phases()[longer.timeline.frameAt(60s).phase].repetition, 2);
}

TEST(Timeline, RefusesWhatTheCatalogueHasNot)
{
    Routine routine = sampleRoutine();
    routine.parts[0].exercise = "nothing";
    EXPECT_EQ(Timeline::build(routine, sampleCatalogue()).error().kind, ErrorKind::NotFound);
    routine = sampleRoutine();
    routine.parts[0].blocks[0].phases[0].phase = "nothing";
    EXPECT_EQ(Timeline::build(routine, sampleCatalogue()).error().kind, ErrorKind::NotFound);
    routine = sampleRoutine();
    routine.parts[0].variant = "sofa";
    EXPECT_EQ(Timeline::build(routine, sampleCatalogue()).error().kind, ErrorKind::NotFound);
    EXPECT_FALSE(Timeline::build(sampleRoutine(), Catalogue{}, {.isWarmUpWanted = true}).has_value());
}

TEST(Timeline, RefusesLengthsThatContradictEachOther)
{
    Routine routine = sampleRoutine();
    routine.length += 1s;
    EXPECT_EQ(Timeline::build(routine, sampleCatalogue()).error().kind, ErrorKind::Invalid);
    routine = sampleRoutine();
    routine.parts[0].blocks[0].phases[1].breath.front().in += 1s;
    EXPECT_EQ(Timeline::build(routine, sampleCatalogue()).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(Timeline::build(Routine{}, sampleCatalogue()).error().kind, ErrorKind::Invalid);
}

TEST(Timeline, ChimesAsTheOtherSideBeginsAndAsARestIsOver)
{
    Routine routine;
    routine.id = "sides";
    routine.length = 30s;
    const RoutineBlock left{1, Side::Left, {{"posture", 5s, {}}}};
    const RoutineBlock right{1, Side::Right, {{"posture", 5s, {}}}};
    const RoutineBlock rest{1, Side::None, {{"rest", 10s, {}}}};
    const RoutineBlock work{1, Side::None, {{"setup", 10s, {}}}};
    routine.parts
        = {RoutinePart{"moved", {}, 10s, {left, right}}, RoutinePart{"held", {}, 20s, {rest, work}}};
    const Timeline timeline = Timeline::build(routine, sampleCatalogue()).value();
    EXPECT_EQ(timeline.cuesBetween(4s, 5s).front().kind, CueKind::Change);
    EXPECT_EQ(timeline.cuesBetween(19s, 20s).front().kind, CueKind::Change);
}

} // namespace

} // namespace unhunch::session
