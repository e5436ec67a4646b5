// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/red_flag.h"
#include "core/care/safety_gate.h"
#include "core/time/instants.h"

#include <optional>
#include <string_view>
#include <vector>

namespace unhunch::care {

/// The three answers to the safety check (PROTOCOLS 3.1).
enum class CheckAnswer {
    NoSymptoms,
    SomePain, ///< but none of those below; sessions go on
    Symptoms, ///< numbness, tingling or radiating pain: sets the hold
};

/// The name in the journal and on D-Bus: no_symptoms, some_pain, symptoms.
[[nodiscard]] std::string_view checkAnswerId(CheckAnswer answer);
[[nodiscard]] std::optional<CheckAnswer> checkAnswerFromId(std::string_view id);

/// Something reported that holds all sessions until it is resolved.
struct SafetyReport {
    std::int64_t id = 0; ///< its row in the journal
    std::optional<RedFlag> flag; ///< absent: symptoms in the safety check
    WallInstant at;

    bool operator==(const SafetyReport&) const = default;
};

/// What the journal knows about safety.
struct SafetyHistory {
    std::vector<SafetyReport> standing; ///< reports that nothing has resolved, oldest first
    std::optional<WallInstant> lastCheck; ///< any answer to the safety check
    bool isCheckedSinceLift = true; ///< a check was answered after the last report was resolved
    std::optional<WallInstant> lastResolved; ///< a report was cleared or retracted
    std::optional<WallInstant> lastSession; ///< the last end of a session other than the check

    bool operator==(const SafetyHistory&) const = default;
};

/// After so long without a session the check is asked again (PROTOCOLS 3.1).
inline constexpr std::chrono::days kCheckAgainAfter{14};

/// The hold stands while any report does: neither time nor a clean check lifts it. The check is due before
/// the first session ever, after a hold was lifted, and 14 days after the last session or check, whichever
/// was later; a clock that was set back makes it due no sooner.
[[nodiscard]] SafetyStanding standingOf(const SafetyHistory& history, WallInstant now);

/// Whether a hold that has stood since `holdSince` is lifted: no report stands, and one was resolved after it
/// began. A journal that has merely lost the report (damaged, put back, never written) lifts nothing.
[[nodiscard]] bool isLifted(const SafetyHistory& history, WallInstant holdSince);

} // namespace unhunch::care
