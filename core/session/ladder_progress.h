// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ladder.h"
#include "core/time/instants.h"

#include <optional>
#include <span>

namespace unhunch::session {

/// What the user said about a session of the ladder, or where they went on it.
struct LadderRecord {
    enum class Event {
        Confirmed, ///< perfect form for all sets
        NotConfirmed, ///< a session was done, without that
        Moved, ///< from now on this dose
    };

    Event event = Event::Moved;
    LadderDose dose;
    CivilDate day;

    bool operator==(const LadderRecord&) const = default;
};

/// What else decides about the ladder.
struct LadderDays {
    CivilDate today;
    std::optional<CivilDate> firstWallPushUp; ///< of which anything was played
    std::optional<CivilDate> lastStrength; ///< the last session with a dose of the ladder

    bool operator==(const LadderDays&) const = default;
};

/// Where the user stands, and where they may go. Nothing of it happens by itself.
struct LadderStanding {
    LadderDose dose;
    int confirmedInARow = 0; ///< at this dose, up to now
    std::optional<LadderDose> next; ///< the dose after this one; none at the top
    bool isNextOffered = false; ///< it was earned, and the calendar allows it
    std::optional<CivilDate> nextOpensOn; ///< it was earned, and is to come no sooner than this day
    std::optional<LadderDose> previous; ///< a step back; none at the bottom
    bool isPreviousProposed = false; ///< after a pause of 14 days

    bool operator==(const LadderStanding&) const = default;
};

/// Sessions in a row with perfect form that earn a step (PROTOCOLS 4.4).
inline constexpr int kConfirmationsForAStep = 2;
/// Days without strength after which a step back is proposed (PROTOCOLS 4.4).
inline constexpr std::chrono::days kStepBackAfter{14};

/// Calendar days since the first push-up session at the wall before which a level does not open
/// (PROTOCOLS 4.4): chair 14, floor 42.
[[nodiscard]] std::chrono::days levelOpensAfter(LadderLevel level);

/// The place of a dose on the whole path, from 0 (two sets of eight at the wall); a dose that is not on it
/// counts as the first step of its level.
[[nodiscard]] std::size_t ladderIndex(const LadderDose& dose);
/// How many places the path has.
[[nodiscard]] std::size_t ladderLength();
/// The dose at a place; bounded to the path.
[[nodiscard]] LadderDose ladderDoseAt(std::size_t index);

/// `records` in the order in which they came to be. A step is earned by two confirmations in a row at the
/// dose that is done now; a session without one begins the row anew, and so does each move.
[[nodiscard]] LadderStanding ladderStanding(std::span<const LadderRecord> records, const LadderDays& days);

} // namespace unhunch::session
