// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings_watcher.h"

#include "core/store_paths.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <chrono>

namespace unhunch::settings {
namespace {

constexpr std::chrono::milliseconds kSettleTime{50};

} // namespace

SettingsWatcher::SettingsWatcher(QString file, QObject* parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    // Without a folder there is nothing to watch, and nothing that could change.
    static_cast<void>(ensurePrivateFolderOf(m_file));
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleTime);
    connect(&m_settle, &QTimer::timeout, this, &SettingsWatcher::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    watchAgain();
    m_fingerprint = fingerprint();
}

void SettingsWatcher::look()
{
    watchAgain();
    QString now = fingerprint();
    if (now == m_fingerprint) {
        return;
    }
    m_fingerprint = std::move(now);
    Q_EMIT changed();
}

void SettingsWatcher::watchAgain()
{
    // The folder tells of renames, the file itself of editors that write into it; the latter watch ends with
    // each replacement.
    if (QFileInfo::exists(m_file)) {
        m_watcher.removePath(m_file);
        m_watcher.addPath(m_file);
    }
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!m_watcher.directories().contains(folder)) {
        m_watcher.addPath(folder);
    }
}

QString SettingsWatcher::fingerprint() const
{
    struct stat status {};

    if (::stat(QFile::encodeName(m_file).constData(), &status) != 0) {
        return {};
    }
    return QStringLiteral("%1 %2 %3.%4")
        .arg(status.st_ino)
        .arg(status.st_size)
        .arg(status.st_mtim.tv_sec)
        .arg(status.st_mtim.tv_nsec);
}

} // namespace unhunch::settings
