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

/// One point of a picture: a day, or the days of a week or a month as far as they lie within the range.
struct Stretch {
    CivilDate first;
    CivilDate last;

    bool operator==(const Stretch&) const = default;
};

/// All points of a range in order.
[[nodiscard]] std::vector<Stretch> stretchesOf(const Range& range);

} // namespace unhunch::journal
