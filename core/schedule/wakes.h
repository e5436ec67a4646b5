// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/draft.h"

#include <optional>

namespace unhunch::schedule {

/// How long the window has to answer `EndSession` before the steps reported so far decide.
inline constexpr std::chrono::seconds kAnswerToEndSession{30};
/// A session not heard of for its length and this much more is asked to end: no state keeps reminders off
/// unnoticed.
inline constexpr std::chrono::minutes kLongestSilence{30};

/// When a session that says nothing is asked to end.
[[nodiscard]] BootInstant silentUntil(const Config& config, const Session& session);

/// The next instants at which a settled state changes by itself.
struct Wakes {
    std::optional<BootInstant> boot;
    std::optional<WallInstant> wall;

    /// The earlier of both.
    [[nodiscard]] std::optional<BootInstant> earliest(const Now& now) const;
};

[[nodiscard]] Wakes nextWakes(Draft& draft);

} // namespace unhunch::schedule
