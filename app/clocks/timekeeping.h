// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clocks/time_scale.h"

#include <string>
#include <string_view>

namespace unhunch::clocks {

/// How fast time runs, and the id under which the state's boot instants make sense.
struct Timekeeping {
    TimeScale scale;
    std::string bootId; ///< the kernel's; with the scale in it unless time runs as it should
};

/// What makes the window program's clock run like the agent's; see scaleFromEnvironment().
inline constexpr const char* kSpeedVariable = "UNHUNCH_SPEED";
inline constexpr const char* kSpeedSinceVariable = "UNHUNCH_SPEED_SINCE";

/// Reads a speed such as "60"; 1 for anything that is no number from 0.1 to 1000.
[[nodiscard]] double speedFromText(std::string_view text);

/// Time at `speed` from now on; or, where `stateText` was written at the same speed in this boot, as it ran
/// then, so that a demonstration survives a restart like a real day does.
[[nodiscard]] Timekeeping
timekeeping(double speed, const std::string& kernelBootId, std::string_view stateText);

/// Time as `UNHUNCH_SPEED` says, counted from the origin in `UNHUNCH_SPEED_SINCE` that an agent hands to the
/// window it starts (milliseconds of boot time), or from now.
[[nodiscard]] TimeScale scaleFromEnvironment();

/// Hands `scale` to the programs started from here.
void handToChildren(const TimeScale& scale);

} // namespace unhunch::clocks
