// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/tray/menu_item.h"
#include "app/control/tray/tray_status.h"

#include <chrono>

namespace unhunch::tray {

/// The menu for a status, as the root's children. Its first row always begins something, since some panels
/// open the menu on a left click. Rows keep their ids between calls, so that an open menu changes in place.
[[nodiscard]] std::vector<MenuItem> trayMenu(const TrayStatus& status);

/// "45 min", "1 h", "1 h 30 min": a length for people, in the interface language.
[[nodiscard]] QString durationText(std::chrono::minutes length);

} // namespace unhunch::tray
