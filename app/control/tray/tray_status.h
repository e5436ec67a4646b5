// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace unhunch::tray {

/// What the picture in the tray says; each has a shape of its own.
enum class TrayPhase {
    Counting,
    Due, ///< an offer is up, or a reset waits to be offered (settling, ignored)
    Held, ///< a reset is due and something holds it back
    Snoozed,
    Paused,
    OffHours,
    InSession,
    SafetyHold,
};

/// What the first row of the menu (and a left click) begins; it only chooses the row's text.
enum class TrayStart {
    OfficeReset,
    DiscreetReset, ///< in a meeting
    SafetyCheck, ///< the check comes before the first session
    RunningSession, ///< raises its window
    Help, ///< safety hold
};

/// Number of pictures between a full and an empty count.
inline constexpr int kTwelfths = 12;

/// All the tray shows, as a value. Made by the runner from the schedule's state; `TrayItem` finds out what
/// changed.
struct TrayStatus {
    TrayPhase phase = TrayPhase::Counting;
    /// Time left to the reset in twelfths of the interval, 12 (just moved) to 0 (due); others are clamped.
    int twelfthsLeft = kTwelfths;
    TrayStart start = TrayStart::OfficeReset;
    /// The explanation, plain text, absolute times only ("Next reset at 14:25"); the first line is the
    /// headline.
    QStringList lines;
    /// Time until what the headline tells, for the menu's status row. Set it only in the answer to a menu
    /// that opens (`TrayItem`'s status source): in `setStatus` it would wake the panel each minute.
    std::optional<std::chrono::minutes> left;
    /// Minutes offered by *Snooze*; the first one is also the middle click's.
    std::vector<unsigned> snoozes{5, 10, 15};
    /// Something is due or offered, so that there is something to snooze or to skip.
    bool canSnooze = false;
    bool isPaused = false;
    /// A meeting is on by any signal: snoozing until it ends makes sense.
    bool isInMeeting = false;
    /// The user said so by hand: *Meeting is over* is offered.
    bool isMeetingManual = false;
    /// Last 15 minutes of work hours and after: *Keep going for an hour* is shown.
    bool canKeepGoing = false;
    /// How much faster than real time runs; 1 outside demonstrations. Shown in the tooltip unless 1.
    double speed = 1.0;

    bool operator==(const TrayStatus&) const = default;
};

} // namespace unhunch::tray
