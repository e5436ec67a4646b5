// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/calendar/calendar_fetcher.h"
#include "app/calendar/calendar_request.h"

#include <QJsonArray>
#include <QJsonObject>

#include <chrono>
#include <vector>

namespace unhunch::calendar {

/// Collects what the sources of a request say, and writes it down for whoever asked:
///
///     {"busy": [{"begin": ms, "end": ms, "title": "", "calendar": 0}],
///      "problems": [{"source": "work.ics", "line": 7, "detail": ""}],
///      "etags": {"example.org/cal…": "…"},
///      "calendars": [{"name": "work.ics", "state": "read"}]}
///
/// `calendar` counts the sources of the request from 0. A calendar is `read`, a `copy` of the last time it
/// could be fetched, or `unreachable`, `refused` or `unreadable`.
class CalendarReport {
public:
    /// Both outlive it.
    CalendarReport(const Request& request, const CalendarCopies& copies);

    /// Reads the file or the folder that the source of this number is.
    void addFiles(qsizetype source);
    /// Takes what came of the address that the source of this number is; keeps a copy of what is good.
    void addFetched(qsizetype source, const Fetched& fetched);

    [[nodiscard]] QByteArray json() const;

private:
    bool addText(qsizetype source, const QByteArray& text, const QString& name);
    void addProblem(const Error& error, const QString& name);
    void setState(qsizetype source, const char* state);

    const Request& m_request;
    const CalendarCopies& m_copies;
    std::vector<Meeting> m_meetings;
    QJsonArray m_problems;
    QJsonObject m_etags;
    std::vector<QString> m_states;
    std::chrono::steady_clock::duration m_reading{}; ///< spent on it so far
};

} // namespace unhunch::calendar
