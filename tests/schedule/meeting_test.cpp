// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/story.h"

namespace unhunch::schedule {
namespace {

using namespace test;

class Meetings : public Workday {
protected:
    void begin(HoldKind kind, std::uint64_t id = 7) { sim.send(HoldBegan{kind, id, "Firefox"}); }

    void end(HoldKind kind, std::uint64_t id = 7) { sim.send(HoldEnded{kind, id}); }

    WallInstant today(std::chrono::minutes timeOfDay) const
    {
        return berlin.toWall(at(2026, 11, 23, timeOfDay)).first;
    }
};

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

TEST_F(Meetings, MissingInputInACallIsNoAbsence)
{
    sim.config.offersDiscreet = false;
    sim.send(ConfigChanged{});
    sim.runUntil(9h + 30min);
    begin(HoldKind::Camera);
    sim.send(BecameIdle{sim.clock.now().boot});
    sim.runFor(30min);
    EXPECT_FALSE(sim.outlook().isAway);
    end(HoldKind::Camera);
    sim.runFor(4min);
    EXPECT_FALSE(sim.outlook().isAway);

    sim.runFor(1min);

    EXPECT_TRUE(sim.outlook().isAway);
}

TEST_F(Meetings, ACalendarMeetingAloneIsNoPresence)
{
    sim.send(CalendarChanged{{{today(9h + 30min), today(11h), "Planning"}}});
    sim.runUntil(9h + 31min);
    sim.send(BecameIdle{sim.clock.now().boot});
    sim.runFor(5min);

    EXPECT_TRUE(sim.outlook().isAway);
}

TEST_F(Meetings, LockingDuringACallIsAbsence)
{
    begin(HoldKind::Camera);
    sim.send(Locked{});
    sim.runFor(5min);

    EXPECT_TRUE(sim.outlook().isAway);
}

TEST_F(Meetings, TheResetComesFiveMinutesBeforeACalendarMeetingAroundIt)
{
    sim.send(CalendarChanged{{{today(10h + 15min), today(11h + 30min), "Planning"}}});
    EXPECT_EQ(sim.explain().at(1).kind, LineKind::MeetingAhead);
    sim.runUntil(10h + 12min);
    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 10min));
    EXPECT_EQ(sim.state.offer->kind, OfferKind::BeforeMeeting);

    sim.answer(AnswerKind::Snooze, 5min);
    EXPECT_EQ(sim.phase(), Phase::Snoozed);
    sim.runUntil(11h + 35min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 10min, 11h + 31min));
}

TEST_F(Meetings, AMeetingEarlyInTheSpellBringsNothingForward)
{
    sim.send(CalendarChanged{{{today(9h + 45min), today(11h), "Planning"}}});

    sim.runUntil(10h + 20min);

    EXPECT_THAT(sim.offerTimes(), IsEmpty());
}

TEST_F(Meetings, AMeetingThatEndsBeforeTheDueTimeBringsNothingForward)
{
    sim.send(CalendarChanged{{{today(10h), today(10h + 15min), "Stand-up"}}});

    sim.runUntil(10h + 31min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min));
}

TEST_F(Meetings, MeetingsThatTouchAreOneHold)
{
    sim.config.offersDiscreet = false;
    sim.send(ConfigChanged{});
    sim.send(CalendarChanged{{{today(9h + 40min), today(11h), "One"}, {today(11h), today(12h), "Two"}}});

    sim.runUntil(12h + 5min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(12h + 1min));
}

TEST_F(Meetings, ADeclaredMeetingEndsByItself)
{
    sim.runUntil(10h + 20min);
    sim.send(MeetingDeclared{30min});
    EXPECT_EQ(trayClick(sim.state), TrayAction::DiscreetReset);

    sim.runUntil(11h);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 35min, 10h + 51min));
}

TEST_F(Meetings, ADeclaredMeetingCanBeOverEarlier)
{
    sim.runUntil(10h + 25min);
    sim.send(MeetingDeclared{60min});
    sim.runFor(10min);
    sim.send(MeetingOver{});

    sim.runFor(2min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 36min));
}

TEST_F(Meetings, ASnoozeUntilTheMeetingEndsOffersAMinuteAfterIt)
{
    sim.runUntil(10h + 25min);
    begin(HoldKind::Microphone);
    sim.runUntil(10h + 41min);
    sim.answer(AnswerKind::SnoozeUntilMeetingEnds);
    EXPECT_EQ(sim.phase(), Phase::Snoozed);
    sim.runUntil(11h);
    end(HoldKind::Microphone);

    sim.runUntil(11h + 5min);

    EXPECT_EQ(sim.offerTimes().back(), 11h + 1min);
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
