// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/timeline.h"

#include <string>

namespace unhunch::session {

/// How a session came about.
struct SessionStart {
    bool isOffered = false; ///< an offer was accepted; false where the user started it by hand
    bool isInMeeting = false; ///< a meeting is on
    std::string then{}; ///< of a safety check: the routine that was wanted, for after a clean answer

    bool operator==(const SessionStart&) const = default;
};

/// Whether the warm-up goes before the routine when it is started like this.
[[nodiscard]] bool wantsWarmUp(const Routine& routine, const SessionStart& start);

/// What the way it was started says about the layout: warm-up and chair; the rest is as it is by default.
[[nodiscard]] TimelineOptions optionsFor(const Routine& routine, const SessionStart& start);

} // namespace unhunch::session
