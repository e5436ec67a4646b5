// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/story.h"

namespace unhunch::schedule {
namespace {

using namespace test;

Config nightShift()
{
    Config settings;
    settings.settleAtMost = 0s;
    settings.workHours.week = {};
    settings.workHours.week.at(6) = {WorkInterval{22h, 6h}};
    return settings;
}

class Clocks : public Workday {
protected:
    void enableEvening(Simulation& simulation, std::chrono::minutes timeOfDay)
    {
        simulation.config.plans.at(PlanId::EveningWindDown).enabled = true;
        simulation.config.plans.at(PlanId::EveningWindDown).timeOfDay = timeOfDay;
        simulation.config.interval = 24h;
        simulation.send(ConfigChanged{});
    }
};

TEST_F(Clocks, AnOvernightShiftBelongsToTheDayItStarts)
{
    Simulation night{berlin, at(2026, 11, 28, 21h), nightShift()};
    night.runUntil(23h + 30min);
    EXPECT_THAT(night.offerTimes(), ElementsAre(23h + 30min));
    night.send(UserMoved{});

    night.runUntil(1h + 5min);

    EXPECT_EQ(night.offerTimes().size(), 2U);
    EXPECT_EQ(night.offerTimes().back(), 1h);
    night.runUntil(6h);
    EXPECT_EQ(night.phase(), Phase::OffHours);
}

TEST_F(Clocks, ADayOffTakesTheWholeNightShiftAway)
{
    Config settings = nightShift();
    settings.workHours.datesOff = {{day(2026, 11, 28), day(2026, 11, 28)}};
    Simulation night{berlin, at(2026, 11, 28, 21h), settings};

    night.runUntil(5h);

    EXPECT_THAT(night.offerTimes(), IsEmpty());
}

TEST_F(Clocks, TheNightTheClocksGoBackNothingFiresTwice)
{
    Simulation night{berlin, at(2026, 10, 24, 22h), config()};
    enableEvening(night, 2h + 30min);

    night.runFor(3h);
    night.runFor(24h);

    EXPECT_EQ(night.count<RecordOffer>(), 3U);
}

TEST_F(Clocks, TheNightTheClocksGoBackASpellStillLastsNinetyMinutes)
{
    Simulation night{berlin, at(2026, 10, 24, 21h), nightShift()};
    night.runUntil(22h);
    night.runFor(4h);
    night.send(UserMoved{});
    const WallInstant moved = night.clock.now().wall;
    night.log.clear();

    night.runFor(90min);

    ASSERT_FALSE(night.log.empty());
    EXPECT_EQ(night.log.front().at - moved, 90min);
}

TEST_F(Clocks, APlanInTheGapOfTheClocksComesAtItsEnd)
{
    Simulation night{berlin, at(2026, 3, 28, 22h), config()};
    enableEvening(night, 2h + 30min);

    night.runFor(4h);

    EXPECT_THAT(night.offerTimes(), ElementsAre(3h));
}

TEST_F(Clocks, SettingTheClockFiresNoReset)
{
    sim.runUntil(10h);
    sim.clock.setWall(sim.clock.now().wall + 2h);
    sim.send(ClockStepped{});
    EXPECT_THAT(sim.offerTimes(), IsEmpty());

    sim.runFor(29min);
    EXPECT_THAT(sim.offerTimes(), IsEmpty());
    sim.runFor(1min);
    EXPECT_THAT(sim.offerTimes(), SizeIs(1));
}

TEST_F(Clocks, SettingTheClockBackSkipsNoReset)
{
    sim.runUntil(10h + 20min);
    sim.clock.setWall(sim.clock.now().wall - 70min);
    sim.send(ClockStepped{});

    sim.runFor(10min);

    EXPECT_THAT(sim.offerTimes(), SizeIs(1));
}

TEST_F(Clocks, SettingTheClockChangesTheLengthOfNoSnoozeOrPause)
{
    sim.send(PauseRequested{{PauseKind::For, 30min}});
    sim.clock.setWall(sim.clock.now().wall + 3h);
    sim.send(ClockStepped{});
    EXPECT_EQ(sim.phase(), Phase::Paused);
    EXPECT_EQ(sim.outlook().next, sim.clock.now().wall + 30min);

    sim.runFor(30min);

    EXPECT_EQ(sim.phase(), Phase::Counting);
}

TEST_F(Clocks, SettingTheClockBackOverAPlanFiresItOnce)
{
    enableEvening(sim, 21h + 30min);
    sim.runUntil(21h + 31min);
    sim.answer(AnswerKind::Skip);
    sim.clock.setWall(sim.clock.now().wall - 1h);
    sim.send(ClockStepped{});

    sim.runFor(2h);

    EXPECT_THAT(sim.offerTimes(), SizeIs(1));
}

TEST_F(Clocks, ANewZoneMovesWorkHoursAndNotTheSpell)
{
    const DatabaseZone kathmandu{"Asia/Kathmandu"};
    sim.runUntil(10h);
    sim.clock.setZone(kathmandu);
    sim.send(ZoneChanged{});
    EXPECT_EQ(sim.timeOfDay(), 14h + 45min);

    sim.runFor(30min);

    EXPECT_THAT(sim.offerTimes(), SizeIs(1));
}

TEST_F(Clocks, FlyingWestFiresNoPlanTwice)
{
    const DatabaseZone newYork{"America/New_York"};
    enableEvening(sim, 21h + 30min);
    sim.runUntil(21h + 31min);
    sim.answer(AnswerKind::Skip);
    sim.clock.setZone(newYork);
    sim.send(ZoneChanged{});

    sim.runUntil(23h);

    EXPECT_THAT(sim.offerTimes(), SizeIs(1));
}

} // namespace
} // namespace unhunch::schedule
