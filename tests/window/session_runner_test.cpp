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
        m_runner.setSeen(true);
        m_runner.start(m_scene.timeline());
    }

    /// Lets time go by in seconds and ticks as the runner's own timer would.
    void playFor(std::chrono::milliseconds span)
    {
        for (std::chrono::milliseconds gone{0}; gone < span; gone += 1s) {
            m_clock.advance(std::min<std::chrono::milliseconds>(1s, span - gone));
            m_runner.act(session::Ticked{});
        }
    }

    FakeClock m_clock;
    test::SessionScene m_scene;
    SessionRunner m_runner{m_clock, 1.0};
};

TEST_F(SessionRunnerTest, GettingReadyNeedsNoFrames)
{
    begin();
    EXPECT_EQ(m_runner.state().status, PlayerStatus::GettingReady);
    EXPECT_FALSE(m_runner.isTicking());
}

TEST_F(SessionRunnerTest, FramesComeWhileTheFigureMoves)
{
    begin();
    playFor(15s);
    EXPECT_EQ(m_runner.state().status, PlayerStatus::Playing);
    EXPECT_TRUE(m_runner.isTicking());
}

TEST_F(SessionRunnerTest, NoFramesWhilePaused)
{
    begin();
    playFor(15s);
    m_runner.act(session::Paused{});
    EXPECT_FALSE(m_runner.isTicking());
}

TEST_F(SessionRunnerTest, NoFramesWhileHidden)
{
    begin();
    playFor(15s);
    m_runner.setSeen(false);
    EXPECT_FALSE(m_runner.isTicking());
    m_runner.setSeen(true);
    EXPECT_TRUE(m_runner.isTicking());
}

TEST_F(SessionRunnerTest, NoFramesWithReducedMotion)
{
    begin();
    m_runner.setStillsOnly(true);
    playFor(15s);
    EXPECT_FALSE(m_runner.isTicking());
}

TEST_F(SessionRunnerTest, NoFramesAfterTheEnd)
{
    const QSignalSpy finished(&m_runner, &SessionRunner::finished);
    begin();
    playFor(94s);
    EXPECT_FALSE(m_runner.isRunning());
    EXPECT_FALSE(m_runner.isTicking());
    EXPECT_EQ(finished.count(), 1);
    EXPECT_EQ(m_runner.played(), 90s);
}

TEST_F(SessionRunnerTest, EachExerciseIsToldOnce)
{
    std::vector<std::string> told;
    QObject::connect(&m_runner, &SessionRunner::stepEnded, &m_runner, [&told](const StepReport& step) {
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
    QObject::connect(&m_runner, &SessionRunner::stepEnded, &m_runner, [&told](const StepReport& step) {
        told.push_back(step);
    });
    begin();
    playFor(10s);
    m_runner.act(session::Hurt{});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_TRUE(told[0].wasHurt);
    EXPECT_EQ(m_runner.state().status, PlayerStatus::Paused);
}

TEST_F(SessionRunnerTest, ChimesSoundAtTheStartAtChangesAndAtTheEnd)
{
    std::vector<session::CueKind> heard;
    QObject::connect(&m_runner, &SessionRunner::cueDue, &m_runner, [&heard](const session::Cue& cue) {
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
    m_runner.act(session::Paused{});
    m_clock.advance(10min);
    m_runner.act(session::Ticked{});
    EXPECT_FALSE(m_runner.isRunning());
    EXPECT_EQ(m_runner.state().outcome, session::SessionOutcome::PausedOut);
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
