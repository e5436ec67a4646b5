// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/config.h"
#include "core/schedule/event.h"
#include "core/schedule/state.h"

namespace unhunch::schedule {

/// What a left click on the tray icon does.
enum class TrayAction {
    ShowHelp, ///< a safety hold stands
    RaiseSession, ///< a session is running
    SafetyCheck, ///< it is due and comes first; the office reset follows a clean answer
    DiscreetReset, ///< silent: a meeting is on
    OfficeReset, ///< at once, also when paused, snoozed or off hours
};

/// The first that applies, in the order of `TrayAction`, except that nobody is asked the safety check in a
/// meeting.
[[nodiscard]] TrayAction trayClick(const State& state);

/// The snooze of a middle click: the default one.
[[nodiscard]] AnswerRequested trayMiddleClick(const Config& config);

} // namespace unhunch::schedule
