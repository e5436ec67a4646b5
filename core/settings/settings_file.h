// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/settings/settings.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace unhunch::settings {

/// What was read, always usable, and what was wrong with it.
struct LoadedSettings {
    Settings settings;
    std::vector<Error> problems; ///< one for each row that could not be taken, in the order of the files
};

/// The user's settings in an INI file, with an administrator's file of defaults below it.
/// Keeps no state between calls: each reads the files anew, so that hand edits are never overwritten by what
/// was loaded earlier. Only one process may save (the window program).
class SettingsFile {
public:
    /// Reads and writes nothing yet; `systemFile` may be empty.
    SettingsFile(QString userFile, QString systemFile);

    /// The program's defaults, then the administrator's rows, then the user's. A bad row leaves its option as
    /// the layer below has it; a missing file is no problem; an unreadable one is one problem and counts as
    /// empty.
    [[nodiscard]] LoadedSettings load() const;

    /// Writes the options that differ from what the files say now, atomically and as 0600 in a 0700 folder.
    /// Comments, order, unknown keys and rows that already say the same stay as they are. Unwritable (disk
    /// full, read-only folder) leaves the old file whole; a file that cannot be read (Unreadable) or was
    /// written by a newer version (Newer) is not touched.
    [[nodiscard]] Result<void> save(const Settings& settings) const;

    [[nodiscard]] const QString& userFile() const { return m_userFile; }

private:
    QString m_userFile;
    QString m_systemFile;
};

} // namespace unhunch::settings
