// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/schedule/state.h"
#include "core/time/now.h"

#include <string>
#include <string_view>

namespace unhunch::schedule {

/// The version that `saveState` writes; older ones can be read.
inline constexpr int kStateVersion = 1;

/// The state as lines of `key value…`, UTF-8, with a version and the id of this boot. `bootId` is any text
/// without spaces or line breaks (/proc/sys/kernel/random/boot_id). The calendar is not in it: it is read
/// anew.
[[nodiscard]] std::string saveState(const State& state, std::string_view bootId);

/// Reads what `saveState` wrote. Under the same boot id everything comes back. Under another one the spell,
/// holds, presence, offers and session are gone; snoozes, pauses, plans, work beyond work hours and the
/// safety hold survive by wall time. Hand the state to `reduce` with `Restarted`, which ends a spell the user
/// has been away from. Any damage is an Error with its line: Malformed, Invalid, or Newer for a version of
/// the future.
[[nodiscard]] Result<State> loadState(std::string_view text, std::string_view bootId, const Now& now);

} // namespace unhunch::schedule
