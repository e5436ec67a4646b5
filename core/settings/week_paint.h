// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

/// The arithmetic behind a week on which work hours are painted: what a stroke of the pointer or the keyboard
/// makes of the hours. Pure values; a week is a ring, so that Sunday night runs into Monday.
namespace unhunch::settings {

/// Monday first. Every result of this file is what the settings file can hold: intervals in order, without
/// overlaps within a day, at most eight of them. Where that cannot be, the week stays as it was.
using WeekHours = std::array<DayHours, 7>;

/// Pointer and keyboard move in steps of this length.
inline constexpr std::chrono::minutes kPaintStep{15};

/// A place on the week: minutes after the midnight that begins `day`, 0 is Monday.
struct WeekPoint {
    std::size_t day = 0;
    std::chrono::minutes at{0};

    bool operator==(const WeekPoint&) const = default;
};

/// A stretch of time that begins on `day` and ends at most 24 h later; an `until` over 24 h is the next day.
struct WeekStroke {
    std::size_t day = 0;
    std::chrono::minutes from{0};
    std::chrono::minutes until{0};

    bool operator==(const WeekStroke&) const = default;
};

/// One of the intervals of a week.
struct SpanRef {
    std::size_t day = 0;
    std::size_t index = 0; ///< within the day

    bool operator==(const SpanRef&) const = default;
};

/// A piece of an interval within one day, as it is drawn.
struct HoursBar {
    std::size_t row = 0; ///< the day in whose row it stands
    std::chrono::minutes from{0};
    std::chrono::minutes until{0}; ///< up to 24 h
    SpanRef span;
    bool isGoingOn = false; ///< the interval runs into the next day
    bool isTail = false; ///< the interval began the day before

    bool operator==(const HoursBar&) const = default;
};

enum class SpanEdge { Start, End };

/// The nearest step, from 0 to 24 h.
[[nodiscard]] std::chrono::minutes snapped(std::chrono::minutes at);

/// Where the interval ends, in minutes after the midnight of the day on which it starts: 30 h for
/// 22:00–06:00.
[[nodiscard]] std::chrono::minutes endOf(const WorkSpan& span);

/// Every piece to draw, row by row, in the order of time.
[[nodiscard]] std::vector<HoursBar> barsOf(const WeekHours& week);
/// The piece around a place; the one that was begun last where two lie over each other.
[[nodiscard]] std::optional<HoursBar> barAt(const WeekHours& week, const WeekPoint& point);

/// The stroke between the step where a drag began and the one where it is now. One that goes down into the
/// next day's row and ends there earlier than it began is an overnight one; elsewhere the row that it began
/// in counts. At least one step long.
[[nodiscard]] WeekStroke strokeBetween(const WeekPoint& begun, const WeekPoint& now);

/// Whether all of the stroke is work.
[[nodiscard]] bool isCovered(const WeekHours& week, const WeekStroke& stroke);
/// Adds the stroke. Intervals of the same day that it touches become one with it; what another day's interval
/// holds already stays with that day.
[[nodiscard]] WeekHours painted(const WeekHours& week, const WeekStroke& stroke);
/// Takes the stroke out; an interval around it becomes two. What is left after midnight belongs to that day.
[[nodiscard]] WeekHours erased(const WeekHours& week, const WeekStroke& stroke);
/// Erases all strokes where all of them are work, else paints them.
[[nodiscard]] WeekHours toggled(const WeekHours& week, const std::vector<WeekStroke>& strokes);

/// Without this interval; the same week where there is none.
[[nodiscard]] WeekHours withoutSpan(const WeekHours& week, const SpanRef& span);
/// With one end of an interval moved to `to`, minutes after the midnight of the day on which it starts. It
/// stays at least a step long and under 24 h, and starts on its own day.
[[nodiscard]] WeekHours
withEdgeAt(const WeekHours& week, const SpanRef& span, SpanEdge edge, std::chrono::minutes to);

/// With the hours of one day on all of `days`.
[[nodiscard]] WeekHours withSameHours(WeekHours week, std::size_t source, const Weekdays& days);

} // namespace unhunch::settings
