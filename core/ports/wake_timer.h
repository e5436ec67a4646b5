// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <functional>
#include <optional>

namespace unhunch {

/// Whom a wake timer tells; called from the event loop.
struct WakeHandlers {
    std::function<void()> onWake; ///< one of the two instants has come
    std::function<void()> onClockStepped; ///< somebody set the clock; civil wakes must be armed anew
};

/// Two single shots: one by boot time, which counts sleep, one by wall time, which moves with the clock.
class WakeTimer {
public:
    WakeTimer() = default;
    WakeTimer(const WakeTimer&) = delete;
    WakeTimer& operator=(const WakeTimer&) = delete;
    WakeTimer(WakeTimer&&) = delete;
    WakeTimer& operator=(WakeTimer&&) = delete;
    virtual ~WakeTimer() = default;

    virtual void setHandlers(WakeHandlers handlers) = 0;
    /// Replaces the single shot by boot time; nothing disarms it. An instant that is past fires at once.
    virtual void armBoot(std::optional<BootInstant> instant) = 0;
    /// Replaces the single shot by wall time; nothing leaves only the watch for clock steps.
    virtual void armWall(std::optional<WallInstant> instant) = 0;
};

} // namespace unhunch
