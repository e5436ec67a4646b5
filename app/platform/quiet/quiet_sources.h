// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/hold_source.h"

#include <QDBusConnection>

#include <memory>
#include <string>

namespace unhunch::platform {

/// What the environment says of the desktop; empty where it says nothing.
struct DesktopTraits {
    std::string currentDesktop; ///< $XDG_CURRENT_DESKTOP
    std::string display; ///< $DISPLAY
    std::string waylandDisplay; ///< $WAYLAND_DISPLAY
};

[[nodiscard]] DesktopTraits desktopTraits();

/// Do-not-disturb of whichever desktop or notification daemon this is.
[[nodiscard]] std::unique_ptr<HoldSource> doNotDisturbSource(const QDBusConnection& sessionBus,
                                                             const DesktopTraits& desktop);

/// Full-screen windows of others; on Wayland one that says why there is nothing to tell.
[[nodiscard]] std::unique_ptr<HoldSource> fullScreenSource(const DesktopTraits& desktop);

} // namespace unhunch::platform
