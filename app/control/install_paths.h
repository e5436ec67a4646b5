// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unhunch::control {

/// Where the parts of this installation lie. The build tree has the shape of the install tree, so both are
/// found alike: the prefix is the nearest folder above the executable that holds `share/unhunch`.
struct InstallPaths {
    QString dataFolder; ///< `PREFIX/share/unhunch`: exercises, routines, figure, sounds, icons
    QString agentProgram; ///< `PREFIX/bin/unhunch`
    QString windowProgram; ///< `PREFIX/libexec/unhunch/unhunch-window`
    QString calendarProgram; ///< `PREFIX/libexec/unhunch/unhunch-calendar`
    QString routineProgram; ///< `PREFIX/libexec/unhunch/unhunch-routine`
    QString journalProgram; ///< `PREFIX/libexec/unhunch/unhunch-journal`
    QString microphoneModule; ///< `PREFIX/libexec/unhunch/unhunch-microphone.so`
    QString
        applicationIcon; ///< A picture file, or the icon's name in the desktop's theme where there is none

    /// The installation that the running executable belongs to. Touches the file system, needs no
    /// QCoreApplication.
    static InstallPaths find();
    /// The installation that `executable` (an absolute path) belongs to; where no folder above it holds
    /// `share/unhunch`, the prefix is taken to be the folder above the executable's own.
    static InstallPaths relativeTo(const QString& executable);
};

} // namespace unhunch::control
