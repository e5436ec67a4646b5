// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/session_grants.h"
#include "core/schedule/outlook.h"
#include "tests/support/agent_fakes.h"
#include "tests/support/fake_zone.h"

#include <gtest/gtest.h>

namespace unhunch {
namespace {

using namespace std::chrono_literals;
using agent::SessionGrants;
using schedule::Phase;

// A Wednesday.
constexpr CivilTime kNine = std::chrono::local_days{std::chrono::year{2026} / 3 / 4} + 9h;

class RunnerTest : public testing::Test {
protected:
    RunnerTest() { day.runner.start({}); }

    [[nodiscard]] Phase phase() const
    {
        return schedule::outlook(day.runner.config(), day.runner.state(), day.clock.now()).phase;
    }

    static schedule::Config config()
    {
        schedule::Config config;
        config.hasIdleSource = false;
        return config;
    }

    void answer(schedule::AnswerKind kind, std::chrono::minutes snooze = {})
    {
        ASSERT_TRUE(day.runner.state().offer.has_value());
        day.runner.dispatch(schedule::OfferAnswered{day.runner.state().offer->id, {kind, snooze}});
    }

    test::DatabaseZone zone{"Europe/Berlin"};
    test::RunnerWithFakes day{zone, kNine, config()};
    SessionGrants grants{day.runner};
};

TEST_F(RunnerTest, OffersAResetAfterNinetyMinutesOfWork)
{
    day.runFor(89min);
    EXPECT_TRUE(day.sink.all<schedule::ShowOffer>().empty());
    day.runFor(2min);
    EXPECT_EQ(day.sink.all<schedule::ShowOffer>().size(), 1U);
    EXPECT_EQ(phase(), Phase::Reminding);
}

TEST_F(RunnerTest, ASnoozedOfferComesBackAfterTheSnooze)
{
    day.runFor(91min);
    answer(schedule::AnswerKind::Snooze, 15min);
    EXPECT_EQ(phase(), Phase::Snoozed);
    day.runFor(16min);
    EXPECT_EQ(day.sink.all<schedule::ShowOffer>().size(), 2U);
}

TEST_F(RunnerTest, WritesTheStateWhenItChangedAndNotWhenItDidNot)
{
    const int before = day.store.writes;
    day.timer.fire();
    day.timer.fire();
    EXPECT_EQ(day.store.writes, before);
    day.runner.dispatch(schedule::PauseRequested{{schedule::PauseKind::For, 30min}});
    EXPECT_GT(day.store.writes, before);
    EXPECT_EQ(day.store.saved, day.runner.state());
}

TEST_F(RunnerTest, AKilledProgramGoesOnFromWhatItWroteDown)
{
    day.runFor(91min);
    answer(schedule::AnswerKind::Snooze, 30min);
    const schedule::State saved = day.store.saved.value();

    test::RunnerWithFakes next(zone, kNine + 92min, config());
    next.clock.advance(92min);
    next.clock.setCivil(kNine + 92min);
    next.runner.start(saved);
    EXPECT_EQ(schedule::outlook(next.runner.config(), next.runner.state(), next.clock.now()).phase,
              Phase::Snoozed);
}

TEST_F(RunnerTest, AnEventFromWithinAnEffectIsTakenAfterIt)
{
    bool wasInside = false;
    day.sink.onEffect = [&](const schedule::Effect& effect) {
        if (std::holds_alternative<schedule::ShowOffer>(effect)) {
            day.runner.dispatch(schedule::UserMoved{});
            wasInside = day.runner.state().offer.has_value();
        }
    };
    day.runFor(91min);
    EXPECT_TRUE(wasInside);
    EXPECT_FALSE(day.runner.state().offer.has_value());
}

TEST_F(RunnerTest, TheSameConfigurationChangesNothing)
{
    const std::size_t before = day.sink.effects.size();
    day.runner.setConfig(day.runner.config());
    EXPECT_EQ(day.sink.effects.size(), before);
}

TEST_F(RunnerTest, ASetClockDoesNotMoveTheReset)
{
    day.runFor(60min);
    day.clock.setCivil(kNine + 3h);
    day.timer.stepClock();
    day.runFor(31min);
    EXPECT_EQ(day.sink.all<schedule::ShowOffer>().size(), 1U);
}

TEST_F(RunnerTest, ANightOfWhichNobodyToldIsABreakAndFiresNothing)
{
    day.runFor(60min);
    day.clock.sleep(23h);
    day.runner.settle();
    EXPECT_TRUE(day.sink.all<schedule::ShowOffer>().empty());
    day.runFor(89min);
    EXPECT_TRUE(day.sink.all<schedule::ShowOffer>().empty());
    day.runFor(2min);
    EXPECT_EQ(day.sink.all<schedule::ShowOffer>().size(), 1U);
}

TEST_F(RunnerTest, ASleepFromBeforeTheWakeToAfterItCountsAsSleepOnly)
{
    day.runFor(60min);
    // Thirty-five minutes, of which half an hour was slept: the reset was not due yet when that began.
    day.clock.advance(5min);
    day.clock.sleep(30min);
    day.timer.fire();
    EXPECT_TRUE(day.sink.all<schedule::ShowOffer>().empty());
    EXPECT_EQ(phase(), Phase::Counting);
}

TEST_F(RunnerTest, AProcessThatWasStoppedForHoursOffersNothingOfThem)
{
    day.runFor(60min);
    day.clock.advance(5h);
    day.timer.fire();
    EXPECT_TRUE(day.sink.all<schedule::ShowOffer>().empty());
    EXPECT_EQ(phase(), Phase::Counting);
}

TEST_F(RunnerTest, ASleepTooShortForABreakCountsAsSitting)
{
    day.runFor(60min);
    day.clock.sleep(4min);
    day.runFor(27min);
    EXPECT_EQ(day.sink.all<schedule::ShowOffer>().size(), 1U);
}

TEST_F(RunnerTest, ASleepThatWasToldIsNotNoticedAgain)
{
    day.runFor(60min);
    day.runner.dispatch(schedule::WillSleep{});
    day.clock.sleep(3h);
    day.timer.fire();
    const schedule::State asleep = day.runner.state();
    EXPECT_TRUE(std::ranges::any_of(
        asleep.holds, [](const auto& hold) { return hold.kind == schedule::HoldKind::Asleep; }));
    day.runner.dispatch(schedule::WokeFromSleep{});
    EXPECT_EQ(phase(), Phase::Counting);
    EXPECT_TRUE(day.sink.all<schedule::ShowOffer>().empty());
}

TEST_F(RunnerTest, AStartOpensTheWindowAndItsGrantMakesTheSession)
{
    day.runner.dispatch(schedule::StartRequested{"office_reset"});
    ASSERT_EQ(day.sink.all<schedule::BeginSession>().size(), 1U);
    const auto grant = grants.begin(QStringLiteral("office_reset"));
    ASSERT_TRUE(grant.has_value());
    EXPECT_EQ(phase(), Phase::InSession);
    EXPECT_TRUE(grants.end(*grant, QStringLiteral("completed"), {90s, 90s}).has_value());
    EXPECT_EQ(phase(), Phase::Counting);
}

TEST_F(RunnerTest, AnEndMayBeRepeated)
{
    const QString grant = grants.begin(QStringLiteral("office_reset")).value();
    EXPECT_TRUE(grants.end(grant, QStringLiteral("ended"), {10s, 90s}).has_value());
    EXPECT_TRUE(grants.end(grant, QStringLiteral("ended"), {10s, 90s}).has_value());
    EXPECT_EQ(day.sink.all<schedule::RecordSession>().size(), 1U);
}

TEST_F(RunnerTest, OnlyOneSessionPlaysAtATime)
{
    ASSERT_TRUE(grants.begin(QStringLiteral("office_reset")).has_value());
    EXPECT_EQ(grants.begin(QStringLiteral("office_reset")).error().kind, ErrorKind::Refused);
}

TEST_F(RunnerTest, AnUnknownRoutineOutcomeOrGrantIsRefusedAndChangesNothing)
{
    EXPECT_EQ(grants.begin(QStringLiteral("juggling")).error().kind, ErrorKind::Invalid);
    const QString grant = grants.begin(QStringLiteral("office_reset")).value();
    EXPECT_EQ(grants.end(grant, QStringLiteral("bored"), {}).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(grants.stepDone(QStringLiteral("stolen"), {}).error().kind, ErrorKind::Refused);
    EXPECT_EQ(phase(), Phase::InSession);
}

TEST_F(RunnerTest, NoSessionIsGrantedInASafetyHold)
{
    day.runner.dispatch(schedule::SafetyChanged{{true, false}});
    EXPECT_EQ(grants.begin(QStringLiteral("office_reset")).error().kind, ErrorKind::Refused);
    EXPECT_EQ(grants.takeBack(QStringLiteral("office_reset"), {QStringLiteral("old"), 30s}).error().kind,
              ErrorKind::Refused);
}

TEST_F(RunnerTest, AVanishedWindowsSessionIsJudgedByItsSteps)
{
    const QString grant = grants.begin(QStringLiteral("office_reset")).value();
    ASSERT_TRUE(grants.stepDone(grant, {30s, 30s}).has_value());
    grants.windowVanished();
    const auto judged = day.sink.all<schedule::RecordSession>();
    ASSERT_EQ(judged.size(), 1U);
    EXPECT_FALSE(judged.front().counted);
    EXPECT_NE(phase(), Phase::InSession);
}

TEST_F(RunnerTest, AVanishedWindowAfterTwoThirdsCountsAsDone)
{
    const QString grant = grants.begin(QStringLiteral("office_reset")).value();
    ASSERT_TRUE(grants.stepDone(grant, {30s, 30s}).has_value());
    ASSERT_TRUE(grants.stepDone(grant, {30s, 30s}).has_value());
    grants.windowVanished();
    EXPECT_TRUE(day.sink.all<schedule::RecordSession>().at(0).counted);
}

TEST_F(RunnerTest, ANewAgentTakesARunningGrantBack)
{
    const auto grant = grants.takeBack(QStringLiteral("office_reset"), {QStringLiteral("old"), 30s});
    EXPECT_EQ(grant.value(), QStringLiteral("old"));
    EXPECT_TRUE(grants.isPlaying());
    EXPECT_TRUE(grants.end(QStringLiteral("old"), QStringLiteral("completed"), {90s, 90s}).has_value());
}

TEST_F(RunnerTest, AbsurdTimesOfAWindowDoNoHarm)
{
    const QString grant = grants.begin(QStringLiteral("office_reset")).value();
    constexpr auto kHuge = std::chrono::milliseconds::max();
    constexpr auto kNegative = std::chrono::milliseconds::min();
    EXPECT_TRUE(grants.stepDone(grant, {kHuge, kNegative}).has_value());
    EXPECT_TRUE(grants.end(grant, QStringLiteral("ended"), {kNegative, kHuge}).has_value());
}

} // namespace
} // namespace unhunch
