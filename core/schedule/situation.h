// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/config.h"
#include "core/schedule/state.h"
#include "core/time/now.h"

#include <optional>

namespace unhunch::schedule {

/// What can be read off a state at an instant. All of these are pure, and know nothing of effects.

/// The boot instant as wall time, and back, by the clocks as they are now.
[[nodiscard]] WallInstant wallOf(BootInstant instant, const Now& now);
[[nodiscard]] BootInstant bootOf(WallInstant instant, const Now& now);

/// Work hours around an instant, valid for all instants in [validFrom, validUntil).
struct WorkHorizon {
    std::optional<WorkSpan> span; ///< none: off hours
    WallInstant validFrom;
    std::optional<WallInstant> validUntil; ///< none: for good

    [[nodiscard]] bool covers(WallInstant instant) const;
};

[[nodiscard]] WorkHorizon workHorizon(const WorkHours& hours, const TimeZone& zone, WallInstant instant);

/// Whether "keep going" makes `instant` work.
[[nodiscard]] bool isKeptGoing(const State& state, WallInstant instant);

/// When the reset is due by the length of the spell.
[[nodiscard]] std::optional<BootInstant> resetDueAt(const Config& config, const State& state);
/// Whether it is due by the length of the spell.
[[nodiscard]] bool isResetDue(const Config& config, const State& state, const Now& now);
/// The calendar meeting before which the reset is to be offered now: it begins within `beforeMeeting` and
/// before the due time, ends after it, and the spell is at least half the interval.
[[nodiscard]] const BusyInterval* meetingToPrecede(const Config& config, const State& state, const Now& now);

/// Whether a hold of any kind is on; those that ended and may come back are not.
[[nodiscard]] bool isAnyHoldOn(const State& state);
/// Whether resets have to wait: a hold is on, or the last one ended less than `grace` ago.
[[nodiscard]] bool isHeld(const Config& config, const State& state, const Now& now);
/// Whether a meeting is on.
[[nodiscard]] bool isMeetingOn(const State& state);
/// Whether a meeting is on or ended so recently that it may come back.
[[nodiscard]] bool isMeetingOnOrMayReturn(const State& state);
/// Whether a meeting is on with no screen shared and nothing else that holds.
[[nodiscard]] bool allowsDiscreetOffer(const State& state);

/// Whether somebody is here although there is no input: a call, or a film where that counts.
[[nodiscard]] bool standsForInput(const Config& config, HoldKind kind);

/// Reminders of any kind are off: safety hold, session, pause, or nobody there.
[[nodiscard]] bool isBlocked(const State& state);

/// The reset is due (or is to precede a meeting), not snoozed, and not waiting for a further interval.
[[nodiscard]] bool wantsReset(const Config& config, const State& state, const Now& now);
/// The plan is due, may be offered in this part of the day and is not snoozed.
[[nodiscard]] bool wantsPlan(const Config& config, const State& state, PlanId plan, bool isWork);
/// The due plan with the longest routine.
[[nodiscard]] std::optional<PlanId> longestWantedPlan(const Config& config, const State& state, bool isWork);

/// Whether the limit of snoozes, if there is one, leaves another.
[[nodiscard]] bool canSnooze(const Config& config, const Progress& progress);

/// Length of a routine, 0 for unknown ones.
[[nodiscard]] std::chrono::milliseconds lengthOf(const Config& config, std::string_view routine);

} // namespace unhunch::schedule
