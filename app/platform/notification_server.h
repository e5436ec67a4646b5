// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/bus_calls.h"

#include <QDBusMessage>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace unhunch::platform {

/// Where the desktop's notification server is served; Desktop Notifications Specification 1.2.
[[nodiscard]] BusPlace notificationServer();

/// The arguments of `Notify`.
struct Notification {
    uint replaces = 0; ///< id of the one whose place it takes; 0 is none
    QString icon; ///< theme name or absolute path
    QString title;
    QString body;
    QStringList actions; ///< key, label, key, label …
    QVariantMap hints;
    int timeoutMs = -1; ///< 0 stays, -1 is for the server to choose
};

/// Hints of what asks for no attention: low urgency, no sound.
[[nodiscard]] QVariantMap quietHints();

/// The call that shows it, answered with its id. Starts the server where the bus knows how.
[[nodiscard]] QDBusMessage notifyCall(const Notification& notification);

} // namespace unhunch::platform
