// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/player.h"

#include <cstddef>
#include <vector>

namespace unhunch::session {

/// Where playing for some time from some position leads.
struct Walk {
    milliseconds position{0};
    std::vector<PlayedStretch> played; ///< in the order of playing
    milliseconds unused{0}; ///< time left over at the end of the timeline
};

/// Plays on from `from` for `time`; parts of exercises that hurt are stepped over.
[[nodiscard]] Walk walkOn(const SessionState& state, milliseconds from, milliseconds time);

/// Takes all transitions that time alone brings, up to `now`: getting ready is over, the end, a machine that
/// slept, the longest pause.
void settle(SessionState& state, BootInstant now);

/// Where skipping `part` leads: the start of the next part whose exercise does not hurt, or the end.
[[nodiscard]] milliseconds endOfPart(const SessionState& state, std::size_t part);

/// Completed or Ended, by how much was played.
[[nodiscard]] SessionOutcome outcomeAtEnd(const SessionState& state);

/// Moves what was played, and the place Back came from, out of the way of time put into the timeline.
void makeRoom(SessionState& state, milliseconds at, milliseconds added);

/// Adds a stretch, keeping the list sorted and disjoint.
void addPlayed(std::vector<PlayedStretch>& played, PlayedStretch stretch);

} // namespace unhunch::session
