// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/install_paths.h"

#include "app/control/bus_names.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace unhunch::control {
namespace {

// bin/ is one level below the prefix, libexec/unhunch/ two, the build tree's test programs three.
constexpr int kLevelsSearched = 4;

QString prefixAbove(const QString& executable)
{
    QDir folder = QFileInfo(executable).absoluteDir();
    for (int level = 0; level < kLevelsSearched && folder.cdUp(); ++level) {
        if (QFileInfo(folder.filePath(QStringLiteral("share/unhunch"))).isDir()) {
            return folder.absolutePath();
        }
    }
    return QDir::cleanPath(QFileInfo(executable).absolutePath() + QStringLiteral("/.."));
}

} // namespace

InstallPaths InstallPaths::find()
{
    return relativeTo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")));
}

InstallPaths InstallPaths::relativeTo(const QString& executable)
{
    const QString prefix = prefixAbove(executable);
    InstallPaths paths;
    paths.dataFolder = prefix + QStringLiteral("/share/unhunch");
    paths.agentProgram = prefix + QStringLiteral("/bin/unhunch");
    paths.windowProgram = prefix + QStringLiteral("/libexec/unhunch/unhunch-window");
    paths.calendarProgram = prefix + QStringLiteral("/libexec/unhunch/unhunch-calendar");
    paths.routineProgram = prefix + QStringLiteral("/libexec/unhunch/unhunch-routine");
    paths.journalProgram = prefix + QStringLiteral("/libexec/unhunch/unhunch-journal");
    paths.microphoneModule = prefix + QStringLiteral("/libexec/unhunch/unhunch-microphone.so");
    // By its file: a program that is not installed has no icon in the desktop's theme.
    const QString name = QLatin1String(kAppId);
    const QString icon
        = paths.dataFolder + QStringLiteral("/icons/hicolor/scalable/apps/") + name + QStringLiteral(".svg");
    paths.applicationIcon = QFileInfo::exists(icon) ? icon : name;
    return paths;
}

} // namespace unhunch::control
