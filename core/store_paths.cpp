// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store_paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace unhunch {
namespace {

QString xdgFolder(const char* variable, const char* fallback)
{
    const QString configured = qEnvironmentVariable(variable);
    // The base directory specification: relative paths are invalid and ignored.
    const QString base = QDir::isAbsolutePath(configured)
                             ? configured
                             : QDir::homePath() + QLatin1Char('/') + QLatin1String(fallback);
    return base + QLatin1String("/unhunch/");
}

} // namespace

StorePaths StorePaths::fromEnvironment()
{
    const QString config = xdgFolder("XDG_CONFIG_HOME", ".config");
    const QString data = xdgFolder("XDG_DATA_HOME", ".local/share");
    const QString state = xdgFolder("XDG_STATE_HOME", ".local/state");
    const QString cache = xdgFolder("XDG_CACHE_HOME", ".cache");
    StorePaths paths;
    paths.settingsFile = config + QLatin1String("settings.ini");
    paths.systemSettingsFile = QStringLiteral("/etc/xdg/unhunch/settings.ini");
    paths.journalFile = data + QLatin1String("journal.sqlite");
    paths.userContentDirectory = data + QLatin1String("content");
    paths.stateFile = state + QLatin1String("state");
    paths.calendarCopies = cache + QLatin1String("calendar");
    paths.logFile = state + QLatin1String("unhunch.log");
    return paths;
}

Result<void> ensurePrivateFolderOf(const QString& file)
{
    const QString folder = QFileInfo(file).absolutePath();
    const QByteArray native = QFile::encodeName(folder);
    const mode_t before = ::umask(0077);
    const bool isMade = QDir().mkpath(folder);
    ::umask(before);
    if (!isMade) {
        return failure(ErrorKind::Unwritable, "cannot make the folder " + folder.toStdString());
    }

    struct stat status {};

    if (::stat(native.constData(), &status) == 0 && (status.st_mode & 0077U) != 0U
        && ::chmod(native.constData(), 0700) != 0) {
        return failure(ErrorKind::Unwritable, "cannot make the folder private: " + folder.toStdString());
    }
    return {};
}

} // namespace unhunch
