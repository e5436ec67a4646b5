// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/player.h"

#include "tests/session/session_fixtures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace unhunch::session {

namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

const BootInstant kStart{1h};

/// Plays a session as a window does: with a tick each second at the latest.
class PlayerTest : public testing::Test {
protected:
    void letPass(milliseconds time)
    {
        const BootInstant end = m_now + time;
        while (m_now < end) {
            m_now = std::min(end, m_now + 1s);
            happen(Ticked{});
        }
    }

    void sleepFor(milliseconds time) { m_now += time; }

    void happen(const PlayerEvent& event) { m_state = reduce(std::move(m_state), event, m_now); }

    /// Plays the first part (30 s) and `more` of the second.
    void playIntoSecondPart(milliseconds more) { letPass(kGetReady + 30s + more); }

    [[nodiscard]] milliseconds position() const { return positionAt(m_state, m_now); }

    [[nodiscard]] milliseconds played() const { return playedExercise(m_state, m_now); }

    BootInstant m_now = kStart;
    SessionState m_state = startSession(sampleTimeline(), kStart);
};

TEST_F(PlayerTest, GetsReadyForThreeSecondsOutsideTheTimeline)
{
    EXPECT_EQ(getReadyLeftAt(m_state, m_now), 3s);
    letPass(2s);
    EXPECT_EQ(m_state.status, PlayerStatus::GettingReady);
    EXPECT_EQ(getReadyLeftAt(m_state, m_now), 1s);
    EXPECT_EQ(position(), 0s);
    letPass(1500ms);
    EXPECT_EQ(m_state.status, PlayerStatus::Playing);
    EXPECT_EQ(position(), 500ms);
}

TEST_F(PlayerTest, StartsAtOnceWhenGettingReadyIsSkipped)
{
    letPass(1s);
    happen(GetReadySkipped{});
    letPass(1s);
    EXPECT_EQ(position(), 1s);
}

TEST_F(PlayerTest, IsCompletedAtTheEnd)
{
    letPass(kGetReady + 70s);
    EXPECT_EQ(m_state.status, PlayerStatus::Finished);
    EXPECT_EQ(m_state.outcome, SessionOutcome::Completed);
    EXPECT_EQ(played(), 60s);
    EXPECT_EQ(nextChange(m_state, m_now), std::nullopt);
    EXPECT_EQ(outcomeName(m_state.outcome), "completed");
}

TEST_F(PlayerTest, PauseAddsNothing)
{
    letPass(10s);
    happen(Paused{});
    letPass(5min);
    EXPECT_EQ(position(), 7s);
    EXPECT_TRUE(isStillAt(m_state, m_now));
    happen(Resumed{});
    letPass(1s);
    EXPECT_EQ(position(), 8s);
    EXPECT_EQ(played(), 8s);
}

TEST_F(PlayerTest, PausesWhileGettingReady)
{
    letPass(1s);
    happen(Paused{});
    letPass(1min);
    EXPECT_EQ(getReadyLeftAt(m_state, m_now), 2s);
    happen(Resumed{});
    EXPECT_EQ(m_state.status, PlayerStatus::GettingReady);
    letPass(3s);
    EXPECT_EQ(position(), 1s);
}

TEST_F(PlayerTest, EndsAfterTenMinutesOfPause)
{
    letPass(10s);
    happen(Paused{});
    letPass(10min - 1ms);
    EXPECT_EQ(m_state.status, PlayerStatus::Paused);
    letPass(1ms);
    EXPECT_EQ(m_state.outcome, SessionOutcome::PausedOut);
    EXPECT_EQ(played(), 7s);
}

TEST_F(PlayerTest, AsksForATickAtTheEndOfTheLongestPause)
{
    letPass(10s);
    happen(Paused{});
    EXPECT_EQ(nextChange(m_state, m_now), m_now + 10min);
}

TEST_F(PlayerTest, SkipsToTheNextPartAndDoesNotCountWhatWasSkipped)
{
    letPass(13s);
    happen(SkipPressed{});
    EXPECT_EQ(position(), 30s);
    letPass(5s);
    EXPECT_EQ(played(), 15s);
    EXPECT_EQ(playedExerciseOfPart(m_state, 0, m_now), 10s);
    EXPECT_EQ(plannedExerciseOfPart(m_state.timeline, 0), 30s);
    EXPECT_THAT(m_state.skippedExercises, ElementsAre("held"));
}

TEST_F(PlayerTest, DoesNotCountASessionThatWasSkippedThrough)
{
    letPass(13s);
    happen(SkipPressed{});
    happen(SkipPressed{});
    happen(SkipPressed{});
    EXPECT_EQ(m_state.status, PlayerStatus::Finished);
    EXPECT_EQ(m_state.outcome, SessionOutcome::Ended);
}

TEST_F(PlayerTest, CompletesASessionOfWhichTwoThirdsWerePlayed)
{
    playIntoSecondPart(10s);
    happen(SkipPressed{});
    letPass(10s);
    EXPECT_EQ(m_state.outcome, SessionOutcome::Completed);
    EXPECT_EQ(played(), 40s);
}

TEST_F(PlayerTest, BackGoesToThePartBeforeAndForwardReturnsToWhereOneWas)
{
    playIntoSecondPart(12s);
    happen(BackPressed{});
    EXPECT_EQ(position(), 0s);
    letPass(4s);
    happen(SkipPressed{});
    EXPECT_EQ(position(), 42s);
    EXPECT_EQ(played(), 42s);
    EXPECT_THAT(m_state.skippedExercises, IsEmpty());
}

TEST_F(PlayerTest, BackInTheFirstPartGoesToItsStart)
{
    letPass(kGetReady + 12s);
    happen(BackPressed{});
    EXPECT_EQ(position(), 0s);
}

TEST_F(PlayerTest, CountsEachMomentOnceHoweverOftenItIsPlayed)
{
    letPass(kGetReady + 10s);
    happen(RepeatPressed{});
    EXPECT_EQ(position(), 0s);
    letPass(10s);
    EXPECT_EQ(played(), 10s);
}

TEST_F(PlayerTest, AddsExtraTimeThatIsNeitherPlannedNorPlayed)
{
    letPass(kGetReady + 10s);
    happen(ExtraTimePressed{});
    EXPECT_EQ(m_state.timeline.length(), 85s);
    letPass(75s);
    EXPECT_EQ(m_state.status, PlayerStatus::Finished);
    EXPECT_EQ(played(), 60s);
}

TEST_F(PlayerTest, KeepsWhatWasPlayedLaterWhenTimeIsPutInBeforeIt)
{
    playIntoSecondPart(12s);
    happen(BackPressed{});
    letPass(10s);
    happen(ExtraTimePressed{});
    EXPECT_EQ(played(), 42s);
    happen(SkipPressed{});
    EXPECT_EQ(position(), 42s + 15s);
    EXPECT_EQ(played(), 42s);
}

TEST_F(PlayerTest, SkipsAndNotesWhatHurtsAndWaitsForAnAnswer)
{
    letPass(kGetReady + 12s);
    happen(Hurt{});
    EXPECT_EQ(m_state.status, PlayerStatus::Paused);
    EXPECT_EQ(position(), 30s);
    EXPECT_THAT(m_state.hurtExercises, ElementsAre("held"));
    happen(Resumed{});
    letPass(30s);
    EXPECT_EQ(m_state.status, PlayerStatus::Finished)
        << "the part that hurt comes again last, and is stepped over";
    EXPECT_EQ(played(), 42s);
}

TEST_F(PlayerTest, EndsWhereTheAnswerToPainIsToStop)
{
    letPass(kGetReady + 12s);
    happen(Hurt{});
    happen(HurtEnded{});
    EXPECT_EQ(m_state.outcome, SessionOutcome::Hurt);
    EXPECT_EQ(played(), 12s);
}

TEST_F(PlayerTest, AsksAboutPainInTheLastPartToo)
{
    playIntoSecondPart(31s);
    happen(Hurt{});
    EXPECT_EQ(m_state.status, PlayerStatus::Paused);
    happen(Resumed{});
    EXPECT_EQ(m_state.status, PlayerStatus::Finished);
}

TEST_F(PlayerTest, EndsWhenTheUserEndsIt)
{
    letPass(10s);
    happen(Ended{});
    EXPECT_EQ(m_state.outcome, SessionOutcome::Ended);
    const SessionState ended = m_state;
    happen(Resumed{});
    EXPECT_EQ(m_state, ended);
}

TEST_F(PlayerTest, TakesTheTimeTheMachineSleptAsAPause)
{
    letPass(kGetReady + 10s);
    sleepFor(2min);
    happen(Ticked{});
    EXPECT_EQ(m_state.status, PlayerStatus::Paused);
    EXPECT_EQ(position(), 10s);
    EXPECT_EQ(played(), 10s);
}

TEST_F(PlayerTest, EndsASessionThatSleptForLong)
{
    letPass(kGetReady + 10s);
    sleepFor(8h);
    EXPECT_EQ(position(), 10s);
    happen(Ticked{});
    EXPECT_EQ(m_state.outcome, SessionOutcome::PausedOut);
}

TEST(CountsAsDone, NeedsTwoThirds)
{
    EXPECT_TRUE(countsAsDone(60s, 90s));
    EXPECT_FALSE(countsAsDone(60s - 1ms, 90s));
    EXPECT_FALSE(countsAsDone(0s, 0s));
}

} // namespace

} // namespace unhunch::session
