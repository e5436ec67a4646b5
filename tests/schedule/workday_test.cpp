// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/story.h"

namespace unhunch::schedule {
namespace {

using namespace test;

TEST_F(Workday, OffersAResetAfterNinetyMinutesOfSitting)
{
    sim.runUntil(10h + 29min);
    EXPECT_EQ(sim.phase(), Phase::Counting);

    sim.runUntil(10h + 30min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min));
    EXPECT_EQ(sim.state.offer->routine, "office_reset");
    EXPECT_EQ(sim.phase(), Phase::Reminding);
}

TEST_F(Workday, CountsFromTheInstantWorkHoursBegin)
{
    Simulation early{berlin, at(2026, 11, 23, 7h), config()};

    early.runUntil(10h + 30min);

    EXPECT_THAT(early.offerTimes(), ElementsAre(10h + 30min));
}

TEST_F(Workday, CountsFromTheFirstActivityOfAUserWhoComesLate)
{
    sim.send(BecameIdle{sim.clock.now().boot});
    sim.runUntil(9h + 40min);
    sim.send(BecameActive{});

    sim.runUntil(11h + 10min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(11h + 10min));
}

TEST_F(Workday, StaysQuietOnADayOff)
{
    sim.config.workHours.datesOff = {{day(2026, 11, 23), day(2026, 11, 23)}};
    sim.send(ConfigChanged{});

    sim.runUntil(23h);

    EXPECT_TRUE(sim.offerTimes().empty());
    EXPECT_EQ(sim.phase(), Phase::OffHours);
}

TEST_F(Workday, StartsOverAfterACompletedSession)
{
    sim.runUntil(10h + 30min);
    sim.answer(AnswerKind::Start);
    EXPECT_EQ(sim.all<BeginSession>().back().routine, "office_reset");

    sim.play("office_reset", 90s);
    EXPECT_EQ(sim.phase(), Phase::Counting);
    sim.runUntil(12h + 5min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 12h + 1min));
}

TEST_F(Workday, ShortPausesAreSittingToo)
{
    sim.runUntil(9h + 50min);
    sim.send(BecameIdle{sim.clock.now().boot});
    sim.runFor(4min);
    sim.send(BecameActive{});

    sim.runUntil(10h + 30min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min));
}

TEST_F(Workday, ANaturalBreakStartsANewSpell)
{
    sim.runUntil(9h + 50min);
    sim.send(BecameIdle{sim.clock.now().boot});
    sim.runFor(8min);
    EXPECT_EQ(sim.explain().front().kind, LineKind::WaitingForReturn);
    sim.send(BecameActive{});

    sim.runUntil(11h + 28min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(11h + 28min));
}

TEST_F(Workday, AnAbsenceCountsFromItsStartWhenTheSourceTellsLate)
{
    sim.runUntil(9h + 55min);
    sim.send(BecameIdle{sim.clock.now().boot - 5min});

    EXPECT_TRUE(sim.outlook().isAway);
    EXPECT_FALSE(sim.state.spell);
}

TEST_F(Workday, ANaturalBreakWhileAResetIsUpWithdrawsAndJournalsIt)
{
    sim.runUntil(10h + 31min);
    sim.send(BecameIdle{sim.clock.now().boot});
    sim.runFor(5min);

    EXPECT_EQ(sim.all<WithdrawOffer>().back().reason, OfferOutcome::NaturalBreak);
    EXPECT_EQ(sim.all<RecordAnswer>().back().outcome, OfferOutcome::NaturalBreak);
}

TEST_F(Workday, TheEndOfWorkLetsADueResetLapse)
{
    sim.runUntil(17h);
    sim.send(UserMoved{});
    sim.config.interval = 25min;
    sim.send(ConfigChanged{});
    sim.runUntil(17h + 30min);

    EXPECT_EQ(sim.all<RecordAnswer>().back().outcome, OfferOutcome::Lapsed);
    EXPECT_EQ(sim.phase(), Phase::OffHours);
    EXPECT_EQ(sim.outlook().nextIs, NextIs::WorkHours);
}

TEST_F(Workday, KeepGoingAddsAnHour)
{
    sim.runUntil(17h + 14min);
    EXPECT_FALSE(sim.outlook().canKeepGoing);
    sim.runUntil(17h + 15min);
    EXPECT_TRUE(sim.outlook().canKeepGoing);
    sim.send(UserMoved{});
    sim.send(KeepGoingRequested{60min});
    EXPECT_FALSE(sim.outlook().canKeepGoing);

    sim.runUntil(18h + 29min);
    EXPECT_EQ(sim.phase(), Phase::Counting);
    sim.runUntil(18h + 30min);
    EXPECT_EQ(sim.phase(), Phase::OffHours);
}

TEST_F(Workday, KeepGoingWorksAfterWorkToo)
{
    sim.runUntil(20h);
    sim.send(KeepGoingRequested{120min});

    sim.runUntil(21h + 30min);

    EXPECT_EQ(sim.offerTimes().back(), 21h + 30min);
}

TEST_F(Workday, MovingStartsTheCountOver)
{
    sim.runUntil(10h);
    sim.send(UserMoved{});

    sim.runUntil(11h + 30min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(11h + 30min));
}

TEST_F(Workday, AnIntervalMadeShorterIsDueAtOnce)
{
    sim.runUntil(10h);
    sim.config.interval = 45min;
    sim.send(ConfigChanged{});

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h));
}

TEST_F(Workday, SleepOverTheDueTimeOffersAMinuteAfterWaking)
{
    sim.runUntil(10h + 28min);
    sim.sleepFor(4min);
    EXPECT_EQ(sim.phase(), Phase::Held);

    sim.runUntil(10h + 40min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 33min));
}

TEST_F(Workday, ALongSleepOverTheDueTimeIsABreak)
{
    sim.runUntil(10h + 28min);
    sim.sleepFor(40min);

    sim.runUntil(12h + 38min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(12h + 38min));
}

TEST_F(Workday, ANightOfSleepBeginsANewDay)
{
    sim.runUntil(17h);
    sim.sleepFor(16h + 15min);
    EXPECT_EQ(sim.timeOfDay(), 9h + 15min);
    const std::size_t before = sim.offerTimes().size();

    sim.runFor(90min);

    EXPECT_EQ(sim.offerTimes().size(), before + 1);
    EXPECT_EQ(sim.offerTimes().back(), 10h + 45min);
}

TEST_F(Workday, WithoutAnIdleSourceTheUserIsThereUnlessLocked)
{
    sim.config.hasIdleSource = false;
    sim.send(ConfigChanged{});
    sim.runUntil(10h);
    sim.send(Locked{});
    sim.runFor(30min);
    sim.send(Unlocked{});

    sim.runUntil(12h);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(12h));
}

TEST_F(Workday, ALockOfThreeMinutesIsNoBreakAndNoHoldAfterAMinute)
{
    sim.runUntil(10h + 28min);
    sim.send(Locked{});
    sim.runFor(3min);
    EXPECT_EQ(sim.phase(), Phase::Held);
    sim.send(Unlocked{});

    sim.runUntil(10h + 40min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 32min));
}

TEST_F(Workday, WaitsForAPauseInTyping)
{
    sim.config.settleAtMost = 3min;
    sim.send(ConfigChanged{});
    sim.runUntil(10h + 30min);
    EXPECT_EQ(sim.phase(), Phase::Settling);
    EXPECT_EQ(sim.all<WatchForPause>().back().pause, 3s);

    sim.runFor(1min);
    EXPECT_TRUE(sim.offerTimes().empty());
    sim.send(InputPaused{});

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 31min));
    EXPECT_EQ(sim.count<StopWatchingForPause>(), 0U);
}

TEST_F(Workday, WaitsForAPauseInTypingForThreeMinutesAtMost)
{
    sim.config.settleAtMost = 3min;
    sim.send(ConfigChanged{});

    sim.runUntil(10h + 40min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 33min));
    EXPECT_EQ(sim.count<StopWatchingForPause>(), 1U);
}

TEST_F(Workday, ANeedlessWakeChangesNothing)
{
    sim.runUntil(9h + 47min);
    const State before = sim.state;
    const std::size_t effects = sim.log.size();

    sim.send(Woke{});

    EXPECT_EQ(sim.log.size(), effects);
    EXPECT_EQ(sim.state.spell, before.spell);
}

TEST_F(Workday, ASkipOnAnOverdueStateTakesTheOverdueStepFirst)
{
    sim.runUntil(10h + 25min);
    sim.clock.advance(20min);

    sim.answer(AnswerKind::Skip);

    EXPECT_GT(*sim.nextWake, sim.clock.now().boot);
    EXPECT_FALSE(sim.all<ShowOffer>().empty());
}

} // namespace
} // namespace unhunch::schedule
