// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace unhunch::session {

/// What is known when somebody opens the program.
struct FirstRunFacts {
    bool wasWelcomed = false; ///< the welcome was shown and left
    std::optional<bool> hasSessions; ///< in the journal; empty where it cannot be read
};

/// Whether this is the very first run, which begins with the welcome. Nobody who may have a history is
/// welcomed again: not where the journal cannot tell.
[[nodiscard]] constexpr bool isFirstRun(const FirstRunFacts& facts)
{
    return !facts.wasWelcomed && facts.hasSessions == std::optional(false);
}

} // namespace unhunch::session
