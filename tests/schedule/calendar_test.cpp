// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/meeting_story.h"

namespace unhunch::schedule {
namespace {

using namespace test;

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

} // namespace
} // namespace unhunch::schedule
