// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/bus_calls.h"

#include <QDBusPendingCallWatcher>

#include <utility>

namespace unhunch::platform {

QDBusMessage callTo(const BusPlace& place, const char* method, const QVariantList& arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        place.service, place.path, place.interface, QString::fromLatin1(method));
    call.setAutoStartService(false);
    call.setArguments(arguments);
    return call;
}

QDBusMessage propertyOf(const BusPlace& place, const QString& property)
{
    const BusPlace properties{place.service, place.path, QStringLiteral("org.freedesktop.DBus.Properties")};
    return callTo(properties, "Get", {place.interface, property});
}

void whenDone(const QDBusPendingCall& call,
              QObject* context,
              std::function<void(const QDBusPendingCall&)> done)
{
    auto* watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [done = std::move(done), watcher] {
        watcher->deleteLater();
        done(*watcher);
    });
}

BusNameWatch::BusNameWatch(const QDBusConnection& bus,
                           const QString& name,
                           std::function<void()> onCame,
                           std::function<void()> onGone)
    : m_watcher(name, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    // A name that passes from one owner to another is told as both: what the first one said no longer counts.
    QObject::connect(&m_watcher,
                     &QDBusServiceWatcher::serviceOwnerChanged,
                     &m_watcher,
                     [onCame = std::move(onCame),
                      onGone = std::move(onGone)](const QString&, const QString& before, const QString& now) {
                         if (!before.isEmpty()) {
                             onGone();
                         }
                         if (!now.isEmpty()) {
                             onCame();
                         }
                     });
}

} // namespace unhunch::platform
