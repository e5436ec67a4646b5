// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/agent_process.h"

#include <gtest/gtest.h>

namespace unhunch::control {
namespace {

using test::AgentProcess;
using test::Ran;

class ExitCodeTest : public testing::Test {
protected:
    Ran run(const QStringList& arguments) const { return place.run(arguments); }

    AgentProcess place;
};

TEST_F(ExitCodeTest, BadArgumentsAreTwoWithOneLineOnStandardError)
{
    const Ran ran = run({QStringLiteral("snooze"), QStringLiteral("soon")});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.error.count(QLatin1Char('\n')), 1);
    EXPECT_TRUE(ran.out.isEmpty());
}

TEST_F(ExitCodeTest, NoProgramRunningIsThreeWithTheCommandToStartIt)
{
    for (const char* const verb : {"snooze", "status", "quit", "resume"}) {
        const Ran ran = run({QString::fromLatin1(verb)});
        EXPECT_EQ(ran.code, 3) << verb;
        EXPECT_EQ(ran.error, QStringLiteral("Unhunch is not running. Start it with: unhunch\n"));
    }
    EXPECT_FALSE(place.client.isRunning());
}

TEST_F(ExitCodeTest, VersionAndHelpNeedNoBus)
{
    place.environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                             QStringLiteral("unix:path=/nonexistent"));
    EXPECT_EQ(run({QStringLiteral("--version")}).code, 0);
    EXPECT_EQ(run({QStringLiteral("--help")}).code, 0);
    EXPECT_EQ(run({QStringLiteral("status")}).code, 1);
}

TEST_F(ExitCodeTest, WhatTheAgentRefusesSaysWhy)
{
    ASSERT_TRUE(place.start());
    const Ran ran = run({QStringLiteral("start"), QStringLiteral("juggling")});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.error, QStringLiteral("unhunch: there is no routine juggling\n"));
}

TEST_F(ExitCodeTest, StatusIsPrintedForPeopleAndForPrograms)
{
    ASSERT_TRUE(place.start());
    EXPECT_TRUE(run({QStringLiteral("status")}).out.startsWith(QStringLiteral("Next reset at ")));
    EXPECT_TRUE(run({QStringLiteral("status"), QStringLiteral("--json")})
                    .out.contains(QStringLiteral("\"counting\"")));
}

TEST_F(ExitCodeTest, QuitMeansQuit)
{
    ASSERT_TRUE(place.start());
    EXPECT_EQ(run({QStringLiteral("quit")}).code, 0);
    EXPECT_TRUE(place.process.waitForFinished());
    EXPECT_EQ(place.process.exitCode(), 0);
    EXPECT_EQ(run({QStringLiteral("moved")}).code, 3);
}

} // namespace
} // namespace unhunch::control
