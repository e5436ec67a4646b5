// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/bus_calls.h"
#include "core/ports/session_lock.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace unhunch::platform {

/// A screen saver on the session bus.
struct ScreenSaverPlace {
    QString service;
    QStringList paths; ///< where GetActive is served, the likeliest first
    QString interface;
};

/// Lock and unlock as a desktop's screen saver tells them, by ActiveChanged and GetActive. KDE says it of the
/// lock; elsewhere it may be a mere blank screen, before which nobody sits either. Never starts the service;
/// when the service goes away, the lock counts as over.
class ScreenSaverLock
    : public QObject
    , public SessionLock {
    Q_OBJECT

public:
    /// `bus` is the session's.
    ScreenSaverLock(QDBusConnection bus, ScreenSaverPlace place);

    void watch(std::function<void(bool isLocked)> handler) override;
    [[nodiscard]] Availability availability() const override;

private Q_SLOTS:
    void onActiveChanged(bool isActive);

private:
    void ask(qsizetype pathIndex);
    void onGone();
    void tell(bool isLocked);

    QDBusConnection m_bus;
    ScreenSaverPlace m_place;
    std::function<void(bool)> m_handler;
    std::unique_ptr<BusNameWatch> m_name;
    bool m_isServed = false;
    bool m_isLocked = false;
};

/// One for each screen saver that desktops are known to have: freedesktop's (KDE, light-locker), GNOME's,
/// Cinnamon's, MATE's and Xfce's.
[[nodiscard]] std::vector<std::unique_ptr<SessionLock>> screenSaverLocks(const QDBusConnection& sessionBus);

} // namespace unhunch::platform
