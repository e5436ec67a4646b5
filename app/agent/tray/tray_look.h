// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/tray/tray_status.h"

namespace unhunch::tray {

/// The picture's name in our icon theme path, one name per picture: `unhunch-counting-00` to `-12`,
/// `unhunch-due`,
/// `-held`, `-snoozed`, `-paused`, `-off-hours`, `-session`, `-safety-hold`.
[[nodiscard]] QString trayIcon(const TrayStatus& status);

/// True while the user should look: the item then says NeedsAttention.
[[nodiscard]] bool needsAttention(const TrayStatus& status);

/// What the tooltip says below its title. Safe both where panels read markup and where they do not:
/// characters with a meaning in markup are replaced. Absolute times only, so that it changes with the state
/// alone.
[[nodiscard]] QString trayToolTip(const TrayStatus& status);

} // namespace unhunch::tray
