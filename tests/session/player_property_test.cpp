// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/player.h"

#include "core/session/player_walk.h"
#include "tests/session/session_fixtures.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <utility>

namespace unhunch::session {

namespace {

using namespace std::chrono_literals;

const BootInstant kStart{1h};

struct Step {
    PlayerEvent event;
    milliseconds after;
};

PlayerEvent eventOf(int number)
{
    switch (number) {
    case 0:
        return Paused{};
    case 1:
    case 2:
        return Resumed{};
    case 3:
        return BackPressed{};
    case 4:
        return SkipPressed{};
    case 5:
        return RepeatPressed{};
    case 6:
        return ExtraTimePressed{};
    case 7:
        return Hurt{};
    case 8:
        return GetReadySkipped{};
    default:
        return Ticked{};
    }
}

std::vector<Step> anySteps()
{
    std::vector<Step> steps;
    for (const auto& [number, after] : *rc::gen::container<std::vector<std::pair<int, int>>>(
             rc::gen::pair(rc::gen::inRange(0, 14), rc::gen::inRange(0, 9'000)))) {
        steps.push_back(Step{eventOf(number), milliseconds(after)});
    }
    return steps;
}

struct Run {
    SessionState state;
    BootInstant now = kStart;
};

Run anyRun()
{
    static const Timeline plain = sampleTimeline();
    static const Timeline warm = sampleTimeline({.isWarmUpWanted = true});
    Run run{startSession(*rc::gen::arbitrary<bool>() ? warm : plain, kStart)};
    for (const Step& step : anySteps()) {
        run.now += step.after;
        run.state = reduce(std::move(run.state), step.event, run.now);
    }
    return run;
}

RC_GTEST_PROP(PlayerProperty, StaysWithinItsTimelineAndPlan, ())
{
    const Run run = anyRun();
    const milliseconds position = positionAt(run.state, run.now);
    RC_ASSERT(position >= 0ms && position <= run.state.timeline.length());
    RC_ASSERT(playedExercise(run.state, run.now) <= run.state.timeline.plannedExercise());
    RC_ASSERT(run.state.timeline.plannedExercise() == 60s);
    milliseconds end{-1};
    for (const PlayedStretch& stretch : run.state.played) {
        RC_ASSERT(stretch.from > end && stretch.to > stretch.from);
        end = stretch.to;
    }
    RC_ASSERT(end <= run.state.timeline.length());
}

RC_GTEST_PROP(PlayerProperty, IsTheSameHoweverTimeIsCutIntoTicks, ())
{
    const Run run = anyRun();
    const milliseconds first(*rc::gen::inRange(0, 5'000));
    const milliseconds second(*rc::gen::inRange(0, 5'000));
    const BootInstant end = run.now + first + second;
    const SessionState twice = reduce(reduce(run.state, Ticked{}, run.now + first), Ticked{}, end);
    RC_ASSERT(twice == reduce(run.state, Ticked{}, end));
}

RC_GTEST_PROP(PlayerProperty, ShowsWithoutAnEventWhatATickWouldShow, ())
{
    const Run run = anyRun();
    const BootInstant later = run.now + milliseconds(*rc::gen::inRange(0, 9'000));
    const SessionState ticked = reduce(run.state, Ticked{}, later);
    RC_ASSERT(positionAt(run.state, later) == positionAt(ticked, later));
    RC_ASSERT(getReadyLeftAt(run.state, later) == getReadyLeftAt(ticked, later));
    RC_ASSERT(playedExercise(run.state, later) == playedExercise(ticked, later));
}

RC_GTEST_PROP(PlayerProperty, BackThenForwardIsWhereOneWas, ())
{
    Run run = anyRun();
    run.state = reduce(reduce(run.state, Resumed{}, run.now), GetReadySkipped{}, run.now);
    run.state.leftByBack.reset();
    RC_PRE(run.state.status == PlayerStatus::Playing);
    const SessionState there = reduce(reduce(run.state, BackPressed{}, run.now), SkipPressed{}, run.now);
    RC_ASSERT(there == run.state);
}

RC_GTEST_PROP(PlayerProperty, PauseAddsNothing, ())
{
    const Run run = anyRun();
    RC_PRE(run.state.status == PlayerStatus::Playing || run.state.status == PlayerStatus::GettingReady);
    const milliseconds pause(*rc::gen::inRange(0, 599'999));
    const SessionState paused = reduce(run.state, Paused{}, run.now);
    const SessionState resumed = reduce(paused, Resumed{}, run.now + pause);
    RC_ASSERT(resumed.status == run.state.status);
    RC_ASSERT(resumed.played == run.state.played);
    const milliseconds after(*rc::gen::inRange(0, 9'000));
    RC_ASSERT(positionAt(resumed, run.now + pause + after) == positionAt(run.state, run.now + after));
}

RC_GTEST_PROP(PlayerProperty, AsksToBeTickedLaterButSoonEnough, ())
{
    const Run run = anyRun();
    const auto next = nextChange(run.state, run.now);
    RC_ASSERT(next.has_value() == (run.state.status != PlayerStatus::Finished));
    RC_ASSERT(!next || *next > run.now);
    const bool isRunning
        = run.state.status == PlayerStatus::Playing || run.state.status == PlayerStatus::GettingReady;
    RC_ASSERT(!isRunning || *next <= run.now + 1s);
}

RC_GTEST_PROP(PlayerProperty, ComesToAnEndByItself, ())
{
    Run run = anyRun();
    int ticks = 0;
    while (const auto next = nextChange(run.state, run.now)) {
        run.now = *next;
        run.state = reduce(std::move(run.state), Ticked{}, run.now);
        RC_ASSERT(++ticks < 2000);
    }
    RC_ASSERT(run.state.outcome != SessionOutcome::None);
}

RC_GTEST_PROP(PlayerProperty, NeverPlaysOnWithWhatHurts, ())
{
    Run run = anyRun();
    RC_PRE(run.state.status != PlayerStatus::Finished);
    run.state = reduce(reduce(run.state, Hurt{}, run.now), Resumed{}, run.now);
    while (run.state.status == PlayerStatus::Playing) {
        const std::string& exercise = run.state.timeline.parts()[frameAt(run.state, run.now).part].exercise;
        RC_ASSERT(exercise != run.state.hurtExercises.front());
        run.now += 500ms;
        run.state = reduce(std::move(run.state), Ticked{}, run.now);
    }
}

RC_GTEST_PROP(PlayerProperty, KeepsStretchesDisjoint, ())
{
    std::vector<PlayedStretch> played;
    std::vector<bool> seconds(100, false);
    for (const auto& [from, length] : *rc::gen::container<std::vector<std::pair<int, int>>>(
             rc::gen::pair(rc::gen::inRange(0, 80), rc::gen::inRange(1, 20)))) {
        addPlayed(played, PlayedStretch{milliseconds(from), milliseconds(from + length)});
        for (int i = from; i < from + length; ++i) {
            seconds[static_cast<std::size_t>(i)] = true;
        }
    }
    milliseconds sum{0};
    for (const PlayedStretch& stretch : played) {
        sum += stretch.to - stretch.from;
    }
    RC_ASSERT(sum.count() == std::count(seconds.begin(), seconds.end(), true));
}

} // namespace

} // namespace unhunch::session
