// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/settle.h"
#include "core/schedule/state_text.h"
#include "core/schedule/wakes.h"
#include "tests/schedule/random_life.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <variant>

namespace unhunch::schedule {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kBoot = "boot";

RC_GTEST_PROP(ReducerProperties, NextWakesAreInTheFuture, ())
{
    Life life;
    for (int i = 0; i < 30; ++i) {
        const Step step = life.live(1);
        RC_ASSERT(!step.nextWake || *step.nextWake > life.clock.now().boot);
        RC_ASSERT(!step.nextCivilWake || *step.nextCivilWake > life.clock.now().wall);
    }
}

RC_GTEST_PROP(ReducerProperties, SplittingAWaitInTwoChangesNothing, ())
{
    Life life;
    life.live(20);
    const auto first = randomWait();
    const auto second = randomWait();
    Life split = life;
    life.effects.clear();
    split.effects.clear();

    life.clock.advance(first + second);
    life.send(Woke{});
    split.clock.advance(first);
    split.send(Woke{});
    split.clock.advance(second);
    split.send(Woke{});

    RC_ASSERT(life.state == split.state);
    RC_ASSERT(withoutNews(life.effects) == withoutNews(split.effects));
}

RC_GTEST_PROP(ReducerProperties, WakingWheneverAskedIsTheSameAsWakingOnce, ())
{
    Life once;
    once.live(30);
    Life often = once;
    const WallInstant end = once.clock.now().wall + 10h;
    once.effects.clear();

    once.clock.advance(10h);
    once.send(Woke{});
    Step step = often.send(Woke{});
    while (const auto wait = untilWake(step, often.clock.now())) {
        if (often.clock.now().wall + *wait > end) {
            break;
        }
        often.clock.advance(*wait);
        step = often.send(Woke{});
    }
    often.clock.advance(end - often.clock.now().wall);
    often.send(Woke{});

    RC_ASSERT(once.state == often.state);
    RC_ASSERT(withoutNews(once.effects) == withoutNews(often.effects));
}

RC_GTEST_PROP(ReducerProperties, AnInstantIsSettledAtOnce, ())
{
    Life life;
    life.live(30);
    Draft draft{life.config, life.state, life.clock.now()};
    for (int i = 0; i < 20; ++i) {
        const auto next = nextWakes(draft).earliest(draft.now);
        RC_PRE(next.has_value());
        draft.goTo(*next);
        settleHere(draft);
        const State settled = draft.state;
        draft.effects.clear();

        settleHere(draft);

        RC_ASSERT(draft.effects.empty());
        RC_ASSERT(draft.state == settled);
    }
}

RC_GTEST_PROP(ReducerProperties, TheSameEventTwiceInAnInstantIsSettledOnce, ())
{
    Life life;
    life.live(20);
    life.send(Woke{});
    const State before = life.state;

    const Step step = life.send(Woke{});

    RC_ASSERT(step.effects.empty());
    RC_ASSERT(life.state == before);
}

RC_GTEST_PROP(ReducerProperties, AWallClockJumpFiresNoReset, ())
{
    Life life;
    life.config.plans = Plans{};
    life.config.workHours.week.fill({WorkInterval{0h, 24h}});
    life.send(ConfigChanged{});
    life.live(40);
    // What ends at a time of day may end by a jump: meetings, pauses until tomorrow, snoozes for today.
    life.send(CalendarChanged{});
    life.send(ResumeRequested{});
    life.clock.advance(randomWait());
    life.send(Woke{});
    const auto before = life.state;
    const bool isForMeeting = before.reset.snooze && before.reset.snooze->kind == SnoozeKind::MeetingEnd;
    RC_PRE(!isForMeeting);

    life.clock.setWall(life.clock.now().wall + randomJump());
    const Step step = life.send(ClockStepped{});

    for (const Effect& effect : step.effects) {
        // Another day may bring its notice about a holder, and nothing else.
        RC_ASSERT(std::holds_alternative<StateChanged>(effect)
                  || std::holds_alternative<ShowHoldNotice>(effect));
    }
    RC_ASSERT(life.state.spell == before.spell);
    RC_ASSERT(life.state.offer == before.offer);
}

RC_GTEST_PROP(ReducerProperties, SaveAndLoadKeepTheState, ())
{
    Life life;
    life.live(30);

    const auto loaded = loadState(saveState(life.state, kBoot), kBoot, life.clock.now());

    RC_ASSERT(loaded.has_value());
    State expected = life.state;
    expected.calendar.clear();
    RC_ASSERT(*loaded == expected);
}

RC_GTEST_PROP(ReducerProperties, EveryPauseAndSnoozeSurvivesARebootAndEnds, ())
{
    Life life;
    life.live(30);
    const State before = life.state;
    const std::string text = saveState(before, kBoot);
    life.clock.advance(randomWait());
    life.clock.setNow({BootInstant{20s}, life.clock.now().wall, berlin()});

    const auto loaded = loadState(text, "next", life.clock.now());
    RC_ASSERT(loaded.has_value());
    life.state = *loaded;
    RC_ASSERT(life.state.pause.has_value() == before.pause.has_value());
    RC_ASSERT(life.state.reset.snooze.has_value() == before.reset.snooze.has_value());
    RC_ASSERT(life.state.safety == before.safety);
    // Time kept free would put the reset off anew each day; this is about what was put off before.
    life.config.keptFree.clear();
    life.send(Restarted{});
    for (int day = 0; day < 9; ++day) {
        life.clock.advance(24h);
        life.send(Woke{});
    }

    RC_ASSERT(!life.state.pause);
    RC_ASSERT(!life.state.reset.snooze || life.state.reset.snooze->kind == SnoozeKind::MeetingEnd);
}

RC_GTEST_PROP(ReducerProperties, ExplainAndOutlookAlwaysAnswer, ())
{
    Life life;
    life.live(30);
    const Now now = life.clock.now();

    const Outlook view = outlook(life.config, life.state, now);

    RC_ASSERT(!explain(life.config, life.state, now).empty());
    RC_ASSERT((view.phase == Phase::InSession) == (life.state.session && !life.state.safety.hold));
    RC_ASSERT(view.nextIs != NextIs::PauseEnd || *view.next > now.wall);
}

} // namespace
} // namespace unhunch::schedule
