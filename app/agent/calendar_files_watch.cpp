// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/calendar_files_watch.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <chrono>

namespace unhunch::agent {
namespace {

constexpr std::chrono::seconds kSettleTime{2};
// Files of one folder that are watched for being written in place; replacing them is noticed in any number.
constexpr qsizetype kMostWatched = 64;

QFileInfoList calendarsIn(const QString& folder)
{
    return QDir(folder).entryInfoList({QStringLiteral("*.ics")}, QDir::Files, QDir::Name);
}

QByteArray lookOf(const QFileInfo& file)
{
    return (file.fileName() + QLatin1Char(' ') + QString::number(file.size()) + QLatin1Char(' ')
            + QString::number(file.lastModified().toMSecsSinceEpoch()) + QLatin1Char('\n'))
        .toUtf8();
}

} // namespace

CalendarFilesWatch::CalendarFilesWatch()
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleTime);
    connect(&m_settle, &QTimer::timeout, this, &CalendarFilesWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
}

void CalendarFilesWatch::watch(const QStringList& paths)
{
    m_settle.stop();
    m_paths = paths;
    watchAgain();
    m_fingerprint = fingerprint();
}

void CalendarFilesWatch::look()
{
    watchAgain();
    QString now = fingerprint();
    if (now == m_fingerprint) {
        return;
    }
    m_fingerprint = std::move(now);
    Q_EMIT changed();
}

// The folder tells of what is made, replaced and removed, a file of being written in place; its watch ends
// with the file.
void CalendarFilesWatch::watchAgain()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty()) {
        m_watcher.removePaths(before);
    }
    QStringList watched;
    for (const QString& path : m_paths) {
        const QFileInfo info(path);
        watched.append(info.isDir() ? path : info.absolutePath());
        if (info.isFile()) {
            watched.append(path);
        }
        for (const QFileInfo& file :
             info.isDir() ? calendarsIn(path).mid(0, kMostWatched) : QFileInfoList()) {
            watched.append(file.filePath());
        }
    }
    watched.removeDuplicates();
    watched.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    if (!watched.isEmpty()) {
        m_watcher.addPaths(watched);
    }
}

QString CalendarFilesWatch::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString& path : m_paths) {
        const QFileInfo info(path);
        const QFileInfoList files = info.isDir() ? calendarsIn(path) : QFileInfoList{info};
        for (const QFileInfo& file : files) {
            hash.addData(lookOf(file));
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace unhunch::agent
