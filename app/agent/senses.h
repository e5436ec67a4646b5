// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/schedule_runner.h"
#include "app/clocks/system_time_zone.h"
#include "app/clocks/time_scale.h"
#include "app/platform/zone_watch.h"
#include "core/ports/idle_source.h"
#include "core/ports/session_lock.h"
#include "core/ports/sleep_monitor.h"

#include <QStringList>

#include <memory>

namespace unhunch::agent {

/// The parts of the desktop that tell where the user is.
struct SenseParts {
    std::unique_ptr<IdleSource> idle;
    std::unique_ptr<SessionLock> lock;
    std::unique_ptr<SleepMonitor> sleep;
};

/// Those of this desktop; connects to the system bus.
[[nodiscard]] SenseParts sensesOfDesktop(const clocks::TimeScale& scale);

/// Turns what the desktop tells into events of the schedule.
class Senses {
public:
    /// `runner` and `zone` outlive it.
    Senses(SenseParts parts, ScheduleRunner& runner, clocks::SystemTimeZone& zone);

    /// The threshold of idleness is the natural break; call it again when the configuration changed.
    void watchIdleness();

    [[nodiscard]] IdleSource& idle() const { return *m_parts.idle; }

    [[nodiscard]] bool hasIdleSource() const { return m_parts.idle->availability().isAvailable; }

    /// One line for each part, for people.
    [[nodiscard]] QStringList selfCheck() const;

private:
    void onIdle(std::chrono::milliseconds ago);
    void onIdleAvailability();
    void onSleep(bool isAsleep);

    SenseParts m_parts;
    ScheduleRunner& m_runner;
    IdleWatch m_watch;
    platform::ZoneWatch m_zoneWatch;
};

} // namespace unhunch::agent
