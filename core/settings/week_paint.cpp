// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/week_paint.h"

#include "core/settings/value_text.h"

#include <algorithm>
#include <utility>

namespace unhunch::settings {
namespace {

using std::chrono::minutes;

constexpr minutes kDay{24 * 60};
constexpr minutes kWeek = 7 * kDay;

/// Minutes after the midnight that begins Monday; may lie before it or after Sunday.
struct Stretch {
    minutes from{0};
    minutes until{0};
};

minutes lengthOf(const Stretch& stretch)
{
    return stretch.until - stretch.from;
}

std::size_t nextDay(std::size_t day)
{
    return (day + 1) % 7;
}

Stretch stretchOf(std::size_t day, minutes from, minutes until)
{
    const minutes midnight = static_cast<int>(day) * kDay;
    return {midnight + from, midnight + until};
}

Stretch stretchOf(std::size_t day, const WorkSpan& span)
{
    return stretchOf(day, span.from, endOf(span));
}

/// What is left of each piece without `cut`.
std::vector<Stretch> without(const std::vector<Stretch>& pieces, const Stretch& cut)
{
    std::vector<Stretch> left;
    left.reserve(pieces.size() + 1);
    const auto keep = [&left](const Stretch& part) {
        if (part.from < part.until) {
            left.push_back(part);
        }
    };
    for (const Stretch& piece : pieces) {
        keep({piece.from, std::min(piece.until, cut.from)});
        keep({std::max(piece.from, cut.until), piece.until});
    }
    return left;
}

/// The same on the ring, where a week earlier and a week later are the same time.
std::vector<Stretch> withoutOnRing(std::vector<Stretch> pieces, const Stretch& cut)
{
    for (const minutes shift : {-kWeek, minutes(0), kWeek}) {
        pieces = without(pieces, {cut.from + shift, cut.until + shift});
    }
    return pieces;
}

/// What of a stretch no interval holds.
std::vector<Stretch> freeOf(const WeekHours& week, const Stretch& stretch)
{
    std::vector<Stretch> pieces{stretch};
    for (std::size_t day = 0; day < week.size(); ++day) {
        for (const WorkSpan& span : week.at(day)) {
            pieces = withoutOnRing(pieces, stretchOf(day, span));
        }
    }
    return pieces;
}

/// One with every interval of the day that it touches; those are taken out.
WorkSpan mergedOut(DayHours& hours, minutes from, minutes until)
{
    // In order, so that one pass from either side is enough: what touches grows it, what is apart does not.
    const auto touches = [&](const WorkSpan& span) { return span.from <= until && endOf(span) >= from; };
    for (auto found = std::ranges::find_if(hours, touches); found != hours.end();
         found = std::ranges::find_if(hours, touches)) {
        from = std::min(from, found->from);
        until = std::max(until, endOf(*found));
        hours.erase(found);
    }
    return {from, until};
}

/// Adds time that begins on `day`; `until` counts from its midnight. What one interval cannot hold is cut at
/// midnight and goes to the next day: a day ends there then, so that this comes to an end within a week.
void add(WeekHours& week, std::size_t day, minutes from, minutes until)
{
    DayHours& hours = week.at(day);
    WorkSpan whole = mergedOut(hours, from, until);
    const minutes end = whole.until;
    const bool isTooLong = end - whole.from >= kDay && end > kDay;
    whole.until = isTooLong ? kDay : (end > kDay ? end - kDay : end);
    hours.insert(std::ranges::upper_bound(hours, whole.from, {}, &WorkSpan::from), whole);
    if (isTooLong) {
        add(week, nextDay(day), minutes(0), end - kDay);
    }
}

void add(WeekHours& week, const Stretch& piece)
{
    const minutes onRing = (piece.from + kWeek) % kWeek;
    const auto day = static_cast<std::size_t>(onRing / kDay);
    const minutes from = onRing % kDay;
    add(week, day, from, from + lengthOf(piece));
}

/// Every interval of the week with where it is kept.
std::vector<std::pair<SpanRef, WorkSpan>> spansOf(const WeekHours& week)
{
    std::vector<std::pair<SpanRef, WorkSpan>> spans;
    for (std::size_t day = 0; day < week.size(); ++day) {
        std::size_t index = 0;
        for (const WorkSpan& span : week.at(day)) {
            spans.push_back({{day, index++}, span});
        }
    }
    return spans;
}

bool canBeKept(const WeekHours& week)
{
    return std::ranges::all_of(week, [](const DayHours& hours) { return hours.size() <= kMostIntervals; });
}

/// The stroke within its bounds.
WeekStroke bounded(WeekStroke stroke)
{
    stroke.day %= 7;
    stroke.from = std::clamp(stroke.from, minutes(0), kDay);
    stroke.until = std::clamp(stroke.until, stroke.from, stroke.from + kDay);
    return stroke;
}

std::optional<WeekHours> tryPaint(WeekHours week, const WeekStroke& wanted)
{
    const WeekStroke stroke = bounded(wanted);
    for (const Stretch& piece : freeOf(week, stretchOf(stroke.day, stroke.from, stroke.until))) {
        add(week, piece);
    }
    return canBeKept(week) ? std::optional(week) : std::nullopt;
}

bool holds(const WeekHours& week, const SpanRef& span)
{
    return span.day < week.size() && span.index < week.at(span.day).size();
}

} // namespace

minutes snapped(minutes at)
{
    const minutes nearest = (at + kPaintStep / 2) / kPaintStep * kPaintStep;
    return std::clamp(nearest, minutes(0), kDay);
}

minutes endOf(const WorkSpan& span)
{
    return span.until > span.from ? span.until : span.until + kDay;
}

std::vector<HoursBar> barsOf(const WeekHours& week)
{
    std::vector<HoursBar> bars;
    for (const auto& [place, span] : spansOf(week)) {
        const minutes end = endOf(span);
        bars.push_back({place.day, span.from, std::min(end, kDay), place, end > kDay, false});
        if (end > kDay) {
            bars.push_back({nextDay(place.day), minutes(0), end - kDay, place, false, true});
        }
    }
    std::ranges::sort(bars, [](const HoursBar& left, const HoursBar& right) {
        return std::pair(left.row, left.from) < std::pair(right.row, right.from);
    });
    return bars;
}

std::optional<HoursBar> barAt(const WeekHours& week, const WeekPoint& point)
{
    std::optional<HoursBar> found;
    for (const HoursBar& bar : barsOf(week)) {
        if (bar.row == point.day && bar.from <= point.at && point.at < bar.until) {
            found = bar;
        }
    }
    return found;
}

WeekStroke strokeBetween(const WeekPoint& begun, const WeekPoint& now)
{
    const bool isNextRow = now.day % 7 == nextDay(begun.day);
    if (isNextRow && now.at < begun.at) {
        return {begun.day, begun.at, kDay + std::max(now.at, kPaintStep)};
    }
    const minutes from = std::min({begun.at, now.at, kDay - kPaintStep});
    return {begun.day, from, std::max({begun.at, now.at, from + kPaintStep})};
}

bool isCovered(const WeekHours& week, const WeekStroke& stroke)
{
    const WeekStroke inBounds = bounded(stroke);
    return freeOf(week, stretchOf(inBounds.day, inBounds.from, inBounds.until)).empty();
}

WeekHours painted(const WeekHours& week, const WeekStroke& stroke)
{
    return tryPaint(week, stroke).value_or(week);
}

WeekHours erased(const WeekHours& week, const WeekStroke& stroke)
{
    const WeekStroke inBounds = bounded(stroke);
    const Stretch cut = stretchOf(inBounds.day, inBounds.from, inBounds.until);
    WeekHours left;
    std::vector<Stretch> cutPieces;
    for (const auto& [place, span] : spansOf(week)) {
        const auto pieces = withoutOnRing({stretchOf(place.day, span)}, cut);
        const bool isWhole = pieces.size() == 1 && lengthOf(pieces.front()) == endOf(span) - span.from;
        if (isWhole) {
            left.at(place.day).push_back(span); // as it was written, whatever it touches
        } else {
            cutPieces.insert(cutPieces.end(), pieces.begin(), pieces.end());
        }
    }
    for (const Stretch& piece : cutPieces) {
        add(left, piece);
    }
    return canBeKept(left) ? left : week;
}

WeekHours toggled(const WeekHours& week, const std::vector<WeekStroke>& strokes)
{
    const bool isWork
        = std::ranges::all_of(strokes, [&week](const WeekStroke& stroke) { return isCovered(week, stroke); });
    WeekHours result = week;
    for (const WeekStroke& stroke : strokes) {
        result = isWork ? erased(result, stroke) : painted(result, stroke);
    }
    return result;
}

WeekHours withoutSpan(const WeekHours& week, const SpanRef& span)
{
    WeekHours left = week;
    if (holds(week, span)) {
        DayHours& hours = left.at(span.day);
        hours.erase(hours.begin() + static_cast<std::ptrdiff_t>(span.index));
    }
    return left;
}

WeekHours withEdgeAt(const WeekHours& week, const SpanRef& span, SpanEdge edge, minutes to)
{
    if (!holds(week, span)) {
        return week;
    }
    const WorkSpan& old = week.at(span.day).at(span.index);
    minutes from = old.from;
    minutes until = endOf(old);
    // A whole day is the one length that begins and ends at midnight.
    const minutes longest = kDay - kPaintStep;
    if (edge == SpanEdge::Start) {
        const minutes latest = std::min(until, kDay) - kPaintStep;
        const minutes earliest = until <= kDay ? minutes(0) : until - longest;
        from = std::clamp(to, std::min(earliest, latest), latest);
    } else {
        until = std::clamp(to, from + kPaintStep, from == minutes(0) ? kDay : from + longest);
    }
    return tryPaint(withoutSpan(week, span), {span.day, std::max(from, minutes(0)), until}).value_or(week);
}

WeekHours withSameHours(WeekHours week, std::size_t source, const Weekdays& days)
{
    const DayHours hours = week.at(source % 7);
    for (std::size_t day = 0; day < week.size(); ++day) {
        if (days.test(day)) {
            week.at(day) = hours;
        }
    }
    return week;
}

} // namespace unhunch::settings
