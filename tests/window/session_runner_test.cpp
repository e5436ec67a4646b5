// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/session_runner.h"

#include "app/window/session/end_closer.h"
#include "tests/window/session_scene.h"

#include <QSignalSpy>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace unhunch;
using namespace unhunch::window;
using namespace std::chrono_literals;
using session::PlayerStatus;

class Utc : public TimeZone {
public:
    [[nodiscard]] CivilTime toCivil(WallInstant instant) const override
    {
        return CivilTime{instant.time_since_epoch()};
    }

    [[nodiscard]] CivilLookup toWall(CivilTime civil) const override
    {
        const WallInstant at{civil.time_since_epoch()};
        return {.kind = CivilLookup::Kind::Unique, .first = at, .second = at};
    }
};

/// Time goes by when it is told to.
class FakeClock : public Clock {
public:
    [[nodiscard]] Now now() const override { return {.boot = m_boot, .wall = WallInstant{}, .zone = m_zone}; }

    void advance(std::chrono::milliseconds span) { m_boot += span; }

private:
    Utc m_zone;
    BootInstant m_boot{std::chrono::hours{3}};
};

class SessionRunnerTest : public testing::Test {
protected:
    void begin()
    {
        runner.setSeen(true);
        runner.start(scene.timeline());
    }

    /// Lets time go by in seconds and ticks as the runner's own timer would.
    void playFor(std::chrono::milliseconds span)
    {
        for (std::chrono::milliseconds gone{0}; gone < span; gone += 1s) {
            clock.advance(std::min<std::chrono::milliseconds>(1s, span - gone));
            runner.act(session::Ticked{});
        }
    }

    FakeClock clock;
    test::SessionScene scene;
    SessionRunner runner{clock, 1.0};
};

TEST_F(SessionRunnerTest, GettingReadyNeedsNoFrames)
{
    begin();
    EXPECT_EQ(runner.state().status, PlayerStatus::GettingReady);
    EXPECT_FALSE(runner.isTicking());
}

TEST_F(SessionRunnerTest, FramesComeWhileTheFigureMoves)
{
    begin();
    playFor(15s);
    EXPECT_EQ(runner.state().status, PlayerStatus::Playing);
    EXPECT_TRUE(runner.isTicking());
}

TEST_F(SessionRunnerTest, NoFramesWhilePaused)
{
    begin();
    playFor(15s);
    runner.act(session::Paused{});
    EXPECT_FALSE(runner.isTicking());
}

TEST_F(SessionRunnerTest, NoFramesWhileHidden)
{
    begin();
    playFor(15s);
    runner.setSeen(false);
    EXPECT_FALSE(runner.isTicking());
    runner.setSeen(true);
    EXPECT_TRUE(runner.isTicking());
}

TEST_F(SessionRunnerTest, NoFramesWithReducedMotion)
{
    begin();
    runner.setStillsOnly(true);
    playFor(15s);
    EXPECT_FALSE(runner.isTicking());
}

TEST_F(SessionRunnerTest, NoFramesAfterTheEnd)
{
    const QSignalSpy finished(&runner, &SessionRunner::finished);
    begin();
    playFor(94s);
    EXPECT_FALSE(runner.isRunning());
    EXPECT_FALSE(runner.isTicking());
    EXPECT_EQ(finished.count(), 1);
    EXPECT_EQ(runner.played(), 90s);
}

TEST_F(SessionRunnerTest, EachExerciseIsToldOnce)
{
    std::vector<std::string> told;
    QObject::connect(&runner, &SessionRunner::stepEnded, &runner, [&told](const StepReport& step) {
        told.push_back(step.exercise);
        EXPECT_EQ(step.played, 30s);
        EXPECT_EQ(step.planned, 30s);
        EXPECT_EQ(step.index, static_cast<int>(told.size()) - 1);
    });
    begin();
    playFor(94s);
    EXPECT_THAT(told, testing::ElementsAre("rhomboid_release", "dynamic_shoulder", "seated_forward_fold"));
}

TEST_F(SessionRunnerTest, AnExerciseThatHurtsIsToldAsHurt)
{
    std::vector<StepReport> told;
    QObject::connect(&runner, &SessionRunner::stepEnded, &runner, [&told](const StepReport& step) {
        told.push_back(step);
    });
    begin();
    playFor(10s);
    runner.act(session::Hurt{});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_TRUE(told[0].wasHurt);
    EXPECT_EQ(runner.state().status, PlayerStatus::Paused);
}

TEST_F(SessionRunnerTest, ChimesSoundAtTheStartAtChangesAndAtTheEnd)
{
    std::vector<session::CueKind> heard;
    QObject::connect(&runner, &SessionRunner::cueDue, &runner, [&heard](const session::Cue& cue) {
        if (cue.kind != session::CueKind::Speak) {
            heard.push_back(cue.kind);
        }
    });
    begin();
    playFor(94s);
    ASSERT_GE(heard.size(), 4U);
    EXPECT_EQ(heard.front(), session::CueKind::Start);
    EXPECT_EQ(heard.back(), session::CueKind::End);
}

TEST_F(SessionRunnerTest, TenMinutesOfPauseEndTheSession)
{
    begin();
    playFor(10s);
    runner.act(session::Paused{});
    clock.advance(10min);
    runner.act(session::Ticked{});
    EXPECT_FALSE(runner.isRunning());
    EXPECT_EQ(runner.state().outcome, session::SessionOutcome::PausedOut);
}

TEST(ClosingRuleTest, ClosesTenSecondsAfterNobodyCared)
{
    const BootInstant shown{1h};
    const ClosingRule rule(shown);
    EXPECT_FALSE(rule.isDue(shown + 9999ms));
    EXPECT_TRUE(rule.isDue(shown + 10s));
}

struct Attended {
    const char* name;
    EndPageAttention attention;
};

class ClosingAttentionTest : public testing::TestWithParam<Attended> {};

TEST_P(ClosingAttentionTest, NeverClosesWhileAttendedAndTenSecondsAfter)
{
    const BootInstant shown{1h};
    ClosingRule rule(shown);
    rule.noteAttention(GetParam().attention, shown + 5s);
    EXPECT_FALSE(rule.isDue(shown + 1h));
    rule.noteAttention({}, shown + 1h);
    EXPECT_FALSE(rule.isDue(shown + 1h + 9s));
    EXPECT_TRUE(rule.isDue(shown + 1h + 10s));
}

INSTANTIATE_TEST_SUITE_P(Attention,
                         ClosingAttentionTest,
                         testing::Values(Attended{"Pointer", {.isPointerOn = true}},
                                         Attended{"Focus", {.isFocusOn = true}},
                                         Attended{"Reader", {.isReaderOn = true}}),
                         [](const auto& attended) { return std::string(attended.param.name); });

TEST(EndCloserTest, IsArmedOnlyWhileNobodyAttends)
{
    const FakeClock clock;
    EndCloser closer(clock, 1.0);
    closer.begin({});
    EXPECT_TRUE(closer.isArmed());
    closer.note({.isPointerOn = true});
    EXPECT_FALSE(closer.isArmed());
    closer.note({});
    EXPECT_TRUE(closer.isArmed());
    closer.stop();
    EXPECT_FALSE(closer.isArmed());
}

} // namespace
