// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/story.h"

namespace unhunch::schedule {
namespace {

using namespace test;

class Offers : public Workday {
protected:
    void runToOffer() { sim.runUntil(10h + 30min); }
};

TEST_F(Offers, AnIgnoredOneRepeatsTwiceAndThenStaysTheTraysDueState)
{
    sim.runUntil(11h + 30min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 10h + 40min, 10h + 50min));
    EXPECT_FALSE(sim.state.offer);
    EXPECT_EQ(sim.phase(), Phase::Reminding);
    EXPECT_EQ(sim.outlook().repeats, 3);
    EXPECT_EQ(sim.outlook().offerRoutine, "office_reset");
}

TEST_F(Offers, AnIgnoredOneComesAnewAfterEachFurtherInterval)
{
    sim.runUntil(15h + 5min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 10h + 40min, 10h + 50min, 12h, 13h + 30min, 15h));
}

TEST_F(Offers, ClosingOneCountsAsIgnoredAndKeepsTheDistance)
{
    runToOffer();
    sim.runFor(1min);
    sim.answer(AnswerKind::Closed);
    EXPECT_EQ(sim.phase(), Phase::Reminding);

    sim.runFor(9min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 10h + 40min));
    EXPECT_EQ(sim.state.offer->repeats, 1);
}

TEST_F(Offers, ASnoozedOneComesBackWhenTheSnoozeEnds)
{
    runToOffer();
    sim.answer(AnswerKind::Snooze, 15min);
    EXPECT_EQ(sim.phase(), Phase::Snoozed);
    EXPECT_EQ(sim.outlook().nextIs, NextIs::SnoozeEnd);

    sim.runUntil(10h + 45min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 10h + 45min));
    EXPECT_EQ(sim.all<RecordAnswer>().back().snooze, 15min);
}

TEST_F(Offers, AShortSnoozeComesBackWhenItEndsThoughOffersKeepTheirDistance)
{
    runToOffer();
    sim.answer(AnswerKind::Snooze, 5min);

    sim.runUntil(10h + 44min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 10h + 35min));
}

TEST_F(Offers, SkippingStartsTheCountOver)
{
    runToOffer();
    sim.runFor(2min);
    sim.answer(AnswerKind::Skip);
    EXPECT_EQ(sim.phase(), Phase::Counting);

    sim.runUntil(12h + 5min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 12h + 2min));
}

TEST_F(Offers, SnoozedForTodayComesBackOnTheNextWorkday)
{
    runToOffer();
    sim.answer(AnswerKind::SnoozeToday);
    EXPECT_EQ(sim.phase(), Phase::Snoozed);
    EXPECT_EQ(sim.explain().front().kind, LineKind::SnoozedToday);

    sim.runUntil(17h);
    sim.runUntil(10h + 30min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 10h + 30min));
}

TEST_F(Offers, ResumingTakesASnoozeForTodayBack)
{
    runToOffer();
    sim.answer(AnswerKind::SnoozeToday);
    sim.runFor(20min);
    sim.send(ResumeRequested{});

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 10h + 50min));
}

TEST_F(Offers, AStaleAnswerIsIgnored)
{
    runToOffer();
    const OfferId first = sim.state.offer->id;
    sim.runFor(10min);

    sim.send(OfferAnswered{first, {AnswerKind::Skip, {}}});

    EXPECT_TRUE(sim.state.offer);
    EXPECT_EQ(sim.state.offer->id, first + 1);
}

TEST_F(Offers, ASnoozeLimitTakesTheSnoozesAway)
{
    sim.config.snoozeLimit = 1;
    sim.send(ConfigChanged{});
    runToOffer();
    EXPECT_TRUE(sim.state.offer->canSnooze);
    sim.answer(AnswerKind::Snooze, 10min);
    sim.runFor(10min);

    EXPECT_FALSE(sim.state.offer->canSnooze);
    sim.answer(AnswerKind::Snooze, 10min);
    EXPECT_TRUE(sim.state.offer);
}

TEST_F(Offers, SnoozingBeforeAnythingIsDueOnlyPutsTheResetOff)
{
    sim.runUntil(10h + 25min);
    sim.send(trayMiddleClick(sim.config));
    EXPECT_EQ(sim.phase(), Phase::Counting);
    sim.send(AnswerRequested{{AnswerKind::Snooze, 30min}});
    EXPECT_EQ(sim.phase(), Phase::Snoozed);

    sim.runUntil(11h);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 55min));
}

TEST_F(Offers, PausingWithdrawsAndTheResetComesBackAtThePausesEnd)
{
    runToOffer();
    sim.send(PauseRequested{{PauseKind::For, 60min}});
    EXPECT_EQ(sim.all<WithdrawOffer>().back().reason, OfferOutcome::Paused);
    EXPECT_EQ(sim.phase(), Phase::Paused);

    sim.runUntil(11h + 30min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 11h + 30min));
}

TEST_F(Offers, APauseUntilTomorrowEndsWithTheNextWorkday)
{
    sim.send(PauseRequested{{PauseKind::UntilTomorrow, {}}});
    sim.runUntil(17h);
    EXPECT_EQ(sim.phase(), Phase::Paused);

    sim.runUntil(9h);

    EXPECT_EQ(sim.phase(), Phase::Counting);
}

TEST_F(Offers, APauseUntilTomorrowOnFridayLastsUntilMonday)
{
    Simulation friday{berlin, at(2026, 11, 27, 15h), config()};
    friday.send(PauseRequested{{PauseKind::UntilTomorrow, {}}});

    EXPECT_EQ(friday.outlook().next, berlin.toWall(at(2026, 11, 30, 9h)).first);
}

TEST_F(Offers, APauseUntilIReturnEndsWithTheFirstActivityAfterABreak)
{
    sim.send(PauseRequested{{PauseKind::UntilReturn, {}}});
    sim.send(BecameIdle{sim.clock.now().boot});
    sim.runFor(4min);
    sim.send(BecameActive{});
    EXPECT_EQ(sim.phase(), Phase::Paused);

    sim.send(Locked{});
    sim.runFor(30min);
    EXPECT_EQ(sim.phase(), Phase::Paused);
    sim.send(Unlocked{});

    EXPECT_EQ(sim.phase(), Phase::Counting);
}

TEST_F(Offers, AMovedUserIsNotRemindedOfWhatWasUp)
{
    runToOffer();
    sim.send(UserMoved{});

    EXPECT_FALSE(sim.state.offer);
    EXPECT_EQ(sim.all<RecordAnswer>().back().outcome, OfferOutcome::Moved);
}

TEST_F(Offers, EachOfferIsJournaledWithItsOutcome)
{
    runToOffer();
    sim.answer(AnswerKind::Start);

    EXPECT_EQ(sim.all<RecordOffer>().size(), 1U);
    EXPECT_EQ(sim.all<RecordAnswer>().back().outcome, OfferOutcome::Started);
    EXPECT_EQ(sim.all<RecordAnswer>().back().offer, sim.all<RecordOffer>().back().offer.id);
    EXPECT_EQ(outcomeName(OfferOutcome::NaturalBreak), "natural_break");
}

} // namespace
} // namespace unhunch::schedule
