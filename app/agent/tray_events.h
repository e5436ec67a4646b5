// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/tray/tray_action.h"
#include "core/schedule/event.h"

#include <optional>

namespace unhunch::agent {

/// What a wish out of the tray means to the schedule; nothing for those that only open windows, start or
/// quit.
[[nodiscard]] std::optional<schedule::Event> eventOf(const tray::TrayAction& action);

} // namespace unhunch::agent
