// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/reminder/reminder_notification.h"

#include "app/platform/notification_server.h"

#include <QDBusMessage>
#include <QDBusPendingReply>

#include <spdlog/spdlog.h>

#include <utility>

namespace unhunch::reminder {

namespace {

constexpr int kNeverExpires = 0;

// Unlike a question about silence this may start the server.
QDBusMessage methodCall(const QString& method)
{
    const auto [service, path, interface] = platform::notificationServer();
    return QDBusMessage::createMethodCall(service, path, interface, method);
}

} // namespace

ReminderNotification::ReminderNotification(const QDBusConnection& connection,
                                           QString icon,
                                           QObject* parent,
                                           std::chrono::milliseconds patience)
    : ReminderPort(parent)
    , m_connection(connection)
    , m_servers(platform::notificationServer().service, connection, QDBusServiceWatcher::WatchForOwnerChange)
    , m_icon(std::move(icon))
    , m_patienceMs(static_cast<int>(patience.count()))
{
    const auto [service, path, interface] = platform::notificationServer();
    m_waitForServer.setSingleShot(true);
    m_waitForServer.setInterval(patience);
    connect(&m_waitForServer, &QTimer::timeout, this, &ReminderNotification::askServer);
    connect(
        &m_servers, &QDBusServiceWatcher::serviceRegistered, this, &ReminderNotification::onServerAppeared);
    connect(
        &m_servers, &QDBusServiceWatcher::serviceUnregistered, this, &ReminderNotification::onServerVanished);
    m_connection.connect(service,
                         path,
                         interface,
                         QStringLiteral("ActionInvoked"),
                         this,
                         SLOT(onActionInvoked(uint, QString)));
    m_connection.connect(service,
                         path,
                         interface,
                         QStringLiteral("NotificationClosed"),
                         this,
                         SLOT(onNotificationClosed(uint, uint)));
    m_connection.connect(service,
                         path,
                         interface,
                         QStringLiteral("ActivationToken"),
                         this,
                         SLOT(onActivationToken(uint, QString)));
}

void ReminderNotification::show(const ReminderContent& content)
{
    m_content = content;
    if (m_server) {
        notify();
    } else if (!m_waitForServer.isActive()) {
        askServer();
    }
}

void ReminderNotification::withdraw(unsigned offerId)
{
    if (!m_content || m_content->offerId != offerId) {
        return;
    }
    const uint id = m_id;
    forget();
    if (id != 0) {
        close(id);
    }
}

void ReminderNotification::DeleteLater::operator()(QObject* object) const
{
    object->disconnect();
    object->deleteLater();
}

void ReminderNotification::call(const QDBusMessage& message, void (ReminderNotification::*handler)())
{
    m_pending.reset(new QDBusPendingCallWatcher(m_connection.asyncCall(message, m_patienceMs)));
    connect(m_pending.get(), &QDBusPendingCallWatcher::finished, this, handler);
}

void ReminderNotification::askServer()
{
    if (m_content) {
        call(methodCall(QStringLiteral("GetCapabilities")), &ReminderNotification::onCapabilities);
    }
}

void ReminderNotification::onCapabilities()
{
    const QDBusPendingReply<QStringList> reply = *m_pending;
    if (reply.isError()) {
        giveUp(reply.error().name());
        return;
    }
    m_capabilities = reply.value();
    call(methodCall(QStringLiteral("GetServerInformation")), &ReminderNotification::onServerInformation);
}

void ReminderNotification::onServerInformation()
{
    // A server that does not tell its name is taken for an ordinary one.
    const QDBusPendingReply<QString, QString, QString, QString> reply = *m_pending;
    const QString name = reply.isError() ? QString() : reply.argumentAt<0>();
    m_server = serverTraits(m_capabilities.value_or(QStringList()), name);
    if (m_content) {
        notify();
    }
}

void ReminderNotification::notify()
{
    if (m_isNotifying) {
        // Its id is needed first, or it would stay on the screen.
        m_isOutdated = true;
        return;
    }
    m_isNotifying = true;
    m_message = reminderMessage(*m_content, *m_server);
    const platform::Notification notification{
        m_id, m_icon, m_message.summary, m_message.body, m_message.actions, m_message.hints, kNeverExpires};
    call(platform::notifyCall(notification), &ReminderNotification::onNotified);
}

void ReminderNotification::onNotified()
{
    const QDBusPendingReply<uint> reply = *m_pending;
    m_isNotifying = false;
    const bool isOutdated = std::exchange(m_isOutdated, false);
    if (reply.isError()) {
        giveUp(reply.error().name());
        return;
    }
    if (!m_content) {
        // Withdrawn while the server was about to show it.
        close(reply.value());
        return;
    }
    m_id = reply.value();
    if (isOutdated) {
        notify();
    }
}

void ReminderNotification::giveUp(const QString& reason)
{
    if (!m_content) {
        return;
    }
    spdlog::warn("No notification could be shown: {}", reason.toStdString());
    const unsigned offerId = m_content->offerId;
    m_server.reset();
    forget();
    Q_EMIT unavailable(offerId);
}

void ReminderNotification::close(uint id)
{
    QDBusMessage message = methodCall(QStringLiteral("CloseNotification"));
    message << id;
    message.setAutoStartService(false);
    m_connection.call(message, QDBus::NoBlock);
}

void ReminderNotification::forget()
{
    m_content.reset();
    m_token.clear();
    m_id = 0;
    m_waitForServer.stop();
}

void ReminderNotification::onActionInvoked(uint id, const QString& key)
{
    const QString answer = answerOfAction(key, m_message.actions);
    if (!m_content || id != m_id || answer.isEmpty()) {
        return;
    }
    const unsigned offerId = m_content->offerId;
    const QString token = m_token;
    forget();
    // Some servers leave it on the screen.
    close(id);
    Q_EMIT answered(offerId, answer, token);
}

void ReminderNotification::onNotificationClosed(uint id, uint reason)
{
    if (!m_content || id != m_id) {
        return;
    }
    spdlog::debug("Notification {} closed, reason {}", id, reason);
    const unsigned offerId = m_content->offerId;
    forget();
    Q_EMIT closed(offerId);
}

void ReminderNotification::onActivationToken(uint id, const QString& token)
{
    if (m_content && id == m_id) {
        m_token = token;
    }
}

void ReminderNotification::onServerAppeared()
{
    if (m_waitForServer.isActive()) {
        m_waitForServer.stop();
        askServer();
    }
}

void ReminderNotification::onServerVanished()
{
    m_server.reset();
    m_id = 0;
    // Its answer, if one was awaited, is an error that says no more than this.
    m_pending.reset();
    m_isNotifying = false;
    m_isOutdated = false;
    if (m_content) {
        m_waitForServer.start();
    }
}

} // namespace unhunch::reminder
