// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every routine that the program comes with, at every dose of the ladder.
#include "core/session/player.h"
#include "tests/content/protocol_sheet.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace unhunch::content {

namespace {

using namespace session;
using namespace std::chrono_literals;

/// Every routine as such, with the warm-up, on the chair, and at each dose.
std::vector<Timeline> everyTimeline()
{
    std::vector<Timeline> all;
    for (const Routine& routine : loaded().routines) {
        const auto add = [&all, &routine](const TimelineOptions& options) {
            const auto built = Timeline::build(routine, loaded(), options);
            EXPECT_TRUE(built.has_value()) << routine.id;
            all.push_back(built.value_or(Timeline()));
        };
        add({});
        add({.isWarmUpWanted = true});
        add({.prefersChair = true});
        for (const LadderLevel level : kLadderLevels) {
            for (const LadderStep& step : kLadderSteps) {
                add({.ladder = {level, step}});
            }
        }
    }
    return all;
}

template <typename T>
void expectSeamless(const std::vector<T>& stretches, const Timeline& timeline)
{
    milliseconds at{0};
    for (const T& stretch : stretches) {
        EXPECT_EQ(stretch.start, at) << timeline.routine();
        EXPECT_GT(stretch.length, 0ms) << timeline.routine();
        at = stretch.end();
    }
    EXPECT_EQ(at, timeline.length()) << timeline.routine();
}

TEST(RoutineWalk, DurationsAddUpWithoutGapOrOverlap)
{
    for (const Timeline& timeline : everyTimeline()) {
        expectSeamless(timeline.phases(), timeline);
        expectSeamless(timeline.parts(), timeline);
    }
}

TEST(RoutineWalk, CountsOfRepetitionsAndSetsStayWithinTheirBounds)
{
    for (const Timeline& timeline : everyTimeline()) {
        for (const TimelinePhase& phase : timeline.phases()) {
            EXPECT_TRUE(phase.repetition >= 1 && phase.repetition <= phase.repetitions);
            EXPECT_TRUE(phase.set >= 1 && phase.set <= phase.sets);
        }
    }
}

TEST(RoutineWalk, BackAndThenForwardIsWhereOneWas)
{
    constexpr BootInstant kBegin{1h};
    for (const Timeline& timeline : everyTimeline()) {
        SessionState state = reduce(startSession(timeline, kBegin), GetReadySkipped{}, kBegin);
        BootInstant now = kBegin;
        while (state.status == PlayerStatus::Playing) {
            now += 7s;
            state = reduce(std::move(state), Ticked{}, now);
            if (state.status == PlayerStatus::Playing) {
                const SessionState back = reduce(state, BackPressed{}, now);
                EXPECT_LE(back.position, state.position);
                EXPECT_EQ(reduce(back, SkipPressed{}, now).position, state.position)
                    << timeline.routine() << " at " << state.position / 1s;
            }
        }
        EXPECT_EQ(state.outcome, SessionOutcome::Completed) << timeline.routine();
    }
}

TEST(RoutineWalk, LeavingAnExerciseOutKeepsTheLength)
{
    for (const Routine& routine : loaded().routines) {
        for (const RoutinePart& part : routine.parts) {
            const auto built = Timeline::build(routine, loaded(), {.leftOut = {part.exercise}});
            ASSERT_TRUE(built.has_value()) << routine.id;
            EXPECT_EQ(built->length(), routine.length) << routine.id;
        }
    }
}

TEST(RoutineWalk, WithoutMatBandOrWallEveryRoutineKeepsItsLengthAndNeedsNoneOfThem)
{
    const std::vector<std::string> missing{"mat", "resistance_band", "wall"};
    for (const Routine& routine : loaded().routines) {
        const auto built = Timeline::build(routine, loaded(), {.missingEquipment = missing});
        const auto usual = Timeline::build(routine, loaded());
        ASSERT_TRUE(built.has_value()) << routine.id;
        EXPECT_EQ(built->length(), usual->length()) << routine.id;
        for (const TimelinePart& part : built->parts()) {
            EXPECT_EQ(std::ranges::find_first_of(part.equipment, missing), part.equipment.end())
                << part.title;
        }
    }
}

} // namespace

} // namespace unhunch::content
