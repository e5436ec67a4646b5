// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/config.h"
#include "core/schedule/state.h"
#include "core/time/now.h"

#include <chrono>
#include <optional>

namespace unhunch::schedule {

/// Notices sleep that nobody told of: a system without logind, a stopped process, a virtual machine that was
/// paused. Without it the hours slept through would count as sitting.
class UnseenSleep {
public:
    /// Since when the computer slept until now; nothing where it did not, where `WillSleep` told it, or where
    /// it was shorter than a natural break, which changes nothing. Ask before each event.
    [[nodiscard]] std::optional<BootInstant>
    since(const Config& config, const State& state, const Now& now) const;

    /// An event was taken at `now`, and a wake was armed.
    void remember(const Now& now, std::optional<BootInstant> nextWake);

private:
    std::optional<std::chrono::milliseconds> m_slept;
    std::optional<BootInstant> m_nextWake;
};

/// What the clocks showed at `instant` of boot time, which is past.
[[nodiscard]] Now at(BootInstant instant, const Now& now);

} // namespace unhunch::schedule
