// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/config.h"
#include "core/schedule/outlook.h"
#include "core/schedule/state.h"
#include "core/time/now.h"

#include <optional>
#include <string>
#include <vector>

namespace unhunch::schedule {

/// What a line of the explanation says; the words are made where they are shown.
enum class LineKind {
    SafetyHold, ///< sessions are stopped until somebody has looked at it
    InSession, ///< `routine`, since `at`
    SessionInterrupted, ///< ends at `at` unless resumed
    PausedUntil, ///< `at`
    PausedUntilReturn, ///< at the latest `at`
    SnoozedUntil, ///< `at`
    SnoozedUntilMeetingEnds, ///< `at` where an end is known
    SnoozedToday, ///< until `at`
    HeldSince, ///< a due `routine` has been waiting since `at`; the Hold lines tell why
    HeldUntil, ///< the last hold is over, it is offered at `at`
    Settling, ///< waits for a pause in typing, until `at` at most
    Reminding, ///< `routine` is due since `at`; `count` times ignored
    OffHours, ///< work begins at `at`; without `at` there is no work ahead
    CountingUntil, ///< the reset is due at `at`
    WaitingForReturn, ///< nobody is here; the count starts with the first activity
    Hold, ///< `hold` by `holder` since `at` is on
    MeetingAhead, ///< the reset is offered at `at`, before the meeting `holder`
    WorkEndsAt, ///< `at`
    CheckDue, ///< the safety check comes before the next session; never while in a meeting
    NextPlan, ///< `plan` is offered at `at`
};

struct Line {
    LineKind kind = LineKind::CountingUntil;
    std::optional<WallInstant> at;
    std::string routine;
    std::string holder;
    HoldKind hold = HoldKind::Microphone; ///< for Hold
    std::optional<PlanId> plan; ///< for NextPlan
    int count = 0;

    bool operator==(const Line&) const = default;
};

/// What happens next, when, and why not now. The first line is that of the phase; a Hold line for each hold
/// that is on. Never empty.
[[nodiscard]] std::vector<Line> explain(const Config& config, const State& state, const Now& now);

} // namespace unhunch::schedule
