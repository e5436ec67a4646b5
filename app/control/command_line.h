// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace unhunch::control {

/// What the user wants of us, by the command line.
enum class Verb {
    OpenHome, ///< none was given
    RunAgent,
    ShowVersion,
    ShowHelp,
    Start,
    Snooze,
    SnoozeUntilMeetingEnds,
    SnoozeToday,
    Skip,
    Pause,
    Resume,
    Moved,
    Meeting,
    MeetingOver,
    KeepGoing,
    Status,
    SelfCheck, ///< what can be told on this desktop, and by which way
    Open,
    Quit,
    Routine, ///< `arguments` are for the program that checks and prints routines
    Journal, ///< `arguments` are for the program that takes the journal out and in
};

/// How `status` is printed.
enum class StatusForm { Lines, Json, Waybar };

struct Command {
    Verb verb = Verb::OpenHome;
    QString name; ///< of the routine (empty: the office reset) or page
    uint minutes = 0; ///< 0 for Snooze: the first of the user's snoozes; Pause as in AgentClient
    StatusForm form = StatusForm::Lines;
    QStringList arguments = {};

    bool operator==(const Command&) const = default;
};

/// Reads the arguments, the program's own name first. Invalid with one sentence for people who mistyped.
[[nodiscard]] Result<Command> parseCommandLine(const QStringList& arguments);

/// The text of `--help`.
[[nodiscard]] QString helpText();

} // namespace unhunch::control
