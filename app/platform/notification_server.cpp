// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/notification_server.h"

namespace unhunch::platform {

BusPlace notificationServer()
{
    const QString name = QStringLiteral("org.freedesktop.Notifications");
    return {name, QStringLiteral("/org/freedesktop/Notifications"), name};
}

QVariantMap quietHints()
{
    constexpr uchar kLowUrgency = 0;
    return {{QStringLiteral("urgency"), QVariant::fromValue(kLowUrgency)},
            {QStringLiteral("suppress-sound"), true}};
}

QDBusMessage notifyCall(const Notification& notification)
{
    const auto [service, path, interface] = notificationServer();
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Notify"));
    call.setArguments({QStringLiteral("Unhunch"),
                       notification.replaces,
                       notification.icon,
                       notification.title,
                       notification.body,
                       notification.actions,
                       notification.hints,
                       notification.timeoutMs});
    return call;
}

} // namespace unhunch::platform
