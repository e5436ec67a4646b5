// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/tray_click.h"

#include "core/schedule/situation.h"

namespace unhunch::schedule {

TrayAction trayClick(const State& state)
{
    if (state.safety.hold) {
        return TrayAction::ShowHelp;
    }
    if (state.session) {
        return TrayAction::RaiseSession;
    }
    if (isMeetingOn(state)) {
        return TrayAction::DiscreetReset;
    }
    return state.safety.checkDue ? TrayAction::SafetyCheck : TrayAction::OfficeReset;
}

AnswerRequested trayMiddleClick(const Config& config)
{
    const auto snooze = std::chrono::ceil<std::chrono::minutes>(config.defaultSnooze());
    return {Answer{AnswerKind::Snooze, snooze}};
}

} // namespace unhunch::schedule
