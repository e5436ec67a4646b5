// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/files_watch.h"

namespace unhunch::settings {

/// Tells when the settings file was written, replaced, made or removed. Several writes within 50 ms are told
/// once.
class SettingsWatcher : public FilesWatch {
    Q_OBJECT

public:
    /// Makes the file's folder (0700) if there is none, since it is the folder that is watched: a file that
    /// is replaced by a rename ends its own watch.
    explicit SettingsWatcher(const QString& file, QObject* parent = nullptr);
};

} // namespace unhunch::settings
