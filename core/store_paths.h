// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace unhunch {

/// Where this user's files live (XDG base directories; `unhunch/` in each).
struct StorePaths {
    QString settingsFile; ///< $XDG_CONFIG_HOME/unhunch/settings.ini
    QString systemSettingsFile; ///< /etc/xdg/unhunch/settings.ini: an administrator's defaults
    QString journalFile; ///< $XDG_DATA_HOME/unhunch/journal.sqlite
    QString userContentDirectory; ///< $XDG_DATA_HOME/unhunch/content: own exercises and routines
    QString stateFile; ///< $XDG_STATE_HOME/unhunch/state
    QString calendarCopies; ///< $XDG_CACHE_HOME/unhunch/calendar: the folder of calendars fetched last
    QString logFile; ///< $XDG_STATE_HOME/unhunch/unhunch.log

    /// Reads the environment; creates nothing.
    static StorePaths fromEnvironment();
};

/// Makes the folder of `file` with mode 0700, parents included, and narrows an existing one of ours to 0700.
Result<void> ensurePrivateFolderOf(const QString& file);

} // namespace unhunch
