// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unhunch::care {

/// What is known about whether it is safe to exercise.
struct SafetyStanding {
    bool hold = false; ///< a red flag or a lock without a clearance: no session at all
    bool checkDue = false; ///< the safety check has not been answered yet, or is due again

    bool operator==(const SafetyStanding&) const = default;
};

/// The answer of the gate that every start of a session passes.
enum class GateAnswer {
    Open,
    Closed, ///< a safety hold stands: help is shown instead
};

/// Whether a session may start. The one function all starts go through: requests, answers to offers, and
/// grants asked for by a window. Closed exactly while a safety hold stands.
[[nodiscard]] GateAnswer safetyGate(const SafetyStanding& standing);

} // namespace unhunch::care
