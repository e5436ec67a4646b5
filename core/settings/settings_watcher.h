// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace unhunch::settings {

/// Tells when the settings file was written, replaced, made or removed, by whomever. Rests on inotify: it
/// neither polls nor wakes up while nothing happens. Several writes within 50 ms are told once.
class SettingsWatcher : public QObject {
    Q_OBJECT

public:
    /// Makes the file's folder (0700) if there is none, since it is the folder that is watched: a file that
    /// is replaced by a rename ends its own watch.
    explicit SettingsWatcher(QString file, QObject* parent = nullptr);

Q_SIGNALS:
    /// The file is not what it was when this last was told; load it again and compare.
    void changed();

private:
    void look();
    void watchAgain();
    [[nodiscard]] QString fingerprint() const;

    QString m_file;
    QString m_fingerprint;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace unhunch::settings
