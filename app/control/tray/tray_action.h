// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace unhunch::tray {

/// What the user asked for; the runner decides what it means now (a left click is `Start`).
enum class TrayVerb {
    Start,
    Moved,
    Snooze, ///< minutes
    SnoozeUntilMeetingEnds,
    SnoozeToday,
    Skip,
    Pause, ///< minutes
    PauseUntilTomorrow,
    PauseUntilReturn,
    Resume,
    Meeting, ///< minutes
    MeetingOver,
    KeepGoing, ///< minutes
    OpenHome,
    OpenJournal,
    OpenSettings,
    OpenHelp,
    Quit,
};

/// One wish out of the tray.
struct TrayAction {
    TrayVerb verb = TrayVerb::Start;
    /// Only where the verb says so, else 0.
    unsigned minutes = 0;

    bool operator==(const TrayAction&) const = default;
};

} // namespace unhunch::tray

Q_DECLARE_METATYPE(unhunch::tray::TrayAction)
