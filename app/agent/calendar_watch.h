// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/calendar_answer.h"
#include "app/agent/calendar_process.h"
#include "app/agent/schedule_runner.h"
#include "core/settings/files_watch.h"
#include "core/settings/settings.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace unhunch::agent {

/// What the watch works with; the runner outlives it.
struct CalendarWatchParts {
    ScheduleRunner& runner;
    QString program; ///< `unhunch-calendar`
    std::function<std::string()> zoneName; ///< of the user's zone
    std::function<std::unique_ptr<WakeTimer>()> makeTimer;
};

/// Keeps the schedule told of the calendar's meetings, from an hour ago to a day and a half ahead. Reads the
/// calendars a moment after they were chosen, when a file of theirs changes, each quarter of an hour where
/// one is fetched from a server, twice a day where none is; by boot time, so that a wake that was due while
/// the computer slept comes when it wakes up. Without a calendar nothing is watched, armed or started.
class CalendarWatch : public QObject {
    Q_OBJECT

public:
    explicit CalendarWatch(CalendarWatchParts parts);

    /// Takes the calendars and their switch.
    void apply(const settings::QuietSettings& quiet);

    /// One line for each calendar, for people.
    [[nodiscard]] QStringList selfCheck() const;

private:
    void stop();
    void refresh();
    void onAnswered(const QByteArray& json);
    void onFailed();
    void tell(std::vector<schedule::BusyInterval> meetings);
    void noteTrouble();
    void armIn(std::chrono::milliseconds wait);
    void armNext();
    [[nodiscard]] bool hasAddress() const;
    [[nodiscard]] int meetingsToday(std::size_t calendar) const;
    [[nodiscard]] QString lineOf(std::size_t calendar) const;

    CalendarWatchParts m_with;
    settings::FilesWatch m_files;
    CalendarProcess m_process;
    std::unique_ptr<WakeTimer> m_timer;
    bool m_isHeeded = true;
    bool m_isAgainWanted = false;
    QStringList m_sources;
    std::optional<std::vector<schedule::BusyInterval>> m_told;
    CalendarAnswer m_answer;
    QHash<QString, qint64> m_troubleSince; ///< by the calendar's name, ms since 1970
};

} // namespace unhunch::agent
