// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/story.h"

#include <vector>

namespace unhunch::schedule {
namespace {

using namespace test;

class PlansOfTheDay : public Workday {
protected:
    void enable(PlanId plan)
    {
        sim.config.plans.at(plan).enabled = true;
        sim.send(ConfigChanged{});
    }

    [[nodiscard]] std::vector<OfferOutcome> outcomes() const
    {
        std::vector<OfferOutcome> found;
        for (const RecordAnswer& answer : sim.all<RecordAnswer>()) {
            found.push_back(answer.outcome);
        }
        return found;
    }

    /// Only plans, no resets.
    void quietResets()
    {
        sim.config.interval = 24h;
        sim.send(ConfigChanged{});
    }
};

TEST_F(PlansOfTheDay, TheEveningOneIsOfferedAfterWork)
{
    quietResets();
    enable(PlanId::EveningWindDown);
    EXPECT_EQ(sim.explain().back().kind, LineKind::WorkEndsAt);
    sim.runUntil(21h);
    EXPECT_EQ(sim.explain().back().kind, LineKind::NextPlan);

    sim.runUntil(21h + 31min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(21h + 30min));
    EXPECT_EQ(sim.state.offer->routine, "evening_wind_down");
}

TEST_F(PlansOfTheDay, AMissedOneIsCaughtUpWithinTwoHours)
{
    quietResets();
    enable(PlanId::EveningWindDown);
    sim.runUntil(20h);
    sim.send(Locked{});
    sim.runUntil(23h + 10min);
    sim.send(Unlocked{});

    sim.runFor(5min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(23h + 11min));
}

TEST_F(PlansOfTheDay, OneMissedBeyondTwoHoursIsJournaledOnce)
{
    quietResets();
    enable(PlanId::EveningWindDown);
    sim.runUntil(20h);
    sim.send(Locked{});
    sim.runUntil(8h);
    sim.send(Unlocked{});
    sim.runFor(1h);

    EXPECT_THAT(sim.offerTimes(), IsEmpty());
    ASSERT_EQ(sim.count<RecordAnswer>(), 1U);
    EXPECT_EQ(sim.all<RecordAnswer>().back().outcome, OfferOutcome::Missed);
}

TEST_F(PlansOfTheDay, OneSwitchedOnAfterItsTimeWaitsForTomorrow)
{
    quietResets();
    sim.runUntil(22h);
    enable(PlanId::EveningWindDown);

    sim.runUntil(21h);
    EXPECT_THAT(sim.offerTimes(), IsEmpty());
    sim.runUntil(21h + 31min);
    EXPECT_THAT(sim.offerTimes(), SizeIs(1));
}

TEST_F(PlansOfTheDay, TheWeekendOneComesOnSaturdayMorning)
{
    quietResets();
    enable(PlanId::WeekendMaintenance);

    sim.runFor(6 * 24h);

    ASSERT_THAT(sim.offerTimes(), SizeIs(3));
    EXPECT_EQ(sim.offerTimes().front(), 9h + 30min);
    EXPECT_EQ(sim.all<ShowOffer>().front().offer.routine, "weekend_maintenance");
}

TEST_F(PlansOfTheDay, TheLongerOfTwoSatisfiesTheShorter)
{
    sim.runUntil(15h + 30min);
    sim.send(UserMoved{});
    enable(PlanId::StrengthDaily);
    sim.runUntil(17h);
    EXPECT_EQ(sim.state.offer->routine, "strength_daily");
    const std::size_t offers = sim.offerTimes().size();
    sim.answer(AnswerKind::Start);
    sim.play("strength_daily", 10min);

    sim.runUntil(17h + 29min);

    EXPECT_EQ(sim.offerTimes().size(), offers);
    EXPECT_EQ(sim.phase(), Phase::Counting);
}

TEST_F(PlansOfTheDay, AResetSatisfiesTheShorterSlumpPlan)
{
    enable(PlanId::AfternoonSlump);
    sim.runUntil(13h + 30min);
    sim.send(UserMoved{});
    sim.runUntil(15h);
    EXPECT_EQ(sim.state.offer->routine, "office_reset");
    sim.play("office_reset", 90s);
    const std::size_t offers = sim.offerTimes().size();

    sim.runUntil(16h + 30min);

    EXPECT_EQ(sim.offerTimes().size(), offers);
}

TEST_F(PlansOfTheDay, AnIgnoredOneRepeatsTwiceAndIsOverForTheDay)
{
    quietResets();
    enable(PlanId::EveningWindDown);

    sim.runUntil(23h + 55min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(21h + 30min, 21h + 40min, 21h + 50min));
    EXPECT_EQ(sim.phase(), Phase::OffHours);
}

TEST_F(PlansOfTheDay, ASnoozedOneComesBack)
{
    quietResets();
    enable(PlanId::EveningWindDown);
    sim.runUntil(21h + 31min);
    sim.answer(AnswerKind::Snooze, 60min);
    EXPECT_EQ(sim.phase(), Phase::Snoozed);

    sim.runUntil(22h + 35min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(21h + 30min, 22h + 31min));
}

TEST_F(PlansOfTheDay, ASkippedOneIsOverForTheDay)
{
    quietResets();
    enable(PlanId::EveningWindDown);
    sim.runUntil(21h + 31min);
    sim.answer(AnswerKind::Skip);

    sim.runUntil(21h + 25min);
    EXPECT_THAT(sim.offerTimes(), SizeIs(1));
    sim.runFor(10min);
    EXPECT_THAT(sim.offerTimes(), SizeIs(2));
}

TEST_F(PlansOfTheDay, OneForWorkHoursIsNotOfferedOutsideThem)
{
    quietResets();
    enable(PlanId::StrengthDaily);
    sim.config.plans.at(PlanId::StrengthDaily).timeOfDay = 18h;
    sim.send(ConfigChanged{});

    sim.runUntil(23h);

    EXPECT_THAT(sim.offerTimes(), IsEmpty());
    EXPECT_EQ(sim.count<RecordAnswer>(), 0U);
}

TEST_F(PlansOfTheDay, TheMorningOneComesTenMinutesAfterTheFirstActivity)
{
    quietResets();
    enable(PlanId::MorningReset);
    sim.send(Locked{});
    sim.runUntil(9h + 20min);
    sim.runUntil(9h + 20min);
    sim.send(Unlocked{});

    sim.runUntil(9h + 35min);

    ASSERT_THAT(sim.offerTimes(), SizeIs(1));
    EXPECT_EQ(sim.offerTimes().back(), 9h + 30min);
    EXPECT_EQ(sim.state.offer->routine, "morning_reset");
}

TEST_F(PlansOfTheDay, TheMorningOneComesOncePerDay)
{
    quietResets();
    enable(PlanId::MorningReset);
    sim.send(Locked{});
    sim.runUntil(9h + 20min);
    sim.runUntil(9h + 20min);
    sim.send(Unlocked{});
    sim.runUntil(9h + 31min);
    sim.play("morning_reset", 90s);
    sim.send(Locked{});
    sim.runFor(1h);
    sim.send(Unlocked{});

    sim.runUntil(17h);

    EXPECT_THAT(sim.offerTimes(), SizeIs(1));
}

TEST_F(PlansOfTheDay, ADayAfterADayOffIsStillOffered)
{
    quietResets();
    enable(PlanId::EveningWindDown);
    sim.config.plans.at(PlanId::EveningWindDown).days = kMondayToFriday;
    sim.send(ConfigChanged{});

    sim.runFor(7 * 24h);

    EXPECT_THAT(sim.offerTimes(), SizeIs(15));
}

TEST_F(PlansOfTheDay, OneTakenUpJustBeforeItsWindowClosesIsDoneAndNotMissed)
{
    quietResets();
    enable(PlanId::EveningWindDown);
    sim.runUntil(20h);
    sim.send(Locked{});
    sim.runUntil(23h + 28min);
    sim.send(Unlocked{});
    sim.runUntil(23h + 29min);
    sim.runFor(50s);
    sim.answer(AnswerKind::Start);
    sim.runFor(15s);

    sim.play("evening_wind_down", 7min);

    EXPECT_EQ(outcomes(), std::vector{OfferOutcome::Started});
    EXPECT_TRUE(sim.all<RecordSession>().back().counted);
}

TEST_F(PlansOfTheDay, OneBegunOnDemandWhileItsWindowClosesIsNotMissed)
{
    quietResets();
    enable(PlanId::EveningWindDown);
    sim.runUntil(21h);
    sim.send(HoldBegan{HoldKind::DoNotDisturb, 1, {}});
    sim.runUntil(23h + 28min);

    sim.play("evening_wind_down", 7min);
    sim.runFor(1h);

    EXPECT_THAT(outcomes(), IsEmpty());
}

TEST_F(PlansOfTheDay, OneWhoseWindowClosesUnderTheOfferOfAnotherIsMissedWhenThatIsIgnored)
{
    quietResets();
    enable(PlanId::EveningWindDown);
    enable(PlanId::StrengthDaily);
    Plan& strength = sim.config.plans.at(PlanId::StrengthDaily);
    strength.timeOfDay = 23h + 20min;
    strength.inWorkHours = false;
    sim.config.plans.at(PlanId::EveningWindDown).timeOfDay = 21h + 25min;
    sim.send(ConfigChanged{});
    sim.runUntil(21h);
    sim.send(HoldBegan{HoldKind::DoNotDisturb, 1, {}});
    sim.runUntil(23h + 19min);
    sim.send(HoldEnded{HoldKind::DoNotDisturb, 1});

    // No wake in between: what was overdue is told of its own time.
    sim.clock.advance(20min);
    sim.send(Woke{});

    ASSERT_THAT(outcomes(), ElementsAre(OfferOutcome::Ignored, OfferOutcome::Missed));
    EXPECT_EQ(sim.timeOfDay(sim.all<RecordAnswer>().back().at), 23h + 30min);
}

} // namespace
} // namespace unhunch::schedule
