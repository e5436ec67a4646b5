// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/availability.h"

#include <functional>

namespace unhunch {

/// Tells when the computer is about to sleep and when it woke up.
class SleepMonitor {
public:
    SleepMonitor() = default;
    SleepMonitor(const SleepMonitor&) = delete;
    SleepMonitor& operator=(const SleepMonitor&) = delete;
    SleepMonitor(SleepMonitor&&) = delete;
    SleepMonitor& operator=(SleepMonitor&&) = delete;
    virtual ~SleepMonitor() = default;

    /// Begins to tell. The handler is done before the computer sleeps: what it writes is on disk by then.
    virtual void watch(std::function<void(bool isAsleep)> handler) = 0;
    [[nodiscard]] virtual Availability availability() const = 0;
};

} // namespace unhunch
