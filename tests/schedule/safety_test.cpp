// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/safety_history.h"
#include "core/schedule/tray_click.h"
#include "tests/schedule/story.h"

namespace unhunch::schedule {
namespace {

using namespace test;
using care::GateAnswer;
using care::safetyGate;
using care::SafetyStanding;

constexpr SafetyStanding kHold{.hold = true};
constexpr SafetyStanding kCheckDue{.checkDue = true};
constexpr std::string_view kCheck = care::kSafetyCheckRoutine;

TEST(SafetyGate, IsOpenWhereNothingIsAmiss)
{
    EXPECT_EQ(safetyGate({}, {.routine = "office_reset"}), GateAnswer::Open);
}

TEST(SafetyGate, AsksForTheCheckBeforeAnythingButTheCheckItself)
{
    EXPECT_EQ(safetyGate(kCheckDue, {.routine = "office_reset"}), GateAnswer::CheckFirst);
    EXPECT_EQ(safetyGate(kCheckDue, {.routine = "breathing_break"}), GateAnswer::CheckFirst);
    EXPECT_EQ(safetyGate(kCheckDue, {.routine = kCheck}), GateAnswer::Open);
}

TEST(SafetyGate, AsksNobodyInAMeeting)
{
    EXPECT_EQ(safetyGate(kCheckDue, {.routine = "discreet_reset", .isInMeeting = true}), GateAnswer::Open);
}

TEST(SafetyGate, IsClosedToAllInAHold)
{
    EXPECT_EQ(safetyGate(kHold, {.routine = "office_reset"}), GateAnswer::Closed);
    EXPECT_EQ(safetyGate(kHold, {.routine = "discreet_reset", .isInMeeting = true}), GateAnswer::Closed);
    EXPECT_EQ(safetyGate(kHold, {.routine = kCheck}), GateAnswer::Closed);
    EXPECT_EQ(safetyGate({.hold = true, .checkDue = true}, {.routine = kCheck}), GateAnswer::Closed);
}

class Safety : public Workday {
protected:
    void know(const SafetyStanding& standing) { sim.send(SafetyChanged{standing}); }

    BeginSession begun() { return sim.all<BeginSession>().back(); }
};

TEST_F(Safety, AStartOnDemandLeadsToTheCheckFirstAndOnToWhatWasWanted)
{
    know(kCheckDue);
    sim.send(StartRequested{"strength_daily"});

    EXPECT_EQ(begun().routine, kCheck);
    EXPECT_EQ(begun().then, "strength_daily");
}

TEST_F(Safety, AnOfferThatIsTakenUpLeadsToTheCheckFirst)
{
    know(kCheckDue);
    sim.runUntil(10h + 30min);
    const OfferId offer = sim.state.offer->id;
    sim.answer(AnswerKind::Start);

    EXPECT_EQ(begun(), (BeginSession{std::string(kCheck), offer, false, "office_reset"}));
}

TEST_F(Safety, ACheckThatIsAbandonedLeavesTheResetDue)
{
    know(kCheckDue);
    sim.runUntil(10h + 30min);
    sim.answer(AnswerKind::Start);
    sim.send(SessionBegan{std::string(kCheck), {}});
    sim.send(SessionEnded{SessionOutcome::Ended, 5s, 30s});

    sim.runUntil(10h + 45min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min, 10h + 40min));
}

TEST_F(Safety, AGrantForAnExerciseIsNotGivenWhileTheCheckIsDue)
{
    know(kCheckDue);
    sim.send(SessionBegan{"office_reset", {}});

    EXPECT_FALSE(sim.state.session);
    EXPECT_EQ(sim.count<BeginSession>(), 0U);
}

TEST_F(Safety, ASessionThatTheStateKnowsNothingOfIsNotTakenBackWhileTheCheckIsDue)
{
    know(kCheckDue);
    sim.send(SessionBegan{"office_reset", 20s});

    EXPECT_FALSE(sim.state.session);
}

TEST_F(Safety, AMeetingGoesWithoutTheCheck)
{
    know(kCheckDue);
    sim.send(HoldBegan{HoldKind::Camera, 1, "Cheese"});
    sim.send(StartRequested{"discreet_reset"});

    EXPECT_EQ(begun().routine, "discreet_reset");
}

TEST_F(Safety, TheExplanationSaysThatTheCheckIsDueButNeverInAMeeting)
{
    const auto saysSo
        = [this] { return std::ranges::count(sim.explain(), LineKind::CheckDue, &Line::kind) == 1; };
    EXPECT_FALSE(saysSo());
    know(kCheckDue);
    EXPECT_TRUE(saysSo());
    EXPECT_NE(sim.explain().front().kind, LineKind::CheckDue) << "the first line is that of the phase";
    sim.send(HoldBegan{HoldKind::Camera, 1, "Cheese"});
    EXPECT_FALSE(saysSo());
    know(kHold);
    EXPECT_FALSE(saysSo());
}

TEST_F(Safety, NotEvenTheCheckStartsInAHold)
{
    know(kHold);
    sim.send(StartRequested{std::string(kCheck)});
    sim.send(SessionBegan{std::string(kCheck), {}});

    EXPECT_EQ(sim.count<BeginSession>(), 0U);
    EXPECT_FALSE(sim.state.session);
}

TEST_F(Safety, NoReminderComesInAHold)
{
    know(kHold);
    sim.runUntil(17h);

    EXPECT_THAT(sim.offerTimes(), IsEmpty());
}

TEST_F(Safety, AHoldEndsTheRunningSessionAtOnce)
{
    sim.send(SessionBegan{"office_reset", {}});
    know(kHold);

    EXPECT_EQ(sim.all<EndSession>().back().outcome, SessionOutcome::Ended);
    EXPECT_FALSE(sim.state.session);
}

TEST_F(Safety, RemembersSinceWhenAHoldStands)
{
    know(kHold);
    const WallInstant since = sim.clock.now().wall;
    sim.runFor(1h);
    know({.hold = true, .checkDue = true});
    EXPECT_EQ(sim.state.holdSince, since);

    know(kCheckDue);
    EXPECT_FALSE(sim.state.holdSince);
}

TEST_F(Safety, TheCheckBecomesDueByItselfAndWakesNobodyForIt)
{
    know({.checkDueAt = sim.clock.now().wall + 30min});
    const Step step = reduce(sim.config, sim.state, Woke{}, sim.clock.now());
    EXPECT_EQ(step.nextWake, sim.state.spell->start + 90min);

    sim.clock.advance(31min);
    sim.send(StartRequested{"office_reset"});

    EXPECT_EQ(begun().routine, kCheck);
    EXPECT_EQ(trayClick(sim.state), TrayAction::SafetyCheck);
}

TEST_F(Safety, ASessionPutsTheNextCheckOff)
{
    know({.checkDueAt = sim.clock.now().wall + 30min});
    sim.play("breathing_break", 42s);

    EXPECT_EQ(sim.state.safety.checkDueAt, sim.clock.now().wall + care::kCheckAgainAfter);
}

} // namespace
} // namespace unhunch::schedule
