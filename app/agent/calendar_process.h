// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace unhunch::agent {

/// What `unhunch-calendar` is asked.
struct CalendarQuestion {
    QStringList sources; ///< absolute paths and https addresses
    WallInstant from;
    WallInstant until;
    QString zone; ///< the user's, such as `Europe/Berlin`
};

/// Runs the program that reads calendars: one at a time, without waiting for it, no longer than 30 s.
class CalendarProcess : public QObject {
    Q_OBJECT

public:
    explicit CalendarProcess(QString program);
    CalendarProcess(const CalendarProcess&) = delete;
    CalendarProcess& operator=(const CalendarProcess&) = delete;
    CalendarProcess(CalendarProcess&&) = delete;
    CalendarProcess& operator=(CalendarProcess&&) = delete;
    ~CalendarProcess() override;

    /// Ends one that still runs. `answered` or `failed` follows.
    void ask(const CalendarQuestion& question);
    /// Ends it; nothing follows.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_process != nullptr; }

Q_SIGNALS:
    void answered(const QByteArray& json);
    void failed();

private:
    void onFinished();
    void fail(const char* why);

    QString m_program;
    QTimer m_limit;
    std::unique_ptr<QProcess> m_process;
};

} // namespace unhunch::agent
