// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/lock/screen_saver_lock.h"

#include <QDBusPendingReply>

#include <array>
#include <utility>

namespace unhunch::platform {

ScreenSaverLock::ScreenSaverLock(QDBusConnection bus, ScreenSaverPlace place)
    : m_bus(std::move(bus))
    , m_place(std::move(place))
{}

void ScreenSaverLock::watch(std::function<void(bool)> handler)
{
    const bool isFirst = m_name == nullptr;
    m_handler = std::move(handler);
    m_isLocked = false;
    if (!m_bus.isConnected()) {
        return;
    }
    if (isFirst) {
        m_name = std::make_unique<BusNameWatch>(
            m_bus, m_place.service, [this] { ask(0); }, [this] { onGone(); });
        // Of any path: KDE serves the same object at two.
        m_bus.connect(m_place.service,
                      QString(),
                      m_place.interface,
                      QStringLiteral("ActiveChanged"),
                      this,
                      SLOT(onActiveChanged(bool)));
    }
    ask(0);
}

Availability ScreenSaverLock::availability() const
{
    if (!m_isServed) {
        return {false, "no screen saver tells"};
    }
    return {true, m_place.service.toStdString()};
}

void ScreenSaverLock::ask(qsizetype pathIndex)
{
    const BusPlace place{m_place.service, m_place.paths.at(pathIndex), m_place.interface};
    whenDone(m_bus.asyncCall(callTo(place, "GetActive")), this, [=, this](const QDBusPendingCall& done) {
        const QDBusPendingReply<bool> reply(done);
        if (!reply.isError()) {
            onActiveChanged(reply.value());
        } else if (pathIndex + 1 < m_place.paths.size()) {
            ask(pathIndex + 1);
        } else {
            m_name->onRefused(reply.error());
        }
    });
}

void ScreenSaverLock::onActiveChanged(bool isActive)
{
    m_isServed = true;
    tell(isActive);
}

void ScreenSaverLock::onGone()
{
    m_isServed = false;
    tell(false);
}

void ScreenSaverLock::tell(bool isLocked)
{
    if (std::exchange(m_isLocked, isLocked) != isLocked && m_handler) {
        m_handler(isLocked);
    }
}

std::vector<std::unique_ptr<SessionLock>> screenSaverLocks(const QDBusConnection& sessionBus)
{
    const std::array places{
        ScreenSaverPlace{QStringLiteral("org.freedesktop.ScreenSaver"),
                         {QStringLiteral("/org/freedesktop/ScreenSaver"), QStringLiteral("/ScreenSaver")},
                         QStringLiteral("org.freedesktop.ScreenSaver")},
        ScreenSaverPlace{QStringLiteral("org.gnome.ScreenSaver"),
                         {QStringLiteral("/org/gnome/ScreenSaver")},
                         QStringLiteral("org.gnome.ScreenSaver")},
        ScreenSaverPlace{QStringLiteral("org.cinnamon.ScreenSaver"),
                         {QStringLiteral("/org/cinnamon/ScreenSaver")},
                         QStringLiteral("org.cinnamon.ScreenSaver")},
        ScreenSaverPlace{QStringLiteral("org.mate.ScreenSaver"),
                         {QStringLiteral("/org/mate/ScreenSaver")},
                         QStringLiteral("org.mate.ScreenSaver")},
        ScreenSaverPlace{QStringLiteral("org.xfce.ScreenSaver"),
                         {QStringLiteral("/org/xfce/ScreenSaver")},
                         QStringLiteral("org.xfce.ScreenSaver")},
    };
    std::vector<std::unique_ptr<SessionLock>> locks;
    locks.reserve(places.size());
    for (const ScreenSaverPlace& place : places) {
        locks.push_back(std::make_unique<ScreenSaverLock>(sessionBus, place));
    }
    return locks;
}

} // namespace unhunch::platform
