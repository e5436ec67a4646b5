// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/meeting_story.h"

namespace unhunch::schedule {
namespace {

using namespace test;

TEST_F(Meetings, ACallHoldsTheResetUntilAMinuteAfterItsEnd)
{
    sim.config.offersDiscreet = false;
    sim.send(ConfigChanged{});
    sim.runUntil(10h + 20min);
    begin(HoldKind::Microphone);
    sim.runUntil(10h + 50min);
    EXPECT_EQ(sim.phase(), Phase::Held);
    end(HoldKind::Microphone);

    sim.runUntil(10h + 55min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 51min));
}

TEST_F(Meetings, ExplainNamesTheHolderAndSinceWhen)
{
    sim.runUntil(10h + 20min);
    begin(HoldKind::Microphone);
    sim.runUntil(10h + 31min);

    const auto lines = sim.explain();

    ASSERT_THAT(lines, SizeIs(2));
    EXPECT_EQ(lines.at(0).kind, LineKind::HeldSince);
    EXPECT_EQ(lines.at(0).at, today(10h + 30min));
    EXPECT_EQ(lines.at(1).hold, HoldKind::Microphone);
    EXPECT_EQ(lines.at(1).holder, "Firefox");
    EXPECT_EQ(lines.at(1).at, today(10h + 20min));
}

TEST_F(Meetings, BeforeAnythingIsDueAHoldIsOnlyALine)
{
    begin(HoldKind::Camera);

    EXPECT_EQ(sim.phase(), Phase::Counting);
    EXPECT_EQ(sim.explain().back().hold, HoldKind::Camera);
}

TEST_F(Meetings, AHoldThatBeginsTakesTheOfferAwayWithoutCountingItAsIgnored)
{
    sim.runUntil(10h + 45min);
    EXPECT_EQ(sim.state.offer->repeats, 1);
    begin(HoldKind::FullScreen);
    EXPECT_EQ(sim.all<WithdrawOffer>().back().reason, OfferOutcome::Held);
    sim.runFor(10min);
    end(HoldKind::FullScreen);

    sim.runFor(1min);

    EXPECT_EQ(sim.state.offer->repeats, 1);
}

TEST_F(Meetings, ASignalBackWithinTwentySecondsNeverEnded)
{
    sim.runUntil(10h + 20min);
    begin(HoldKind::Microphone);
    sim.runFor(5min);
    end(HoldKind::Microphone);
    sim.runFor(19s);
    begin(HoldKind::Microphone, 8);

    EXPECT_EQ(sim.state.holds.front().sinceWall, today(10h + 20min));
    EXPECT_EQ(sim.state.holds.size(), 1U);
}

TEST_F(Meetings, ASignalBackAfterTwentySecondsIsANewOne)
{
    begin(HoldKind::Microphone);
    sim.runFor(5min);
    end(HoldKind::Microphone);
    sim.runFor(20s);
    begin(HoldKind::Microphone, 8);

    EXPECT_EQ(sim.state.holds.front().sinceWall, today(9h + 5min) + 20s);
}

TEST_F(Meetings, ALongOneGetsOneSilentDiscreetOffer)
{
    sim.runUntil(10h + 25min);
    begin(HoldKind::Microphone);
    sim.runUntil(11h + 20min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 40min));
    EXPECT_EQ(sim.all<ShowOffer>().back().offer.routine, "discreet_reset");
    EXPECT_TRUE(sim.all<ShowOffer>().back().offer.silent);
    EXPECT_EQ(sim.all<WithdrawOffer>().back().reason, OfferOutcome::Ignored);
    EXPECT_EQ(sim.phase(), Phase::Held);
}

TEST_F(Meetings, WithTheScreenSharedThereIsNoDiscreetOffer)
{
    sim.runUntil(10h + 25min);
    begin(HoldKind::Microphone);
    begin(HoldKind::ScreenShare, 8);

    sim.runUntil(11h + 20min);

    EXPECT_THAT(sim.offerTimes(), IsEmpty());
}

TEST_F(Meetings, SharingTheScreenTakesTheDiscreetOfferAway)
{
    sim.runUntil(10h + 25min);
    begin(HoldKind::Microphone);
    sim.runUntil(10h + 41min);
    begin(HoldKind::ScreenShare, 8);

    EXPECT_FALSE(sim.state.offer);
}

TEST_F(Meetings, ADiscreetResetDuringACallStartsTheCountOver)
{
    sim.runUntil(10h + 25min);
    begin(HoldKind::Microphone);
    sim.runUntil(10h + 41min);
    sim.answer(AnswerKind::Start);
    EXPECT_TRUE(sim.all<BeginSession>().back().silent);
    sim.play("discreet_reset", 60s);
    EXPECT_EQ(sim.count<InterruptSession>(), 0U);
    end(HoldKind::Microphone);

    sim.runUntil(12h + 13min);

    EXPECT_EQ(sim.offerTimes().back(), 12h + 12min);
}

TEST_F(Meetings, AResetHeldForTwoHoursBringsOneNoticeADay)
{
    sim.runUntil(10h + 20min);
    begin(HoldKind::DoNotDisturb);

    sim.runUntil(16h);

    ASSERT_EQ(sim.count<ShowHoldNotice>(), 1U);
    EXPECT_EQ(sim.all<ShowHoldNotice>().front().holder, "Firefox");
    EXPECT_EQ(sim.all<ShowHoldNotice>().front().since, today(10h + 20min));
}

TEST_F(Meetings, AHolderOnTwoWorkdaysBringsANotice)
{
    sim.runUntil(10h + 20min);
    begin(HoldKind::App);
    sim.runUntil(11h);
    end(HoldKind::App);
    sim.runUntil(17h);
    EXPECT_EQ(sim.count<ShowHoldNotice>(), 0U);
    sim.send(Locked{});
    sim.runUntil(9h);
    sim.send(Unlocked{});
    sim.runUntil(10h + 20min);
    begin(HoldKind::App);

    sim.runUntil(10h + 40min);

    EXPECT_EQ(sim.count<ShowHoldNotice>(), 1U);
}

TEST_F(Meetings, OfferNowPassesTheHoldOver)
{
    sim.runUntil(10h + 20min);
    begin(HoldKind::DoNotDisturb);
    sim.runUntil(12h + 31min);
    sim.send(OfferNowRequested{});

    EXPECT_EQ(sim.offerTimes(), std::vector<std::chrono::minutes>{12h + 31min});
    sim.runFor(5min);
    EXPECT_TRUE(sim.state.offer);
}

} // namespace
} // namespace unhunch::schedule
