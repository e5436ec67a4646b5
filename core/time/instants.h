// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace unhunch {

/// CLOCK_BOOTTIME: counts sleep, never jumps. A tag without `now()`: core reads no clock.
struct BootClock {
    using duration = std::chrono::milliseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;
};

/// An instant since boot; all durations are differences of these.
using BootInstant = BootClock::time_point;
/// UTC, milliseconds since 1970; may jump when somebody sets the clock.
using WallInstant = std::chrono::sys_time<std::chrono::milliseconds>;
/// What a clock on the wall shows in some zone; not an instant by itself.
using CivilTime = std::chrono::local_time<std::chrono::milliseconds>;
/// A calendar date in some zone.
using CivilDate = std::chrono::local_days;

} // namespace unhunch
