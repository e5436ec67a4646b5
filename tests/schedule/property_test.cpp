// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/state_text.h"
#include "tests/schedule/random_event.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_zone.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <set>

namespace unhunch::schedule {
namespace {

using namespace std::chrono_literals;
using namespace test;

constexpr std::string_view kBoot = "boot";

const DatabaseZone& berlin()
{
    static const DatabaseZone zone{"Europe/Berlin"};
    return zone;
}

/// A random life that has led to some state.
struct Life {
    Config config = randomConfig();
    FakeClock clock{berlin(), randomStart()};
    State state;
    std::vector<Effect> effects; ///< all so far

    Life() { send(Restarted{}); }

    /// Another life that was the same so far.
    Life(const Life& other)
        : config(other.config)
        , clock(berlin())
        , state(other.state)
    {
        clock.setNow(other.clock.now());
    }

    Life& operator=(const Life&) = delete;
    Life(Life&&) = delete;
    Life& operator=(Life&&) = delete;
    ~Life() = default;

    Step send(const Event& event)
    {
        Step step = reduce(config, state, event, clock.now());
        state = step.state;
        effects.insert(effects.end(), step.effects.begin(), step.effects.end());
        return step;
    }

    Step live(int events)
    {
        Step last;
        for (int i = 0; i < events; ++i) {
            clock.advance(randomWait());
            last = send(randomEvent(state, clock.now()));
        }
        return last;
    }
};

std::vector<Effect> withoutNews(std::vector<Effect> effects)
{
    std::erase_if(effects, [](const Effect& effect) { return std::holds_alternative<StateChanged>(effect); });
    return effects;
}

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
    life.live(20);
    life.send(Woke{});
    const auto before = life.state;

    life.clock.setWall(life.clock.now().wall + randomJump());
    const Step step = life.send(ClockStepped{});

    for (const Effect& effect : step.effects) {
        RC_ASSERT(!std::holds_alternative<ShowOffer>(effect) || before.reset.snooze || before.pause
                  || !before.calendar.empty());
        RC_ASSERT(!std::holds_alternative<BeginSession>(effect));
    }
    RC_ASSERT(life.state.spell == before.spell);
}

RC_GTEST_PROP(ReducerProperties, OffersAndWithdrawalsBalance, ())
{
    Life life;
    life.live(60);
    std::set<OfferId> up;
    std::set<OfferId> seen;
    for (const Effect& effect : life.effects) {
        if (const auto* const shown = std::get_if<ShowOffer>(&effect)) {
            const bool isAgain = up.count(shown->offer.id) != 0;
            RC_ASSERT(isAgain || (up.empty() && seen.count(shown->offer.id) == 0));
            up.insert(shown->offer.id);
            seen.insert(shown->offer.id);
        } else if (const auto* const gone = std::get_if<WithdrawOffer>(&effect)) {
            RC_ASSERT(up.erase(gone->id) == 1U);
        }
    }
    RC_ASSERT(up.size() == (life.state.offer ? 1U : 0U));
}

RC_GTEST_PROP(ReducerProperties, WaitingForAPauseIsBegunAndEndedInTurn, ())
{
    Life life;
    bool isWatching = false;
    for (int i = 0; i < 60; ++i) {
        life.clock.advance(randomWait());
        const Event event = randomEvent(life.state, life.clock.now());
        const bool restarts = std::holds_alternative<Restarted>(event);
        isWatching = isWatching && !restarts;
        const Step step = life.send(event);
        for (const Effect& effect : step.effects) {
            if (std::holds_alternative<WatchForPause>(effect)) {
                RC_ASSERT(!isWatching);
                isWatching = true;
            } else if (std::holds_alternative<StopWatchingForPause>(effect)) {
                RC_ASSERT(isWatching);
                isWatching = false;
            }
        }
        isWatching = isWatching && !std::holds_alternative<InputPaused>(event);
        isWatching = isWatching || life.state.settlingSince.has_value();
        RC_ASSERT(isWatching == life.state.settlingSince.has_value());
    }
}

RC_GTEST_PROP(ReducerProperties, OffersAreTenMinutesApart, ())
{
    Life life;
    std::optional<BootInstant> last;
    for (int i = 0; i < 60; ++i) {
        const Step step = life.live(1);
        for (const Effect& effect : step.effects) {
            const auto* const made = std::get_if<RecordOffer>(&effect);
            if (made != nullptr) {
                RC_ASSERT(!last || made->offer.since - *last >= life.config.offerSpacing);
                last = made->offer.since;
            }
        }
    }
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
    const std::string text = saveState(life.state, kBoot);
    life.clock.advance(randomWait());
    life.clock.setNow({BootInstant{20s}, life.clock.now().wall, berlin()});

    const auto loaded = loadState(text, "next", life.clock.now());
    RC_ASSERT(loaded.has_value());
    life.state = *loaded;
    RC_ASSERT(life.state.pause.has_value() || !loaded->pause.has_value());
    life.send(Restarted{});
    for (int day = 0; day < 9; ++day) {
        life.clock.advance(24h);
        life.send(Woke{});
    }

    RC_ASSERT(!life.state.pause);
    RC_ASSERT(!life.state.reset.snooze || life.state.reset.snooze->kind == SnoozeKind::MeetingEnd);
}

RC_GTEST_PROP(ReducerProperties, NoPathStartsASessionUnderASafetyHold, ())
{
    Life life;
    life.live(20);
    life.send(SafetyChanged{{true, false}});
    life.effects.clear();
    const bool wasRunning = life.state.session.has_value();
    for (int i = 0; i < 40; ++i) {
        life.clock.advance(randomWait());
        const Event event = randomEvent(life.state, life.clock.now());
        if (!std::holds_alternative<SafetyChanged>(event)) {
            const bool had = life.state.session.has_value();
            life.send(event);
            RC_ASSERT(had || !life.state.session);
        }
    }
    for (const Effect& effect : life.effects) {
        RC_ASSERT(!std::holds_alternative<BeginSession>(effect));
        RC_ASSERT(!std::holds_alternative<ShowOffer>(effect));
    }
    RC_ASSERT(wasRunning || !life.state.session);
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
