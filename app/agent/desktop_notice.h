// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusPendingCall>
#include <QString>

namespace unhunch::agent {

/// Shows a silent notification that asks for nothing. Where there is no notification server the call fails,
/// and nobody needs to care.
QDBusPendingCall sendNotice(const QDBusConnection& bus, const QString& title, const QString& body);

} // namespace unhunch::agent
