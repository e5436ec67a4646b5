// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <optional>
#include <string_view>

namespace unhunch::care {

/// The routine that is the safety check.
inline constexpr std::string_view kSafetyCheckRoutine = "safety_check";

/// What is known about whether it is safe to exercise.
struct SafetyStanding {
    bool hold = false; ///< a red flag or a lock without a clearance: no session at all
    bool checkDue = false; ///< the safety check has not been answered yet, or is due again
    std::optional<WallInstant> checkDueAt{}; ///< while not due: when it becomes due without a session

    bool operator==(const SafetyStanding&) const = default;
};

/// A session that somebody wants to begin.
struct GateWish {
    std::string_view routine;
    bool isInMeeting = false; ///< a meeting is on: nobody is asked the check then
};

/// The answer of the gate that every start of a session passes.
enum class GateAnswer {
    Open,
    CheckFirst, ///< the safety check comes first, and what was wanted after a clean answer
    Closed, ///< a safety hold stands: help is shown instead
};

/// Whether a session may start. The one function all starts go through: requests, answers to offers, and
/// grants asked for by a window. While a hold stands nothing starts, the check included.
[[nodiscard]] GateAnswer safetyGate(const SafetyStanding& standing, const GateWish& wish);

} // namespace unhunch::care
