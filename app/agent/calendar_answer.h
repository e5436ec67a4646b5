// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/hold.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace unhunch::agent {

/// What `unhunch-calendar` says of one calendar.
struct CalendarState {
    enum class Kind {
        Read,
        Copy, ///< it cannot be reached; what was fetched last is used
        Unreachable,
        Refused, ///< the server does not give it, or cannot be trusted
        Unreadable,
    };
    QString name; ///< for people; never a whole address
    Kind kind = Kind::Read;
    QString detail; ///< English, the first thing that is wrong; may be empty
};

/// A meeting, and which of the calendars it is in.
struct CalendarMeeting {
    schedule::BusyInterval busy;
    std::size_t calendar = 0;
};

/// What `unhunch-calendar` says.
struct CalendarAnswer {
    std::vector<CalendarMeeting> meetings; ///< in the order of their begin
    std::vector<CalendarState> calendars; ///< in the order of the question
    QStringList problems; ///< English, one line each, for the log
};

/// Nothing where it is no such answer.
[[nodiscard]] std::optional<CalendarAnswer> readCalendarAnswer(const QByteArray& json);

} // namespace unhunch::agent
