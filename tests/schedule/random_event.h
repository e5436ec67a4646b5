// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/explain.h"
#include "core/schedule/outlook.h"
#include "core/schedule/reducer.h"

#include <chrono>

namespace unhunch::schedule {

/// All of these draw from rapidcheck: call them within a property.
[[nodiscard]] Config randomConfig();
[[nodiscard]] WallInstant randomStart();
/// Mostly minutes, sometimes hours.
[[nodiscard]] std::chrono::milliseconds randomWait();
/// Up to half a day, either way.
[[nodiscard]] std::chrono::milliseconds randomJump();
/// Any event, whether it makes sense now or not; answers often name the offer that is up.
[[nodiscard]] Event randomEvent(const State& state, const Now& now);

} // namespace unhunch::schedule
