// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/files_watch.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

#include <utility>

namespace unhunch::settings {
namespace {

// Files of one folder that are watched for being written in place; replacing them is noticed in any number.
constexpr qsizetype kMostWatched = 64;

QByteArray lookOf(const QString& path)
{
    struct stat status {};

    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        return {};
    }
    return QStringLiteral("%1 %2 %3 %4.%5\n")
        .arg(path)
        .arg(status.st_ino)
        .arg(status.st_size)
        .arg(status.st_mtim.tv_sec)
        .arg(status.st_mtim.tv_nsec)
        .toUtf8();
}

} // namespace

FilesWatch::FilesWatch(std::chrono::milliseconds settle, QString suffix, QObject* parent)
    : QObject(parent)
    , m_suffix(std::move(suffix))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settle);
    connect(&m_settle, &QTimer::timeout, this, &FilesWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
}

void FilesWatch::watch(const QStringList& paths)
{
    m_settle.stop();
    m_paths = paths;
    watchAgain();
    m_fingerprint = fingerprint();
}

void FilesWatch::look()
{
    watchAgain();
    QByteArray now = fingerprint();
    if (now == m_fingerprint) {
        return;
    }
    m_fingerprint = std::move(now);
    Q_EMIT changed();
}

// The folder tells of what is made, replaced and removed, a file of being written in place; its watch ends
// with the file.
void FilesWatch::watchAgain()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty()) {
        m_watcher.removePaths(before);
    }
    QStringList watched;
    for (const QString& path : m_paths) {
        const QFileInfo info(path);
        watched.append(info.isDir() ? path : info.absolutePath());
        for (const QFileInfo& file : filesOf(path).mid(0, kMostWatched)) {
            watched.append(file.filePath());
        }
    }
    watched.removeDuplicates();
    watched.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    if (!watched.isEmpty()) {
        m_watcher.addPaths(watched);
    }
}

QFileInfoList FilesWatch::filesOf(const QString& path) const
{
    const QFileInfo info(path);
    if (!info.isDir()) {
        return {info};
    }
    // Compared by hand: a name filter would load regular expressions, 250 kB of them.
    QFileInfoList files = QDir(path).entryInfoList(QDir::Files, QDir::Name);
    files.removeIf(
        [this](const QFileInfo& file) { return file.suffix().compare(m_suffix, Qt::CaseInsensitive) != 0; });
    return files;
}

QByteArray FilesWatch::fingerprint() const
{
    QByteArray looks;
    for (const QString& path : m_paths) {
        for (const QFileInfo& file : filesOf(path)) {
            looks += lookOf(file.filePath());
        }
    }
    return looks;
}

} // namespace unhunch::settings
