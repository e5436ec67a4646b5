// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/agent_process.h"

#include "app/control/bus_names.h"

#include <QDBusConnectionInterface>

#include <gtest/gtest.h>

#include <csignal>

namespace unhunch {
namespace {

using control::Played;
using test::AgentProcess;
using test::waitUntil;

constexpr qlonglong kThird = 30'000;
const QString kOffice = QStringLiteral("office_reset");

/// Plays the window program: owns its name on a connection of its own.
class FakeWindow {
public:
    explicit FakeWindow(AgentProcess& place)
        : m_connection(place.bus.connection(QStringLiteral("window")))
        , client(m_connection)
    {
        m_connection.registerService(QString::fromLatin1(control::kWindowService));
    }

    FakeWindow(const FakeWindow&) = delete;
    FakeWindow& operator=(const FakeWindow&) = delete;
    ~FakeWindow() = default;

    void die() { m_connection.unregisterService(QString::fromLatin1(control::kWindowService)); }

    [[nodiscard]] QString begin()
    {
        QDBusPendingReply<QString> grant = client.beginSession(kOffice);
        grant.waitForFinished();
        return grant.value();
    }

private:
    QDBusConnection m_connection;

public:
    control::AgentClient client;
};

class AgentProcessTest : public testing::Test {
protected:
    // A reset is due after a second.
    AgentProcess place{900};
};

TEST_F(AgentProcessTest, AnswersStatusWithEveryKeyOfTheInterface)
{
    ASSERT_TRUE(place.start());
    const QVariantMap status = place.status();
    for (const char* const key : {"phase",
                                  "next",
                                  "nextIs",
                                  "spellStarted",
                                  "interval",
                                  "offer",
                                  "routine",
                                  "snoozes",
                                  "icon",
                                  "session",
                                  "checkDue",
                                  "speed",
                                  "resetsToday"}) {
        EXPECT_TRUE(status.contains(QString::fromLatin1(key))) << key;
    }
    EXPECT_EQ(status.value(QStringLiteral("speed")).toDouble(), 900);
    EXPECT_EQ(status.value(QStringLiteral("interval")).toLongLong(), 15 * 60 * 1000);
}

TEST_F(AgentProcessTest, OffersAResetAndASnoozeSurvivesAKill)
{
    uint offer = 0;
    QObject::connect(
        &place.client, &control::AgentClient::offered, &place.client, [&offer](uint id) { offer = id; });
    ASSERT_TRUE(place.start());
    ASSERT_TRUE(waitUntil([&offer] { return offer != 0; }));
    EXPECT_EQ(place.phase(), QStringLiteral("reminding"));
    place.client.answer(offer, QStringLiteral("snooze:1440")).waitForFinished();
    ASSERT_EQ(place.phase(), QStringLiteral("snoozed"));
    const qlonglong end = place.status().value(QStringLiteral("next")).toLongLong();
    place.kill();
    ASSERT_TRUE(place.start());
    EXPECT_EQ(place.phase(), QStringLiteral("snoozed"));
    EXPECT_NEAR(static_cast<double>(place.status().value(QStringLiteral("next")).toLongLong()),
                static_cast<double>(end),
                60'000);
}

TEST_F(AgentProcessTest, AStaleAnswerIsIgnoredAndANonsensicalOneRefused)
{
    ASSERT_TRUE(place.start());
    QDBusPendingReply<> stale = place.client.answer(4242, QStringLiteral("skip"));
    stale.waitForFinished();
    EXPECT_FALSE(stale.isError());
    QDBusPendingReply<> nonsense = place.client.answer(1, QStringLiteral("snooze:soon"));
    nonsense.waitForFinished();
    EXPECT_EQ(nonsense.error().name(), QString::fromLatin1(control::kErrorInvalidArgument));
}

TEST_F(AgentProcessTest, AWindowThatDiesInASessionIsJudgedAndTheAgentGoesOn)
{
    ASSERT_TRUE(place.start());
    place.passCheck();
    FakeWindow window(place);
    const QString grant = window.begin();
    ASSERT_FALSE(grant.isEmpty());
    window.client.stepDone(grant, QStringLiteral("rhomboid_release"), Played{kThird, kThird})
        .waitForFinished();
    EXPECT_EQ(place.phase(), QStringLiteral("session"));
    window.die();
    EXPECT_TRUE(waitUntil([this] { return place.phase() != QStringLiteral("session"); }));
    EXPECT_EQ(place.process.state(), QProcess::Running);
}

TEST_F(AgentProcessTest, ANewAgentTakesTheRunningWindowsGrantBack)
{
    ASSERT_TRUE(place.start());
    place.passCheck();
    FakeWindow window(place);
    const QString grant = window.begin();
    place.kill();
    ASSERT_TRUE(place.start());
    QDBusPendingReply<QString> again = window.client.resumeSession(kOffice, {grant, 7, kThird});
    again.waitForFinished();
    EXPECT_EQ(again.value(), grant);
    QDBusPendingReply<> end
        = window.client.endSession(grant, QStringLiteral("completed"), {3 * kThird, 3 * kThird});
    end.waitForFinished();
    EXPECT_FALSE(end.isError());
    EXPECT_NE(place.phase(), QStringLiteral("session"));
}

TEST_F(AgentProcessTest, SettingsAreAppliedWhenTheirFileChanges)
{
    ASSERT_TRUE(place.start());
    // It watches once the tray is up, and so do its senses.
    ASSERT_TRUE(waitUntil([this] {
        QDBusPendingReply<QStringList> lines = place.client.selfCheck();
        lines.waitForFinished();
        return !lines.value().isEmpty();
    }));
    place.write(QStringLiteral("config/unhunch/settings.ini"),
                "[schedule]\nresetInterval=60\nsnoozes=7\nrepeats=x\n");
    ASSERT_TRUE(waitUntil([this] {
        return place.status().value(QStringLiteral("interval")).toLongLong() == 60LL * 60 * 1000;
    }));
    QDBusPendingReply<QStringList> problems = place.client.settingsProblems();
    problems.waitForFinished();
    ASSERT_EQ(problems.value().size(), 1);
    EXPECT_TRUE(problems.value().constFirst().contains(QStringLiteral("settings.ini:4: schedule/repeats")));
}

TEST_F(AgentProcessTest, ASecondAgentOfTheSameLoginEndsQuietly)
{
    ASSERT_TRUE(place.start());
    EXPECT_EQ(place.run({QStringLiteral("--agent")}).code, 0);
    EXPECT_EQ(place.process.state(), QProcess::Running);
}

TEST_F(AgentProcessTest, AnAgentOfAnotherLoginSaysSoAndEnds)
{
    ASSERT_TRUE(place.start());
    test::PrivateBus otherLogin;
    place.environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), otherLogin.address());
    const test::Ran ran = place.run({QStringLiteral("--agent")});
    EXPECT_EQ(ran.code, 1);
    EXPECT_TRUE(ran.error.contains(QStringLiteral("another login")));
}

TEST_F(AgentProcessTest, ATerminatedAgentKeepsItsState)
{
    ASSERT_TRUE(place.start());
    place.client.pause(60).waitForFinished();
    ::kill(static_cast<pid_t>(place.process.processId()), SIGTERM);
    ASSERT_TRUE(place.process.waitForFinished());
    EXPECT_EQ(place.process.exitCode(), 0);
    ASSERT_TRUE(place.start());
    EXPECT_EQ(place.phase(), QStringLiteral("paused"));
}

TEST_F(AgentProcessTest, ADamagedStateFileIsSetAsideWithOneMessage)
{
    place.write(QStringLiteral("state/unhunch/state"), "no state at all\n");
    ASSERT_TRUE(place.start());
    EXPECT_EQ(place.phase(), QStringLiteral("counting"));
    EXPECT_TRUE(QFile::exists(place.home.filePath(QStringLiteral("state/unhunch/state.damaged"))));
    place.kill();
    EXPECT_EQ(place.process.readAll().count("state file"), 1);
}

TEST_F(AgentProcessTest, SelfCheckSaysWhatIsNotThere)
{
    ASSERT_TRUE(place.start());
    QStringList lines;
    EXPECT_TRUE(waitUntil([&] {
        QDBusPendingReply<QStringList> reply = place.client.selfCheck();
        reply.waitForFinished();
        lines = reply.value();
        return !lines.isEmpty();
    }));
    EXPECT_EQ(lines.constFirst(), QStringLiteral("Idle time: not available here: no display"));
}

TEST_F(AgentProcessTest, SpeaksAnotherLanguageAsSoonAsTheSettingsWantIt)
{
    const auto line = [this] { return place.run({QStringLiteral("status")}).out; };
    ASSERT_TRUE(place.start());
    ASSERT_TRUE(place.client.isRunning());
    EXPECT_FALSE(line().contains(QLatin1Char('[')));
    place.write(QStringLiteral("config/unhunch/settings.ini"),
                "[schedule]\nresetInterval=15\n[look]\nlanguage=eo\n");
    EXPECT_TRUE(waitUntil([&line] { return line().contains(QLatin1Char('[')); })) << line().toStdString();
    // What the command says by itself, too.
    EXPECT_TRUE(place.run({QStringLiteral("--help")}).out.contains(QLatin1Char('[')));
}

} // namespace
} // namespace unhunch
