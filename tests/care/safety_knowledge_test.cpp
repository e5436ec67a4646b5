// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/safety_knowledge.h"

#include <gtest/gtest.h>

namespace unhunch::care {
namespace {

using namespace std::chrono_literals;

constexpr WallInstant kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h};
constexpr LastKnown kHeld{true, kNow - 1h};

SafetyHistory checked()
{
    SafetyHistory history;
    history.lastCheck = kNow - 24h;
    return history;
}

TEST(SafetyKnowledge, IsTheJournalsWhereNothingWasHeld)
{
    const Knowledge knowledge = knowledgeOf(checked(), {});
    EXPECT_EQ(knowledge.history, checked());
    EXPECT_FALSE(knowledge.isReportLost);
}

TEST(SafetyKnowledge, AJournalThatCannotBeReadLeavesTheLastHoldStanding)
{
    EXPECT_TRUE(standingOf(knowledgeOf(std::nullopt, kHeld).history, kNow).hold);
    EXPECT_FALSE(knowledgeOf(std::nullopt, kHeld).isReportLost);
}

TEST(SafetyKnowledge, AJournalThatCannotBeReadMakesTheCheckDue)
{
    EXPECT_EQ(standingOf(knowledgeOf(std::nullopt, {}).history, kNow),
              (SafetyStanding{.hold = false, .checkDue = true}));
}

TEST(SafetyKnowledge, AJournalThatLostTheReportDoesNotLiftTheHold)
{
    EXPECT_TRUE(knowledgeOf(checked(), kHeld).isReportLost);
}

TEST(SafetyKnowledge, AnEarlierResolutionDoesNotLiftALaterHold)
{
    SafetyHistory history = checked();
    history.lastResolved = kNow - 2h;
    EXPECT_TRUE(knowledgeOf(history, kHeld).isReportLost);
}

TEST(SafetyKnowledge, AResolutionSinceThenLiftsIt)
{
    SafetyHistory history = checked();
    history.lastResolved = kNow - 30min;
    const Knowledge knowledge = knowledgeOf(history, kHeld);
    EXPECT_FALSE(knowledge.isReportLost);
    EXPECT_FALSE(standingOf(knowledge.history, kNow).hold);
}

TEST(SafetyKnowledge, AHoldOfNobodyKnowsWhenIsLiftedByAnyResolution)
{
    SafetyHistory history = checked();
    history.lastResolved = kNow - 400h;
    EXPECT_FALSE(knowledgeOf(history, {true, std::nullopt}).isReportLost);
}

} // namespace
} // namespace unhunch::care
