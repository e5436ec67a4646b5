// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/meeting_story.h"

namespace unhunch::schedule {
namespace {

using namespace test;

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

TEST_F(Meetings, InputMissedBeforeALockCountsThoughACallBeginsWithIt)
{
    sim.config.naturalBreak = 10min;
    sim.send(ConfigChanged{});
    const BootInstant lastInput = sim.clock.now().boot;
    sim.runFor(4min);
    sim.send(BecameIdle{lastInput});
    sim.send(Locked{});
    sim.runFor(1min);
    begin(HoldKind::Microphone);

    sim.runFor(5min);

    EXPECT_TRUE(sim.outlook().isAway);
}

TEST_F(Meetings, InputMissedBeforeACallDoesNotCountWithALockLaterInIt)
{
    sim.runFor(10min);
    sim.send(BecameIdle{sim.clock.now().boot});
    sim.runFor(4min);
    begin(HoldKind::Microphone);
    sim.runFor(1min);
    sim.send(Locked{});

    sim.runFor(4min);

    EXPECT_FALSE(sim.outlook().isAway);
}

} // namespace
} // namespace unhunch::schedule
