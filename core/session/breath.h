// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/timeline.h"

#include <vector>

namespace unhunch::session {

/// The breath of the pacer and of holds: in 4 s, hold 4 s, out 6 s.
inline constexpr BreathCycle kCalmBreath{
    std::chrono::seconds(4), std::chrono::seconds(4), std::chrono::seconds(6)};

/// What cycles breathe at `elapsed`; the last instant of the last cycle beyond their end, None where there
/// are none.
[[nodiscard]] Breath breathAt(const std::vector<BreathCycle>& cycles, milliseconds elapsed);

/// Calm breaths that fill `length` exactly: what is over becomes a shorter breath, or a longer last out where
/// it is too little for one. Empty for nothing.
[[nodiscard]] std::vector<BreathCycle> fillWithBreath(milliseconds length);

} // namespace unhunch::session
