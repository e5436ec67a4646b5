// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace unhunch::schedule {

/// Names one offer; 0 is none.
using OfferId = std::uint32_t;

/// What people can answer to an offer.
enum class AnswerKind {
    Start,
    Snooze, ///< for `Answer::snooze`
    SnoozeUntilMeetingEnds,
    SnoozeToday,
    Skip,
    Closed, ///< without an action: counts as ignored
};

struct Answer {
    AnswerKind kind = AnswerKind::Closed;
    std::chrono::minutes snooze{}; ///< for Snooze, 1 min to 24 h

    bool operator==(const Answer&) const = default;
};

/// Reads `start`, `snooze:MINUTES`, `snooze:meeting`, `snooze:today`, `skip` or `closed`; Malformed
/// otherwise, Invalid for minutes outside 1 to 1440.
[[nodiscard]] Result<Answer> parseAnswer(std::string_view text);
/// The text that `parseAnswer` reads back.
[[nodiscard]] std::string answerText(const Answer& answer);

/// How long a pause lasts. Every pause has an end.
enum class PauseKind {
    For, ///< `PauseLength::length`
    UntilTomorrow, ///< until the next work interval that starts on another day
    UntilReturn, ///< the first unlock, resume or activity after a natural break, at the latest as
                 ///< UntilTomorrow
};

struct PauseLength {
    PauseKind kind = PauseKind::For;
    std::chrono::minutes length = std::chrono::minutes{30}; ///< for For, 1 min to 24 h

    bool operator==(const PauseLength&) const = default;
};

/// The D-Bus form: 0 is until I return, 4294967295 until tomorrow, else minutes; Invalid above 1440.
[[nodiscard]] Result<PauseLength> pauseFromMinutes(std::uint32_t minutes);

} // namespace unhunch::schedule
