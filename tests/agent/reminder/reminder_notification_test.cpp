// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/reminder/reminder_notification.h"

#include "tests/agent/reminder/fake_notification_server.h"
#include "tests/support/private_bus.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace unhunch::reminder {
namespace {

using namespace std::chrono_literals;
using test::settle;
using test::waitUntil;

class ReminderNotificationTest : public testing::Test {
protected:
    void start(std::chrono::milliseconds patience = 10s)
    {
        m_reminder = std::make_unique<ReminderNotification>(
            m_ours, QStringLiteral("io.github.unhunch.Unhunch"), nullptr, patience);
        m_answered = std::make_unique<QSignalSpy>(m_reminder.get(), &ReminderPort::answered);
        m_closed = std::make_unique<QSignalSpy>(m_reminder.get(), &ReminderPort::closed);
        m_unavailable = std::make_unique<QSignalSpy>(m_reminder.get(), &ReminderPort::unavailable);
    }

    void show(unsigned offerId)
    {
        ReminderContent content;
        content.offerId = offerId;
        content.title = QStringLiteral("Time for a reset");
        content.body = QStringLiteral("90 seconds");
        m_reminder->show(content);
    }

    /// Not kept: a connection lives as long as anybody holds it.
    QDBusConnection desktop() { return m_bus.connection(QStringLiteral("desktop")); }

    [[nodiscard]] bool waitForShown(qsizetype count)
    {
        const bool isThere = waitUntil([this, count] { return m_server.shown.size() >= count; });
        settle(desktop());
        settle(m_ours);
        return isThere;
    }

    test::PrivateBus m_bus;
    QDBusConnection m_ours = m_bus.connection(QStringLiteral("ours"));
    test::FakeNotificationServer m_server;
    std::unique_ptr<ReminderNotification> m_reminder;
    std::unique_ptr<QSignalSpy> m_answered;
    std::unique_ptr<QSignalSpy> m_closed;
    std::unique_ptr<QSignalSpy> m_unavailable;
};

TEST_F(ReminderNotificationTest, ShowsAnOfferThatNeverExpires)
{
    ASSERT_TRUE(m_server.serve(desktop()));
    start();
    show(7);
    ASSERT_TRUE(waitForShown(1));
    const auto shown = m_server.shown.front();
    EXPECT_EQ(shown.replaces, 0U);
    EXPECT_EQ(shown.icon, QStringLiteral("io.github.unhunch.Unhunch"));
    EXPECT_EQ(shown.summary, QStringLiteral("Time for a reset"));
    EXPECT_EQ(shown.timeout, 0);
    EXPECT_EQ(shown.hints.value(QStringLiteral("urgency")).typeId(), QMetaType::UChar);
}

TEST_F(ReminderNotificationTest, PassesTheAnswerOnWithItsToken)
{
    ASSERT_TRUE(m_server.serve(desktop()));
    start();
    show(7);
    ASSERT_TRUE(waitForShown(1));
    Q_EMIT m_server.ActivationToken(1, QStringLiteral("token-1"));
    Q_EMIT m_server.ActionInvoked(1, QStringLiteral("snooze:5"));
    Q_EMIT m_server.NotificationClosed(1, 2);
    ASSERT_TRUE(waitUntil([this] { return m_answered->size() == 1; }));
    settle(m_ours);
    EXPECT_EQ(m_answered->front(), QVariantList({7U, QStringLiteral("snooze:5"), QStringLiteral("token-1")}));
    EXPECT_TRUE(m_closed->isEmpty());
    EXPECT_EQ(m_server.closed, QList<uint>{1});
}

TEST_F(ReminderNotificationTest, TellsOfOneThatWasClosedWithoutAnAnswer)
{
    ASSERT_TRUE(m_server.serve(desktop()));
    start();
    show(7);
    ASSERT_TRUE(waitForShown(1));
    Q_EMIT m_server.NotificationClosed(99, 2);
    Q_EMIT m_server.NotificationClosed(1, 2);
    ASSERT_TRUE(waitUntil([this] { return m_closed->size() == 1; }));
    EXPECT_EQ(m_closed->front(), QVariantList{7U});
}

TEST_F(ReminderNotificationTest, IgnoresOtherProgramsNotifications)
{
    ASSERT_TRUE(m_server.serve(desktop()));
    start();
    show(7);
    ASSERT_TRUE(waitForShown(1));
    Q_EMIT m_server.ActionInvoked(2, QStringLiteral("start"));
    Q_EMIT m_server.ActionInvoked(1, QStringLiteral("unknown"));
    settle(desktop());
    settle(m_ours);
    EXPECT_TRUE(m_answered->isEmpty());
}

TEST_F(ReminderNotificationTest, TakesAWithdrawnOneAwayWithoutAWord)
{
    ASSERT_TRUE(m_server.serve(desktop()));
    start();
    show(7);
    ASSERT_TRUE(waitForShown(1));
    m_reminder->withdraw(6);
    m_reminder->withdraw(7);
    ASSERT_TRUE(waitUntil([this] { return m_server.closed.size() == 1; }));
    settle(m_ours);
    EXPECT_TRUE(m_closed->isEmpty());
}

TEST_F(ReminderNotificationTest, TakesOneAwayThatWasWithdrawnBeforeItWasShown)
{
    ASSERT_TRUE(m_server.serve(desktop()));
    start();
    show(7);
    ASSERT_TRUE(waitForShown(1));
    m_reminder->withdraw(7);
    show(8);
    m_reminder->withdraw(8);
    ASSERT_TRUE(waitUntil([this] { return m_server.closed.size() == 2; }));
}

TEST_F(ReminderNotificationTest, ReplacesTheOneBefore)
{
    ASSERT_TRUE(m_server.serve(desktop()));
    start();
    show(7);
    ASSERT_TRUE(waitForShown(1));
    show(8);
    show(9);
    ASSERT_TRUE(waitForShown(3));
    EXPECT_EQ(m_server.shown.at(1).replaces, 1U);
    EXPECT_EQ(m_server.shown.at(2).replaces, 1U);
    Q_EMIT m_server.ActionInvoked(1, QStringLiteral("default"));
    ASSERT_TRUE(waitUntil([this] { return m_answered->size() == 1; }));
    EXPECT_EQ(m_answered->front().at(0), 9U);
    EXPECT_EQ(m_answered->front().at(1), QStringLiteral("start"));
}

TEST_F(ReminderNotificationTest, IsUnavailableWithoutAServer)
{
    start();
    show(7);
    ASSERT_TRUE(waitUntil([this] { return m_unavailable->size() == 1; }));
    EXPECT_EQ(m_unavailable->front(), QVariantList{7U});
}

TEST_F(ReminderNotificationTest, FindsAServerThatCameLater)
{
    start();
    show(7);
    ASSERT_TRUE(waitUntil([this] { return m_unavailable->size() == 1; }));
    ASSERT_TRUE(m_server.serve(desktop()));
    show(8);
    ASSERT_TRUE(waitForShown(1));
}

TEST_F(ReminderNotificationTest, ShowsTheOfferAgainWhenTheServerWasRestarted)
{
    ASSERT_TRUE(m_server.serve(desktop()));
    start();
    show(7);
    ASSERT_TRUE(waitForShown(1));
    test::FakeNotificationServer::retire(desktop());
    settle(m_ours);
    test::FakeNotificationServer restarted;
    ASSERT_TRUE(restarted.serve(m_bus.connection(QStringLiteral("desktop2"))));
    ASSERT_TRUE(waitUntil([&restarted] { return restarted.shown.size() == 1; }));
    EXPECT_EQ(restarted.shown.front().replaces, 0U);
    EXPECT_TRUE(m_unavailable->isEmpty());
}

TEST_F(ReminderNotificationTest, GivesUpWhenTheServerDoesNotComeBack)
{
    ASSERT_TRUE(m_server.serve(desktop()));
    start(200ms);
    show(7);
    ASSERT_TRUE(waitForShown(1));
    test::FakeNotificationServer::retire(desktop());
    ASSERT_TRUE(waitUntil([this] { return m_unavailable->size() == 1; }));
    EXPECT_TRUE(m_closed->isEmpty());
}

TEST_F(ReminderNotificationTest, AsksNothingBeforeTheFirstOffer)
{
    ASSERT_TRUE(m_server.serve(desktop()));
    start();
    settle(m_ours);
    settle(desktop());
    EXPECT_TRUE(m_server.shown.isEmpty());
    EXPECT_TRUE(m_server.closed.isEmpty());
}

} // namespace
} // namespace unhunch::reminder
