// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clocks/time_scale.h"
#include "app/platform/file_descriptor.h"
#include "core/ports/wake_timer.h"

#include <QSocketNotifier>

#include <memory>

namespace unhunch::platform {

/// Two timerfds behind socket notifiers: one of CLOCK_BOOTTIME, one of CLOCK_REALTIME that also tells when
/// the clock is set.
class TimerfdWakeTimer : public WakeTimer {
public:
    explicit TimerfdWakeTimer(const clocks::TimeScale& scale);

    void setHandlers(WakeHandlers handlers) override;
    void armBoot(std::optional<BootInstant> instant) override;
    void armWall(std::optional<WallInstant> instant) override;

private:
    void onBootReadable();
    void onWallReadable();

    clocks::TimeScale m_scale;
    WakeHandlers m_handlers;
    FileDescriptor m_boot;
    FileDescriptor m_wall;
    QSocketNotifier m_bootNotifier;
    QSocketNotifier m_wallNotifier;
};

} // namespace unhunch::platform
