// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings_watcher.h"

#include "core/store_paths.h"

#include <chrono>

namespace unhunch::settings {
namespace {

constexpr std::chrono::milliseconds kSettleTime{50};

} // namespace

SettingsWatcher::SettingsWatcher(const QString& file, QObject* parent)
    : FilesWatch(kSettleTime, {}, parent)
{
    // Without a folder there is nothing to watch, and nothing that could change.
    static_cast<void>(ensurePrivateFolderOf(file));
    watch({file});
}

} // namespace unhunch::settings
