// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace unhunch::agent {

/// Tells when calendars on this machine were changed, made or removed: 2 s after the last change, so that a
/// folder that is being synchronised is told once. Rests on inotify.
class CalendarFilesWatch : public QObject {
    Q_OBJECT

public:
    CalendarFilesWatch();

    /// Files and folders, which need not be there; replaces those watched before.
    void watch(const QStringList& paths);

Q_SIGNALS:
    void changed();

private:
    void look();
    void watchAgain();
    [[nodiscard]] QString fingerprint() const;

    QStringList m_paths;
    QString m_fingerprint;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace unhunch::agent
