// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/config.h"
#include "core/schedule/state.h"
#include "core/time/now.h"

#include <optional>
#include <string>
#include <string_view>

namespace unhunch::schedule {

/// One at a time; the first that applies.
enum class Phase { SafetyHold, InSession, Paused, Snoozed, Held, Settling, Reminding, OffHours, Counting };

/// The D-Bus name: counting, offhours, settling, reminding, held, snoozed, paused, session, safetyhold.
[[nodiscard]] std::string_view phaseName(Phase phase);

/// What the next thing to happen is.
enum class NextIs { Nothing, Reset, SnoozeEnd, PauseEnd, WorkHours, Plan };

/// The D-Bus name: reset, snooze-end, pause-end, work-hours, plan; empty for Nothing.
[[nodiscard]] std::string_view nextName(NextIs next);

/// Where the schedule stands, for whoever shows it. Instants are wall time as of now.
struct Outlook {
    Phase phase = Phase::Counting;
    NextIs nextIs = NextIs::Nothing;
    std::optional<WallInstant> next;
    std::optional<WallInstant> spellStarted;
    std::optional<WallInstant> resetDue; ///< start of the spell plus interval, past or future
    std::optional<WallInstant>
        phaseSince; ///< Held: since when, Settling and Reminding: likewise, InSession: its start
    int repeats = 0; ///< Reminding: how often it was ignored
    bool inMeeting = false;
    bool isAway = false;
    bool snoozeIsUntilMeetingEnds = false; ///< Snoozed without a known end
    bool canKeepGoing = false; ///< "Keep going" belongs into the tray now
    std::string offerRoutine; ///< of the offer that is up, or of what is due; else empty
    std::optional<PlanId> nextPlan; ///< for NextIs::Plan

    bool operator==(const Outlook&) const = default;
};

/// Of a state that was settled at `now`, as `reduce` returns it; for a later `now` without events in between
/// it may lag.
[[nodiscard]] Outlook outlook(const Config& config, const State& state, const Now& now);

/// Its phase alone, for those who need no more.
[[nodiscard]] Phase phaseAt(const Config& config, const State& state, const Now& now);

} // namespace unhunch::schedule
