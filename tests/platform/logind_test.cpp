// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/logind_names.h"
#include "app/platform/logind_session.h"
#include "app/platform/logind_sleep.h"
#include "tests/support/private_bus.h"

#include <QDBusConnectionInterface>
#include <QDBusVariant>
#include <QProcess>

#include <gtest/gtest.h>

#include <vector>

namespace unhunch::platform {
namespace {

using test::waitUntil;

constexpr char kMock[] = "org.freedesktop.DBus.Mock";
constexpr char kSessionPath[] = "/org/freedesktop/login1/session/c1";

/// logind as python-dbusmock plays it, on a bus of the test's own.
class LogindTest : public testing::Test {
protected:
    LogindTest()
    {
        qputenv("XDG_SESSION_ID", "c1");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), bus.address());
        mock.setProcessEnvironment(environment);
        mock.start(QStringLiteral("/usr/bin/python3"),
                   {QStringLiteral("-m"),
                    QStringLiteral("dbusmock"),
                    QStringLiteral("--system"),
                    QStringLiteral("--template"),
                    QStringLiteral("logind")});
        const bool isUp = waitUntil([this] {
            return connection.interface()->isServiceRegistered(QString::fromLatin1(kLogindService)).value();
        });
        EXPECT_TRUE(isUp);
        callMock(QString::fromLatin1(kLogindPath),
                 "AddSession",
                 {QStringLiteral("c1"), QStringLiteral("seat0"), 1000U, QStringLiteral("tester"), true});
    }

    void TearDown() override
    {
        mock.terminate();
        mock.waitForFinished();
    }

    void callMock(const QString& path, const char* method, const QVariantList& arguments) const
    {
        QDBusMessage call = logindCall(path, kMock, method);
        call.setArguments(arguments);
        const QDBusMessage answer = test::ask(connection, call);
        EXPECT_NE(answer.type(), QDBusMessage::ErrorMessage) << answer.errorMessage().toStdString();
    }

    void emitSignal(const QString& path,
                    const char* interface,
                    const char* name,
                    const QVariantList& arguments) const
    {
        QString signature;
        if (!arguments.isEmpty()) {
            signature = QStringLiteral("b");
        }
        callMock(path,
                 "EmitSignal",
                 {QString::fromLatin1(interface), QString::fromLatin1(name), signature, QVariant(arguments)});
    }

    void setLockedHint(bool isLocked) const
    {
        QDBusMessage call = logindCall(QString::fromLatin1(kSessionPath), kLogindSession, "SetLockedHint");
        call.setArguments({isLocked});
        static_cast<void>(test::ask(connection, call));
    }

    void setActive(bool isActive) const
    {
        callMock(QString::fromLatin1(kSessionPath),
                 "UpdateProperties",
                 {QString::fromLatin1(kLogindSession), QVariantMap{{QStringLiteral("Active"), isActive}}});
    }

    [[nodiscard]] int inhibitors() const
    {
        const QDBusMessage answer = test::ask(
            connection, logindCall(QString::fromLatin1(kLogindPath), kLogindManager, "ListInhibitors"));
        const auto list = answer.arguments().value(0).value<QDBusArgument>();
        int count = 0;
        list.beginArray();
        while (!list.atEnd()) {
            list.beginStructure();
            QString text;
            list >> text;
            list.endStructure();
            ++count;
        }
        list.endArray();
        return count;
    }

    test::PrivateBus bus;
    QDBusConnection connection = bus.connection(QStringLiteral("system"));
    QProcess mock;
};

TEST_F(LogindTest, TellsTheLockedHint)
{
    LogindSession session(connection);
    std::vector<bool> told;
    session.watch([&told](bool isLocked) { told.push_back(isLocked); });
    ASSERT_TRUE(waitUntil([&session] { return session.availability().isAvailable; }));
    test::settle(connection);
    setLockedHint(true);
    EXPECT_TRUE(waitUntil([&told] { return told == std::vector{true}; }));
    setLockedHint(false);
    EXPECT_TRUE(waitUntil([&told] { return told == (std::vector{true, false}); }));
}

TEST_F(LogindTest, TellsLockAndUnlockSignalsOnce)
{
    LogindSession session(connection);
    std::vector<bool> told;
    session.watch([&told](bool isLocked) { told.push_back(isLocked); });
    ASSERT_TRUE(waitUntil([&session] { return session.availability().isAvailable; }));
    test::settle(connection);
    emitSignal(QString::fromLatin1(kSessionPath), kLogindSession, "Lock", {});
    emitSignal(QString::fromLatin1(kSessionPath), kLogindSession, "Lock", {});
    EXPECT_TRUE(waitUntil([&told] { return !told.empty(); }));
    emitSignal(QString::fromLatin1(kSessionPath), kLogindSession, "Unlock", {});
    EXPECT_TRUE(waitUntil([&told] { return told == (std::vector{true, false}); }));
}

TEST_F(LogindTest, TellsAScreenThatIsLockedAlready)
{
    setLockedHint(true);
    LogindSession session(connection);
    std::vector<bool> told;
    session.watch([&told](bool isLocked) { told.push_back(isLocked); });
    EXPECT_TRUE(waitUntil([&told] { return told == std::vector{true}; }));
}

TEST_F(LogindTest, ASessionThatIsSwitchedAwayCountsAsLocked)
{
    LogindSession session(connection);
    std::vector<bool> told;
    session.watch([&told](bool isLocked) { told.push_back(isLocked); });
    ASSERT_TRUE(waitUntil([&session] { return session.availability().isAvailable; }));
    test::settle(connection);
    setActive(false);
    EXPECT_TRUE(waitUntil([&told] { return told == std::vector{true}; }));
    setActive(true);
    EXPECT_TRUE(waitUntil([&told] { return told == (std::vector{true, false}); }));
}

TEST_F(LogindTest, ASessionThatComesBackToALockedScreenStaysLocked)
{
    setActive(false);
    LogindSession session(connection);
    std::vector<bool> told;
    session.watch([&told](bool isLocked) { told.push_back(isLocked); });
    ASSERT_TRUE(waitUntil([&told] { return told == std::vector{true}; }));
    setLockedHint(true);
    setActive(true);
    test::settle(connection);
    EXPECT_EQ(told, std::vector{true});
    setLockedHint(false);
    EXPECT_TRUE(waitUntil([&told] { return told == (std::vector{true, false}); }));
}

TEST_F(LogindTest, HoldsSleepUpOnlyUntilItsHandlerIsDone)
{
    LogindSleep sleep(connection);
    std::vector<bool> told;
    sleep.watch([&](bool isAsleep) { told.push_back(isAsleep); });
    ASSERT_TRUE(waitUntil([&sleep] { return sleep.availability().isAvailable; }));
    EXPECT_TRUE(waitUntil([this] { return inhibitors() == 1; }));
    emitSignal(QString::fromLatin1(kLogindPath), kLogindManager, "PrepareForSleep", {true});
    EXPECT_TRUE(waitUntil([&told] { return told == std::vector{true}; }));
    EXPECT_TRUE(waitUntil([this] { return inhibitors() == 0; }));
    emitSignal(QString::fromLatin1(kLogindPath), kLogindManager, "PrepareForSleep", {false});
    EXPECT_TRUE(waitUntil([&told] { return told == (std::vector{true, false}); }));
    EXPECT_TRUE(waitUntil([this] { return inhibitors() == 1; }));
}

TEST(LogindAbsentTest, SaysSoAndKeepsStill)
{
    test::PrivateBus bus;
    const QDBusConnection connection = bus.connection(QStringLiteral("system"));
    LogindSession session(connection);
    LogindSleep sleep(connection);
    session.watch({});
    sleep.watch({});
    EXPECT_TRUE(waitUntil([&] { return session.availability().detail != "not watched yet"; }));
    EXPECT_FALSE(session.availability().isAvailable);
    EXPECT_FALSE(sleep.availability().isAvailable);
}

} // namespace
} // namespace unhunch::platform
