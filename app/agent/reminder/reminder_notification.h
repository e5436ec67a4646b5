// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/reminder/reminder_message.h"
#include "app/agent/reminder/reminder_port.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace unhunch::reminder {

/// Offers by the desktop's notification server. Asks nothing of it, and starts none, before the first offer.
/// An offer outlives a restart of the server; where none comes back, or none answers, it is `unavailable`.
class ReminderNotification final : public ReminderPort {
    Q_OBJECT

public:
    /// How long a server may take to answer, and to come back after it went.
    static constexpr std::chrono::milliseconds kPatience{5'000};

    /// `icon` is a theme name or an absolute path. `patience` differs from `kPatience` in tests only.
    ReminderNotification(const QDBusConnection& connection,
                         QString icon,
                         QObject* parent = nullptr,
                         std::chrono::milliseconds patience = kPatience);

    void show(const ReminderContent& content) override;
    void withdraw(unsigned offerId) override;

private Q_SLOTS:
    // Connected by name, as QDBusConnection wants it.
    void onActionInvoked(uint id, const QString& key);
    void onNotificationClosed(uint id, uint reason);
    void onActivationToken(uint id, const QString& token);

private:
    void onServerAppeared();
    void onServerVanished();
    void onCapabilities();
    void onServerInformation();
    void onNotified();
    void askServer();
    void notify();
    void giveUp(const QString& reason);
    void close(uint id);
    /// The offer is over here: what the server still says about it is not for us.
    void forget();

    /// Its own signal may be what replaces it.
    struct DeleteLater {
        void operator()(QObject* object) const;
    };

    /// Sends a call; its answer arrives at `handler`, unless another call is sent before.
    void call(const QDBusMessage& message, void (ReminderNotification::*handler)());

    QDBusConnection m_connection;
    QDBusServiceWatcher m_servers;
    QTimer m_waitForServer;
    QString m_icon;
    int m_patienceMs;
    std::unique_ptr<QDBusPendingCallWatcher, DeleteLater> m_pending;
    std::optional<QStringList> m_capabilities;
    std::optional<ServerTraits> m_server;
    std::optional<ReminderContent> m_content;
    ReminderMessage m_message;
    QString m_token;
    uint m_id = 0;
    bool m_isNotifying = false;
    /// Another offer came while the server was still showing the one before.
    bool m_isOutdated = false;
};

} // namespace unhunch::reminder
