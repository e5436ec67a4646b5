// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/action_notice.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <utility>

namespace unhunch::agent {
namespace {

constexpr uchar kLowUrgency = 0;
constexpr int kStays = 0; ///< until it is answered or closed

QString server()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString path()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

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
    m_bus.connect(server(),
                  path(),
                  server(),
                  QStringLiteral("ActionInvoked"),
                  this,
                  SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(server(),
                  path(),
                  server(),
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
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(kLowUrgency)},
                            {QStringLiteral("suppress-sound"), true}};
    QDBusMessage call = QDBusMessage::createMethodCall(server(), path(), server(), QStringLiteral("Notify"));
    call.setArguments({QStringLiteral("Unhunch"), m_id, m_icon, title, body, keysAndLabels, hints, kStays});
    auto* const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply(*watcher);
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
