// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <optional>
#include <span>

namespace unhunch::care {

/// What became of the resets that were offered within one hour of one day.
struct HourOfDay {
    CivilDate day;
    int hour = 0; ///< 0 to 23, where the user was
    bool isSkipped = false; ///< every reset offered then was skipped or left unanswered

    bool operator==(const HourOfDay&) const = default;
};

/// A hour that was proposed before, and when.
struct AskedHour {
    int hour = 0;
    CivilDate day;
    bool isAccepted = false;

    bool operator==(const AskedHour&) const = default;
};

/// So many of the last days with an offer in that hour are looked at, and so many of them skipped make a
/// habit.
inline constexpr std::size_t kNoticedDays = 5;
inline constexpr std::size_t kSkippedDays = 4;
/// Older days say nothing about the present.
inline constexpr std::chrono::days kNoticeWithin{28};
/// An hour that was asked about is left alone for so long.
inline constexpr std::chrono::days kAskAgainAfter{30};

/// The hour for whose resets another time should be proposed: skipped on four of the last five days on which
/// there was an offer then. The earliest such hour; none that was accepted, or asked about in the last 30
/// days. A proposal never adds a reminder. `days` in any order, each hour of a day at most once.
[[nodiscard]] std::optional<int>
hourToMove(std::span<const HourOfDay> days, std::span<const AskedHour> asked, CivilDate today);

} // namespace unhunch::care
