// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/action_notice.h"

#include "app/platform/notification_server.h"

#include <QDBusPendingReply>

#include <utility>

namespace unhunch::agent {
namespace {

constexpr int kStays = 0; ///< until it is answered or closed

} // namespace

ActionNotice::ActionNotice(QDBusConnection bus, QString icon)
    : m_bus(std::move(bus))
    , m_icon(std::move(icon))
{}

// Not before it is needed: each notification of anybody that closes would wake us.
void ActionNotice::listen()
{
    if (std::exchange(m_isListening, true)) {
        return;
    }
    const auto [service, path, interface] = platform::notificationServer();
    m_bus.connect(service,
                  path,
                  interface,
                  QStringLiteral("ActionInvoked"),
                  this,
                  SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(service,
                  path,
                  interface,
                  QStringLiteral("NotificationClosed"),
                  this,
                  SLOT(onNotificationClosed(uint, uint)));
}

void ActionNotice::show(const QString& title, const QString& body, const QList<Action>& actions)
{
    listen();
    QStringList keysAndLabels;
    for (const auto& [key, label] : actions) {
        keysAndLabels << key << label;
    }
    const QDBusMessage call
        = platform::notifyCall({m_id, m_icon, title, body, keysAndLabels, platform::quietHints(), kStays});
    platform::whenDone(m_bus.asyncCall(call), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<uint> reply(done);
        m_id = reply.isError() ? 0 : reply.value();
    });
}

void ActionNotice::onActionInvoked(uint id, const QString& key)
{
    if (id != 0 && id == m_id && key != QLatin1String("default")) {
        m_id = 0;
        Q_EMIT chosen(key);
    }
}

void ActionNotice::onNotificationClosed(uint id, uint /*reason*/)
{
    if (id == m_id) {
        m_id = 0;
    }
}

} // namespace unhunch::agent
