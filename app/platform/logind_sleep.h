// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/sleep_monitor.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <functional>
#include <string>

namespace unhunch::platform {

/// Sleep and resume from logind. Holds a delay inhibitor while awake, so that the state is on disk before the
/// machine sleeps, and gives it back as soon as the handler is done.
class LogindSleep
    : public QObject
    , public SleepMonitor {
    Q_OBJECT

public:
    /// `bus` is the system's.
    explicit LogindSleep(QDBusConnection bus);

    void watch(std::function<void(bool isAsleep)> handler) override;
    [[nodiscard]] Availability availability() const override;

private Q_SLOTS:
    void onPrepareForSleep(bool isAboutToSleep);

private:
    void inhibit();

    QDBusConnection m_bus;
    std::function<void(bool)> m_handler;
    QDBusUnixFileDescriptor m_inhibitor;
    bool m_isAvailable = false;
    std::string m_whyNot = "not watched yet";
};

} // namespace unhunch::platform
