// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/bus_calls.h"

#include <QDBusPendingCallWatcher>

#include <chrono>
#include <utility>

namespace unhunch::platform {
namespace {

constexpr std::chrono::seconds kSecondLookAfter{2};

} // namespace

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
    : m_onCame(std::move(onCame))
    , m_onGone(std::move(onGone))
    , m_watcher(name, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    QObject::connect(
        &m_watcher,
        &QDBusServiceWatcher::serviceOwnerChanged,
        &m_watcher,
        [this](const QString&, const QString& before, const QString& now) { onOwnerChanged(before, now); });
    m_secondLook.setSingleShot(true);
    m_secondLook.setInterval(kSecondLookAfter);
    QObject::connect(&m_secondLook, &QTimer::timeout, &m_secondLook, [this] { m_onCame(); });
}

void BusNameWatch::onRefused(const QDBusError& error)
{
    const bool isNobodyThere = error.type() == QDBusError::ServiceUnknown
                               || error.name() == QStringLiteral("org.freedesktop.DBus.Error.NameHasNoOwner");
    if (!isNobodyThere && !std::exchange(m_hasLookedTwice, true)) {
        m_secondLook.start();
    }
}

void BusNameWatch::onOwnerChanged(const QString& before, const QString& now)
{
    m_secondLook.stop();
    m_hasLookedTwice = false;
    // A name that passes from one owner to another is told as both: what the first one said no longer counts.
    if (!before.isEmpty()) {
        m_onGone();
    }
    if (!now.isEmpty()) {
        m_onCame();
    }
}

} // namespace unhunch::platform
