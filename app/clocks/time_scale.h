// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <chrono>

namespace unhunch::clocks {

/// What the system's clocks show, unscaled.
struct ClockReading {
    BootInstant boot;
    WallInstant wall;
    std::chrono::milliseconds slept{}; ///< how much of `boot` the computer was asleep
};

/// Makes time run faster for tests and demonstrations: both clocks run `speed` times as fast from `origin`
/// on. A step of the wall clock stays the step it is. With speed 1 nothing changes.
struct TimeScale {
    double speed = 1.0; ///< above 0
    BootInstant origin{}; ///< the unscaled instant at which scaled and unscaled time agree

    /// The scaled clocks at the moment of an unscaled reading.
    [[nodiscard]] ClockReading scaled(const ClockReading& real) const;
    /// The real time that passes while `span` of scaled time does, rounded up so that nothing fires early.
    [[nodiscard]] std::chrono::milliseconds realSpan(std::chrono::milliseconds span) const;
    /// The scaled time that passes while `span` of real time does.
    [[nodiscard]] std::chrono::milliseconds scaledSpan(std::chrono::milliseconds span) const;
};

/// Reads CLOCK_BOOTTIME and CLOCK_REALTIME, and CLOCK_MONOTONIC for what was slept through.
[[nodiscard]] ClockReading readClocks();

} // namespace unhunch::clocks
