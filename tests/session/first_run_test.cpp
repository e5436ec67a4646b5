// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/first_run.h"

#include <gtest/gtest.h>

namespace unhunch::session {
namespace {

TEST(FirstRun, IsTheOneOfSomebodyWhoHasSeenAndDoneNothing)
{
    EXPECT_TRUE(isFirstRun({.wasWelcomed = false, .hasSessions = false}));
}

TEST(FirstRun, IsOverOnceTheWelcomeWasSeen)
{
    EXPECT_FALSE(isFirstRun({.wasWelcomed = true, .hasSessions = false}));
}

TEST(FirstRun, IsNotThatOfSomebodyWithSessions)
{
    EXPECT_FALSE(isFirstRun({.wasWelcomed = false, .hasSessions = true}));
}

TEST(FirstRun, IsNotAssumedWhereTheJournalCannotTell)
{
    EXPECT_FALSE(isFirstRun({.wasWelcomed = false, .hasSessions = std::nullopt}));
}

} // namespace
} // namespace unhunch::session
