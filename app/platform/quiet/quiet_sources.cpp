// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/quiet_sources.h"

#include "app/platform/null_senses.h"
#include "app/platform/quiet/combined_holds.h"
#include "app/platform/quiet/full_screen_source.h"
#include "app/platform/quiet/property_quiet.h"
#include "app/platform/quiet/setting_quiet.h"
#include "app/platform/quiet/swaync_quiet.h"
#include "app/platform/quiet/xfce_quiet.h"

#include <utility>
#include <vector>

namespace unhunch::platform {

DesktopTraits desktopTraits()
{
    return {qgetenv("XDG_CURRENT_DESKTOP").toStdString(),
            qgetenv("DISPLAY").toStdString(),
            qgetenv("WAYLAND_DISPLAY").toStdString()};
}

std::unique_ptr<HoldSource> doNotDisturbSource(const QDBusConnection& sessionBus,
                                               const DesktopTraits& desktop)
{
    std::vector<std::unique_ptr<HoldSource>> sources;
    sources.push_back(std::make_unique<PropertyQuiet>(sessionBus, plasmaQuiet()));
    sources.push_back(std::make_unique<PropertyQuiet>(sessionBus, dunstQuiet()));
    sources.push_back(std::make_unique<PropertyQuiet>(sessionBus, makoQuiet()));
    sources.push_back(std::make_unique<SwayncQuiet>(sessionBus));
    sources.push_back(std::make_unique<XfceQuiet>(sessionBus));
    for (QuietSetting& setting : quietSettingsOf(desktop.currentDesktop)) {
        sources.push_back(std::make_unique<SettingQuiet>(sessionBus, std::move(setting)));
    }
    return std::make_unique<CombinedHolds>(std::move(sources));
}

std::unique_ptr<HoldSource> fullScreenSource(const DesktopTraits& desktop)
{
    // An X server may run there for old programs, and knows nothing of the others' windows.
    if (!desktop.waylandDisplay.empty()) {
        return std::make_unique<NullHoldSource>("Wayland tells no program what others show");
    }
    if (desktop.display.empty()) {
        return std::make_unique<NullHoldSource>("no display");
    }
    return std::make_unique<FullScreenSource>(desktop.display);
}

} // namespace unhunch::platform
