// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace unhunch::settings {

/// Tells when files were written, replaced, made or removed, by whomever. Rests on inotify: it neither polls
/// nor wakes up while nothing happens.
class FilesWatch : public QObject {
    Q_OBJECT

public:
    /// Tells `settle` after the last change, so that many writes are told once. Of a folder that is watched
    /// the files whose name ends in `.suffix` count, in any case.
    explicit FilesWatch(std::chrono::milliseconds settle, QString suffix = {}, QObject* parent = nullptr);

    /// Files and folders, which need not be there; replaces those watched before.
    void watch(const QStringList& paths);

Q_SIGNALS:
    /// Something is not what it was when this last was told, or when the watch began.
    void changed();

private:
    void look();
    void watchAgain();
    [[nodiscard]] QFileInfoList filesOf(const QString& path) const;
    [[nodiscard]] QByteArray fingerprint() const;

    QString m_suffix;
    QStringList m_paths;
    QByteArray m_fingerprint;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace unhunch::settings
