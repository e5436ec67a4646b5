// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/bus_calls.h"

#include <QDBusMessage>
#include <QString>

namespace unhunch::platform {

inline constexpr const char* kLogindService = "org.freedesktop.login1";
inline constexpr const char* kLogindPath = "/org/freedesktop/login1";
inline constexpr const char* kLogindManager = "org.freedesktop.login1.Manager";
inline constexpr const char* kLogindSession = "org.freedesktop.login1.Session";
inline constexpr const char* kPropertiesInterface = "org.freedesktop.DBus.Properties";

/// A call to logind that never starts it.
inline QDBusMessage
logindCall(const QString& path, const char* interface, const char* method, const QVariantList& arguments = {})
{
    return callTo(
        {QString::fromLatin1(kLogindService), path, QString::fromLatin1(interface)}, method, arguments);
}

} // namespace unhunch::platform
