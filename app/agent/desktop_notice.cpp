// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/desktop_notice.h"

#include "app/control/install_paths.h"

#include <QDBusMessage>
#include <QVariantMap>

namespace unhunch::agent {

QDBusPendingCall sendNotice(const QDBusConnection& bus, const QString& title, const QString& body)
{
    const QString server = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage call = QDBusMessage::createMethodCall(
        server, QStringLiteral("/org/freedesktop/Notifications"), server, QStringLiteral("Notify"));
    constexpr uint kReplacesNone = 0;
    constexpr uchar kLowUrgency = 0;
    constexpr int kTimeoutOfTheServer = -1;
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(kLowUrgency)},
                            {QStringLiteral("suppress-sound"), true}};
    call.setArguments({QStringLiteral("Unhunch"),
                       kReplacesNone,
                       control::InstallPaths::find().applicationIcon,
                       title,
                       body,
                       QStringList(),
                       hints,
                       kTimeoutOfTheServer});
    return bus.asyncCall(call);
}

} // namespace unhunch::agent
