// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/journal/chart.h"
#include "core/journal/statistics.h"

#include <optional>

/// The journal's numbers in words and as tables.
namespace unhunch::window {

/// "Mon".
[[nodiscard]] QString weekdayWords(CivilDate day);
/// "Wednesday, 18 November: 7 of 10 minutes, 3 resets done".
[[nodiscard]] QString movementWords(const journal::MovementDay& day, CivilDate today);
/// "9 – 15 November 2026".
[[nodiscard]] QString daysWords(const journal::Stretch& days);

/// Below the axis: "18 Nov", "Nov", "2026".
[[nodiscard]] QString axisWords(const journal::Stretch& when, journal::Step step);
/// In tables and sentences: "Wed, 18 Nov 2026", "Week of 16 Nov 2026", "November 2026".
[[nodiscard]] QString stretchWords(const journal::Stretch& when, journal::Step step);

/// "2 weeks" and so on.
[[nodiscard]] QString spanWords(journal::Span span);

/// "Red flag: Pain at night", "Pattern: Stiff in the morning".
[[nodiscard]] QString markWords(const journal::CareMark& mark);

/// "3", "2.5", in the user's notation.
[[nodiscard]] QString meanWords(const journal::Scores& scores);
/// "on average 3.5, between 2 and 6"; "3" where all are the same.
[[nodiscard]] QString scoresWords(const journal::Scores& scores);
/// "8 reminders, 6 resets done, 2 snoozed"; what is none is left out.
[[nodiscard]] QString adherenceWords(const journal::Adherence& counts);

[[nodiscard]] ChartTable movementTable(const std::vector<journal::MovementDay>& days, CivilDate today);
/// A column for what is marked where there is any.
[[nodiscard]] ChartTable painTable(const std::vector<journal::ScorePoint>& points,
                                   const std::vector<journal::CareMark>& marks,
                                   journal::Step step);
[[nodiscard]] ChartTable functionTable(const journal::FunctionPoints& points, const journal::Range& range);
[[nodiscard]] ChartTable adherenceTable(const std::vector<journal::AdherencePoint>& points,
                                        journal::Step step);
/// Only hours in which there was anything.
[[nodiscard]] ChartTable hoursTable(const journal::AdherenceHours& hours);

/// "09:00" in the user's notation.
[[nodiscard]] QString hourWords(int hour);

} // namespace unhunch::window
