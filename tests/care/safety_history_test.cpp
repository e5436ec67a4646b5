// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/safety_history.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace unhunch::care {
namespace {

using namespace std::chrono_literals;

constexpr WallInstant kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h};

SafetyHistory checkedAt(WallInstant at)
{
    SafetyHistory history;
    history.lastCheck = at;
    return history;
}

TEST(SafetyHistory, AsksBeforeTheFirstSessionEver)
{
    EXPECT_EQ(standingOf({}, kNow), (SafetyStanding{false, true}));
}

TEST(SafetyHistory, AsksNoMoreOnceTheCheckWasAnswered)
{
    EXPECT_EQ(standingOf(checkedAt(kNow - 1h), kNow),
              (SafetyStanding{false, false, kNow - 1h + kCheckAgainAfter}));
}

TEST(SafetyHistory, HoldsForAsLongAsAReportStands)
{
    SafetyHistory history = checkedAt(kNow);
    history.standing = {{1, RedFlag::Fever, kNow - std::chrono::years{3}}};
    EXPECT_TRUE(standingOf(history, kNow).hold);
}

TEST(SafetyHistory, AsksAgainAfterAHoldWasLifted)
{
    SafetyHistory history = checkedAt(kNow - 1h);
    history.isCheckedSinceLift = false;
    EXPECT_EQ(standingOf(history, kNow), (SafetyStanding{false, true}));
}

TEST(SafetyHistory, AsksAgainFourteenDaysAfterTheLastSession)
{
    SafetyHistory history = checkedAt(kNow - std::chrono::days{60});
    history.lastSession = kNow - std::chrono::days{14} + 1ms;
    EXPECT_FALSE(standingOf(history, kNow).checkDue);
    history.lastSession = kNow - std::chrono::days{14};
    EXPECT_TRUE(standingOf(history, kNow).checkDue);
}

TEST(SafetyHistory, CountsFourteenDaysFromACheckWithoutASession)
{
    EXPECT_FALSE(standingOf(checkedAt(kNow - std::chrono::days{13}), kNow).checkDue);
    EXPECT_TRUE(standingOf(checkedAt(kNow - std::chrono::days{14}), kNow).checkDue);
}

TEST(SafetyHistory, AsksNoSoonerWhereTheClockWasSetBack)
{
    EXPECT_FALSE(standingOf(checkedAt(kNow + std::chrono::days{400}), kNow).checkDue);
}

TEST(RedFlags, HaveIdsThatReadBack)
{
    for (const RedFlag flag : kRedFlags) {
        EXPECT_EQ(redFlagFromId(redFlagId(flag)), flag);
    }
    EXPECT_EQ(redFlagFromId("broken_leg"), std::nullopt);
    EXPECT_TRUE(isEmergency(kRedFlags.front()));
    EXPECT_EQ(std::ranges::count_if(kRedFlags, isEmergency), 1);
}

} // namespace
} // namespace unhunch::care
