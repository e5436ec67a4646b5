// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <array>
#include <optional>
#include <vector>

/// Which days are looked at together, and how finely. No file is read here.
namespace unhunch::journal {

/// How far back people look.
enum class Span { TwoWeeks, ThreeMonths, Year, All };

inline constexpr std::array kSpans{Span::TwoWeeks, Span::ThreeMonths, Span::Year, Span::All};

/// What is one point of a picture.
enum class Step { Day, Week, Month };

/// Days from `first` to `last`, both included.
struct Range {
    CivilDate first;
    CivilDate last;
    Step step = Step::Day;

    bool operator==(const Range&) const = default;
};

/// The days that a span ending today covers: 14 days, three months, a year, or all since `firstDay`. Days are
/// points up to three months, weeks up to two years, months beyond.
[[nodiscard]] Range rangeOf(Span span, CivilDate today, std::optional<CivilDate> firstDay);

/// The seven days that hold `day`, beginning with that day of the week.
[[nodiscard]] Range weekOf(CivilDate day, std::chrono::weekday firstDay);

/// The first day of the point that a day belongs to: itself, its Monday, the first of its month.
[[nodiscard]] CivilDate pointOf(CivilDate day, Step step);
/// The first day of the point after that one.
[[nodiscard]] CivilDate nextPoint(CivilDate point, Step step);

/// Scores from 0 to 10, summed up.
struct Scores {
    int count = 0;
    int sum = 0;
    int lowest = 0; ///< of none: 0
    int highest = 0;

    void add(const Scores& others);
    void add(int score) { add(Scores{1, score, score, score}); }
    [[nodiscard]] double mean() const { return count == 0 ? 0.0 : double(sum) / count; }

    bool operator==(const Scores&) const = default;
};

/// The scores of one day, week or month, named by its first day.
struct ScorePoint {
    CivilDate day;
    Scores scores;

    bool operator==(const ScorePoint&) const = default;
};

/// Days in ascending order, gathered into points of that step; points without a score are left out.
[[nodiscard]] std::vector<ScorePoint> gathered(const std::vector<ScorePoint>& days, Step step);

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

    void add(const Adherence& others);
    bool operator==(const Adherence&) const = default;
};

/// Of one day, week or month, named by its first day.
struct AdherencePoint {
    CivilDate day;
    Adherence counts;

    bool operator==(const AdherencePoint&) const = default;
};

/// As above, for what became of reminders.
[[nodiscard]] std::vector<AdherencePoint> gathered(const std::vector<AdherencePoint>& days, Step step);

} // namespace unhunch::journal
