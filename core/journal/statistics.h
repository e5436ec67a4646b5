// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/ranges.h"

#include <array>
#include <optional>
#include <variant>
#include <vector>

/// The journal in numbers, read by SQL each time and kept nowhere. Days are those where the user was, from
/// `first` to `last`, both included; lists are in ascending order. Failures are those of Journal.
namespace unhunch::journal {

/// The first day of which anything is known.
[[nodiscard]] Result<std::optional<CivilDate>> firstDay(const Journal& journal);

/// Movement of one day.
struct MovementDay {
    CivilDate day;
    DayTotals totals;

    bool operator==(const MovementDay&) const = default;
};

/// Every day of them, also those on which nothing was done.
[[nodiscard]] Result<std::vector<MovementDay>>
movementDays(const Journal& journal, CivilDate first, CivilDate last);

/// Pain as noted before and after sessions and in symptom entries; days without any are left out.
[[nodiscard]] Result<std::vector<ScorePoint>>
painDays(const Journal& journal, CivilDate first, CivilDate last);

/// The four function scores, in the order of care::FunctionScores; days without a score are left out.
struct FunctionDays {
    std::array<std::vector<ScorePoint>, 4> scores;

    bool operator==(const FunctionDays&) const = default;
};

[[nodiscard]] Result<FunctionDays>
functionDays(const Journal& journal, CivilDate first, CivilDate last);

/// What became of reminders, day by day; days without any and without a reset are left out.
[[nodiscard]] Result<std::vector<AdherencePoint>>
adherenceDays(const Journal& journal, CivilDate first, CivilDate last);

/// The same by the hour that the user's clock showed; index 0 is the hour after midnight.
using AdherenceHours = std::array<Adherence, 24>;

[[nodiscard]] Result<AdherenceHours>
adherenceHours(const Journal& journal, CivilDate first, CivilDate last);

/// Symptoms that the safety check called for a provider.
struct CheckSymptoms {
    bool operator==(const CheckSymptoms&) const = default;
};

/// Something that explains a curve.
struct CareMark {
    CivilDate day;
    std::variant<care::RedFlag, CheckSymptoms, care::PainPattern> what; ///< a pattern: it was assessed then

    bool operator==(const CareMark&) const = default;
};

/// Reports taken back as a mistake are left out.
[[nodiscard]] Result<std::vector<CareMark>>
careMarks(const Journal& journal, CivilDate first, CivilDate last);

} // namespace unhunch::journal
