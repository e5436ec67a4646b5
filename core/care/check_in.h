// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/symptoms.h"
#include "core/time/instants.h"

#include <optional>
#include <span>
#include <vector>

namespace unhunch::care {

/// How it was at some time, by the user's own answers.
struct SymptomPoint {
    Occasion occasion = Occasion::Entry;
    WallInstant at;
    std::optional<int> pain;
    FunctionScores function;

    bool operator==(const SymptomPoint&) const = default;
};

/// Check-ins (PROTOCOLS 6), counted from the end of the first session.
inline constexpr std::chrono::hours kFirstCheckInAfter{48};
inline constexpr std::chrono::days kSecondCheckInAfter{14};
/// A check-in that nobody answers is asked for so long, and then no more.
inline constexpr std::chrono::days kCheckInStays{10};

/// Which question is open: Start from the first session until the first check-in, then After48Hours and
/// After14Days, each until it is answered or `kCheckInStays` has gone by. Nothing before the first session;
/// the later question takes the place of the earlier one.
[[nodiscard]] std::optional<Occasion>
openCheckIn(std::optional<WallInstant> firstSession, std::span<const SymptomPoint> points, WallInstant now);

/// What a check-in compares.
enum class Measure { Pain, DeskWork, Sleep, Lifting, HeadTurn };

/// One answer at the start beside the same one now.
struct Comparison {
    Measure measure = Measure::Pain;
    int before = 0;
    int now = 0;

    /// Less pain, or more of a function: above 0; worse: below 0.
    [[nodiscard]] int improvement() const;

    bool operator==(const Comparison&) const = default;
};

/// What was answered both times, in the order of Measure.
[[nodiscard]] std::vector<Comparison> compare(const SymptomPoint& start, const SymptomPoint& now);

/// What later answers are compared with: the first answer at the start; without one the first entry in which
/// anything was scored.
[[nodiscard]] std::optional<SymptomPoint> startingPoint(std::span<const SymptomPoint> points);

} // namespace unhunch::care
