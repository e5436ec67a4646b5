// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"
#include "core/time/time_zone.h"

#include <chrono>
#include <functional>

namespace unhunch {

/// All readings of time, taken together once per event by the shell and passed down by value.
/// Durations come from `boot`, journal rows from `wall`, work hours and plans from `local()`.
struct Now {
    BootInstant boot;
    WallInstant wall;
    std::reference_wrapper<const TimeZone> zone;
    std::chrono::milliseconds slept{}; ///< how much of `boot` the computer was asleep

    /// The civil time of `wall` in `zone`.
    [[nodiscard]] CivilTime local() const { return zone.get().toCivil(wall); }
};

} // namespace unhunch
