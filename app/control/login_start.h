// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace unhunch::control {

/// Whether the program starts when the user logs in: an entry in the XDG autostart folders, which the desktop
/// reads. Nothing is remembered beside that file, so that what is told is what will happen.
class LoginStart {
public:
    /// `configFolder`: the user's ($XDG_CONFIG_HOME); `systemFolders`: those of $XDG_CONFIG_DIRS, the first
    /// counts most; `program`: the absolute path of the agent.
    LoginStart(const QString& configFolder, const QStringList& systemFolders, QString program);

    /// With the folders of the environment.
    static LoginStart ofUser(const QString& program);

    /// Reads the entry that counts. One that is hidden, switched off, or whose program is gone starts
    /// nothing.
    [[nodiscard]] bool isOn() const;

    /// Writes the user's entry, or takes it away; where the system has one, it is hidden. Unwritable changes
    /// nothing.
    [[nodiscard]] Result<void> set(bool isOn) const;

    /// The user's entry, there or not.
    [[nodiscard]] const QString& file() const { return m_file; }

private:
    [[nodiscard]] bool isOnBySystem() const;

    QString m_file;
    QStringList m_systemFiles;
    QString m_program;
};

} // namespace unhunch::control
