// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/timeline.h"

#include "core/session/breath.h"
#include "tests/session/session_fixtures.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace unhunch::session {

namespace {

using namespace std::chrono_literals;

/// Any routine that the sample catalogue can play, with any options.
Timeline anyTimeline()
{
    Routine routine;
    routine.id = "any";
    const auto holds = *rc::gen::resize(
        12, rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 60))));
    for (const int hold : holds) {
        const Routine& source = hold % 3 == 0 ? sampleRoutine() : heldRoutine(std::chrono::seconds(hold));
        routine.parts.insert(routine.parts.end(), source.parts.begin(), source.parts.end());
        routine.length += source.length;
    }
    TimelineOptions options;
    options.isWarmUpWanted = *rc::gen::arbitrary<bool>();
    options.prefersChair = *rc::gen::arbitrary<bool>();
    options.leftOut = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("held", "moved", "breathing"));
    const auto built = Timeline::build(routine, sampleCatalogue(), options);
    RC_ASSERT(built.has_value());
    RC_ASSERT(built->length() == routine.length + (options.isWarmUpWanted ? 30s : 0s));
    return *built;
}

Timeline maybeExtended(const Timeline& timeline)
{
    const auto at = milliseconds(*rc::gen::inRange<milliseconds::rep>(0, timeline.length().count()));
    return *rc::gen::arbitrary<bool>() ? timeline.withExtraTime(at, 15s).timeline : timeline;
}

milliseconds anyInstant(const Timeline& timeline)
{
    return milliseconds(*rc::gen::inRange<milliseconds::rep>(0, timeline.length().count()));
}

template <typename T>
void assertSeamless(const std::vector<T>& stretches, milliseconds length)
{
    milliseconds at{0};
    for (const T& stretch : stretches) {
        RC_ASSERT(stretch.start == at);
        RC_ASSERT(stretch.length > 0ms);
        at = stretch.end();
    }
    RC_ASSERT(at == length);
}

RC_GTEST_PROP(TimelineProperty, HasNoGapAndNoOverlap, ())
{
    const Timeline timeline = maybeExtended(maybeExtended(anyTimeline()));
    assertSeamless(timeline.phases(), timeline.length());
    assertSeamless(timeline.parts(), timeline.length());
    for (const TimelinePhase& phase : timeline.phases()) {
        const TimelinePart& part = timeline.parts()[phase.part];
        RC_ASSERT(phase.start >= part.start && phase.end() <= part.end());
        RC_ASSERT(phase.start >= phase.stepStart && phase.end() <= phase.stepStart + phase.stepLength);
    }
}

RC_GTEST_PROP(TimelineProperty, FillsEveryPhaseWithPoseAndBreath, ())
{
    const Timeline timeline = maybeExtended(anyTimeline());
    for (const TimelinePhase& phase : timeline.phases()) {
        milliseconds pose{0};
        for (const PoseSpan& span : phase.pose) {
            pose += span.duration;
        }
        milliseconds breath{0};
        for (const BreathCycle& cycle : phase.breath) {
            breath += cycle.length();
        }
        RC_ASSERT(pose == phase.length);
        RC_ASSERT(phase.breath.empty() || breath == phase.length);
    }
}

RC_GTEST_PROP(TimelineProperty, HasFractionsThatAreContinuous, ())
{
    const Timeline timeline = maybeExtended(anyTimeline());
    const milliseconds at = anyInstant(timeline);
    const Frame before = timeline.frameAt(at);
    const Frame after = timeline.frameAt(at + 1ms);
    RC_ASSERT(std::abs(after.breath.level - before.breath.level) < 0.01 || after.phase != before.phase);
    RC_ASSERT(after.breath.level >= 0 && after.breath.level <= 1);
    RC_ASSERT(after.pose.fraction >= 0 && after.pose.fraction <= 1);
    if (after.phase == before.phase) {
        RC_ASSERT(after.phaseFraction > before.phaseFraction);
        RC_ASSERT(after.phaseFraction - before.phaseFraction < 0.01);
    }
    RC_ASSERT(before.left - after.left == 1ms);
}

RC_GTEST_PROP(TimelineProperty, IsStillUntilTheChangeItTellsOf, ())
{
    const Timeline timeline = maybeExtended(anyTimeline());
    const milliseconds at = anyInstant(timeline);
    const Frame frame = timeline.frameAt(at);
    RC_ASSERT(frame.untilChange > 0ms);
    const Frame later = timeline.frameAt(at + frame.untilChange - 1ms);
    RC_ASSERT(later.phase == frame.phase);
    RC_ASSERT(later.breath.kind == frame.breath.kind);
    RC_ASSERT(later.pose.phase == frame.pose.phase);
    RC_ASSERT(!frame.isStill || later.pose == frame.pose);
    RC_ASSERT(!frame.isStill || later.breath.level == frame.breath.level);
}

RC_GTEST_PROP(TimelineProperty, SoundsEachCueOnceHoweverTimeIsCut, ())
{
    const Timeline timeline = anyTimeline();
    const milliseconds cut = anyInstant(timeline);
    std::vector<Cue> twoPieces = timeline.cuesBetween(-1ms, cut);
    const std::vector<Cue> rest = timeline.cuesBetween(cut, timeline.length());
    twoPieces.insert(twoPieces.end(), rest.begin(), rest.end());
    RC_ASSERT(twoPieces == timeline.cuesBetween(-1ms, timeline.length()));
}

RC_GTEST_PROP(TimelineProperty, CountsTheSameExerciseHoweverTimeIsCut, ())
{
    const Timeline timeline = maybeExtended(anyTimeline());
    const milliseconds cut = anyInstant(timeline);
    RC_ASSERT(timeline.exerciseWithin(0ms, cut) + timeline.exerciseWithin(cut, timeline.length())
              == timeline.plannedExercise());
}

RC_GTEST_PROP(TimelineProperty, ExtraTimeChangesNothingBeforeItAndOnlyMovesWhatComesAfter, ())
{
    const Timeline timeline = anyTimeline();
    const milliseconds at = anyInstant(timeline);
    const ExtendedTimeline longer = timeline.withExtraTime(at, 15s);
    RC_ASSERT(longer.at > at);
    RC_ASSERT(longer.added >= 4s && longer.added <= 23s);
    RC_ASSERT(longer.timeline.frameAt(at).pose == timeline.frameAt(at).pose);
    const auto after = milliseconds(
        *rc::gen::inRange<milliseconds::rep>(longer.at.count(), timeline.length().count() + 1));
    const Frame moved = longer.timeline.frameAt(after + longer.added);
    RC_ASSERT(moved.pose == timeline.frameAt(after).pose);
    RC_ASSERT(moved.left == timeline.frameAt(after).left);
    RC_ASSERT(longer.timeline.plannedExercise() == timeline.plannedExercise());
}

RC_GTEST_PROP(BreathProperty, FillsAnyLength, ())
{
    const milliseconds length(*rc::gen::inRange(0, 600'000));
    milliseconds sum{0};
    for (const BreathCycle& cycle : fillWithBreath(length)) {
        sum += cycle.length();
    }
    RC_ASSERT(sum == length);
}

} // namespace

} // namespace unhunch::session
