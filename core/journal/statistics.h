// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/ranges.h"

#include <array>
#include <optional>
#include <variant>
#include <vector>

/// The journal in numbers, read by SQL each time and kept nowhere. Days are those where the user was; lists
/// are in ascending order. Failures are those of Journal.
namespace unhunch::journal {

/// The first day of which anything is known.
[[nodiscard]] Result<std::optional<CivilDate>> firstDay(const Journal& journal);

/// Movement of one day.
struct MovementDay {
    CivilDate day;
    DayTotals totals;

    bool operator==(const MovementDay&) const = default;
};

/// Every day from `first` to `last`, also those on which nothing was done.
[[nodiscard]] Result<std::vector<MovementDay>>
movementDays(const Journal& journal, CivilDate first, CivilDate last);

/// Scores from 0 to 10, summed up.
struct Scores {
    int count = 0;
    int sum = 0;
    int lowest = 0; ///< of none: 0
    int highest = 0;

    /// The same score a number of times.
    void add(int score, int times = 1);

    [[nodiscard]] double mean() const { return count == 0 ? 0.0 : double(sum) / count; }

    bool operator==(const Scores&) const = default;
};

/// The scores of one day, or of the days of a week or month.
struct ScorePoint {
    Stretch when;
    Scores scores;

    bool operator==(const ScorePoint&) const = default;
};

/// Pain as noted before and after sessions and in entries; points without any are left out.
[[nodiscard]] Result<std::vector<ScorePoint>> painPoints(const Journal& journal, const Range& range);

/// The four function scores, in the order of care::FunctionScores; points without a score are left out.
using FunctionPoints = std::array<std::vector<ScorePoint>, 4>;

[[nodiscard]] Result<FunctionPoints> functionPoints(const Journal& journal, const Range& range);

/// What became of reminders.
struct Adherence {
    int offered = 0; ///< reminders shown
    int done = 0; ///< resets that count, however they were started
    int snoozed = 0;
    int skipped = 0;
    int ignored = 0;
    int held = 0; ///< a call or another hold began while it was up
    int ownBreak = 0; ///< the user had got up or moved anyway
    int lapsed = 0; ///< work ended, reminders were paused, or the time of a plan had passed

    bool operator==(const Adherence&) const = default;
};

struct AdherencePoint {
    Stretch when;
    Adherence counts;

    bool operator==(const AdherencePoint&) const = default;
};

/// Points without a reminder and without a reset are left out.
[[nodiscard]] Result<std::vector<AdherencePoint>> adherencePoints(const Journal& journal, const Range& range);

/// The same by the hour that the user's clock showed; index 0 is the hour after midnight.
using AdherenceHours = std::array<Adherence, 24>;

/// Over all days of the range; its step plays no part.
[[nodiscard]] Result<AdherenceHours> adherenceHours(const Journal& journal, const Range& range);

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
[[nodiscard]] Result<std::vector<CareMark>> careMarks(const Journal& journal, const Range& range);

} // namespace unhunch::journal
