// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/story.h"

namespace unhunch::schedule {
namespace {

using namespace test;

class Sessions : public Workday {
protected:
    void begin(const std::string& routine = "office_reset") { sim.send(SessionBegan{routine, {}}); }

    void end(std::chrono::milliseconds played, std::chrono::milliseconds planned)
    {
        sim.send(SessionEnded{SessionOutcome::Ended, played, planned});
    }
};

TEST_F(Sessions, OneEndedAfterTwoThirdsCounts)
{
    sim.runUntil(10h + 30min);
    begin();
    sim.runFor(60s);
    end(60s, 90s);

    EXPECT_EQ(sim.phase(), Phase::Counting);
    EXPECT_TRUE(sim.all<RecordSession>().back().counted);
}

TEST_F(Sessions, OneEndedBeforeTwoThirdsStaysDueAfterTheDefaultSnooze)
{
    sim.runUntil(10h + 30min);
    begin();
    sim.runFor(60s);
    end(59'999ms, 90s);
    EXPECT_EQ(sim.phase(), Phase::Snoozed);

    sim.runUntil(10h + 41min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 10h + 36min));
}

TEST_F(Sessions, OneEndedEarlyBeforeAnythingIsDueChangesNothing)
{
    sim.runUntil(10h);
    begin();
    sim.runFor(10s);
    end(10s, 90s);
    EXPECT_EQ(sim.phase(), Phase::Counting);

    sim.runUntil(10h + 31min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min));
}

TEST_F(Sessions, BreathingDoesNotCountAsAReset)
{
    sim.runUntil(10h);
    sim.play("breathing_break", 42s);

    sim.runUntil(10h + 31min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min));
}

TEST_F(Sessions, NothingIsOfferedAndNoAbsenceJudgedWhileOneRuns)
{
    sim.runUntil(10h + 25min);
    begin("weekend_maintenance");
    sim.send(BecameIdle{sim.clock.now().boot});
    sim.runFor(15min);

    EXPECT_EQ(sim.phase(), Phase::InSession);
    EXPECT_THAT(sim.offerTimes(), IsEmpty());
    EXPECT_TRUE(sim.state.spell);
}

TEST_F(Sessions, ACallInterruptsAndItsEndOffersToResume)
{
    begin();
    sim.runFor(20s);
    sim.send(HoldBegan{HoldKind::Microphone, 1, "Zoom"});
    EXPECT_EQ(sim.all<InterruptSession>().back().reason, HoldKind::Microphone);
    sim.runFor(2min);
    sim.send(HoldEnded{HoldKind::Microphone, 1});
    EXPECT_EQ(sim.count<OfferResume>(), 0U);

    sim.runFor(20s);

    EXPECT_EQ(sim.count<OfferResume>(), 1U);
}

TEST_F(Sessions, ResumeIsOfferedWhenTheCallEndedHoweverLateTheWakeComes)
{
    begin();
    sim.send(HoldBegan{HoldKind::Microphone, 1, "Zoom"});
    sim.send(HoldEnded{HoldKind::Microphone, 1});
    const auto call = sim.state.session->pausedSince;

    sim.clock.advance(20s);
    sim.send(Woke{});

    EXPECT_EQ(sim.count<OfferResume>(), 1U);
    EXPECT_FALSE(sim.state.session->isInterrupted);
    EXPECT_EQ(sim.state.session->pausedSince, call);
}

TEST_F(Sessions, OnePausedForTenMinutesIsAskedToEnd)
{
    begin();
    sim.send(Locked{});
    sim.runFor(10min);
    ASSERT_EQ(sim.count<EndSession>(), 1U);

    sim.send(SessionEnded{SessionOutcome::PausedOut, 70s, 90s});

    EXPECT_TRUE(sim.all<RecordSession>().back().counted);
}

TEST_F(Sessions, AWindowThatDoesNotAnswerIsJudgedByItsSteps)
{
    begin();
    sim.send(SessionStepDone{30s, 30s});
    sim.send(SessionPaused{});
    sim.runFor(11min);

    EXPECT_FALSE(sim.state.session);
    EXPECT_FALSE(sim.all<RecordSession>().back().counted);
}

TEST_F(Sessions, AVanishedWindowIsJudgedByItsSteps)
{
    begin();
    sim.send(SessionStepDone{30s, 30s});
    sim.send(SessionStepDone{30s, 30s});
    sim.send(SessionEnded{SessionOutcome::Vanished, {}, {}});

    EXPECT_TRUE(sim.all<RecordSession>().back().counted);
}

TEST_F(Sessions, AResumedOneIsNotEnded)
{
    begin();
    sim.send(Locked{});
    sim.runFor(5min);
    sim.send(Unlocked{});
    sim.send(SessionResumed{});

    sim.runFor(9min);

    EXPECT_EQ(sim.count<EndSession>(), 0U);
}

TEST_F(Sessions, OneThatIsNeverHeardOfAgainEnds)
{
    begin();

    sim.runFor(33min);

    EXPECT_FALSE(sim.state.session);
}

TEST_F(Sessions, OnDemandWorksPausedAndOffHours)
{
    sim.send(PauseRequested{{PauseKind::UntilTomorrow, {}}});
    sim.runUntil(22h);

    sim.send(StartRequested{"office_reset"});

    EXPECT_EQ(sim.count<BeginSession>(), 1U);
}

TEST_F(Sessions, WorkThatEndsDuringOneDoesNotMakeItsResetLapse)
{
    sim.runUntil(17h + 29min);
    begin();
    sim.runFor(90s);
    sim.send(SessionEnded{SessionOutcome::Completed, 90s, 90s});

    EXPECT_EQ(sim.phase(), Phase::OffHours);
    for (const RecordAnswer& answer : sim.all<RecordAnswer>()) {
        EXPECT_NE(answer.outcome, OfferOutcome::Lapsed);
    }
}

TEST_F(Sessions, NoneStartsUnderASafetyHold)
{
    sim.runUntil(10h + 30min);
    const OfferId offer = sim.state.offer->id;
    sim.send(SafetyChanged{{true, false}});
    EXPECT_EQ(sim.phase(), Phase::SafetyHold);
    EXPECT_EQ(trayClick(sim.state), TrayAction::ShowHelp);

    sim.send(StartRequested{"office_reset"});
    sim.send(OfferAnswered{offer, {AnswerKind::Start, {}}});
    begin();

    EXPECT_EQ(sim.count<BeginSession>(), 0U);
    EXPECT_EQ(sim.count<RefuseSession>(), 2U);
    EXPECT_FALSE(sim.state.session);
}

TEST_F(Sessions, ASafetyHoldEndsTheOneThatRuns)
{
    begin();
    sim.send(SafetyChanged{{true, false}});

    EXPECT_EQ(sim.count<EndSession>(), 1U);
    EXPECT_FALSE(sim.state.session);
}

TEST_F(Sessions, ATrayClickLeadsToTheFirstThingThatApplies)
{
    EXPECT_EQ(trayClick(sim.state), TrayAction::OfficeReset);
    sim.send(SafetyChanged{{false, true}});
    EXPECT_EQ(trayClick(sim.state), TrayAction::SafetyCheck);
    sim.send(HoldBegan{HoldKind::Camera, 1, "Cheese"});
    EXPECT_EQ(trayClick(sim.state), TrayAction::DiscreetReset);
    begin();
    EXPECT_EQ(trayClick(sim.state), TrayAction::RaiseSession);
}

} // namespace
} // namespace unhunch::schedule
