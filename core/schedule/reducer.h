// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/config.h"
#include "core/schedule/effect.h"
#include "core/schedule/event.h"
#include "core/schedule/state.h"
#include "core/time/now.h"

#include <optional>
#include <vector>

namespace unhunch::schedule {

/// What an event leads to.
struct Step {
    State state;
    std::vector<Effect> effects; ///< to be done in this order
    std::optional<BootInstant> nextWake; ///< arm CLOCK_BOOTTIME; later than now
    std::optional<WallInstant>
        nextCivilWake; ///< arm CLOCK_REALTIME, cancelled by clock steps; later than now

    bool operator==(const Step&) const = default;
};

/// The schedule. Takes everything that is overdue at `now` first, in its order, then the event. Total: any
/// event is fine in any state. Reads no clock and keeps nothing: the same arguments give the same step.
[[nodiscard]] Step reduce(const Config& config, const State& state, const Event& event, const Now& now);

} // namespace unhunch::schedule
