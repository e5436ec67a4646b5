// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/series.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace unhunch::calendar {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

// What takes a day or more is no meeting.
constexpr std::chrono::hours kLongest{24};
// Farther from UTC is no zone, and clocks change by no more than the rest.
constexpr days kMargin{2};
// In one window, however much of it is left out in the end.
constexpr std::size_t kMostLooks = 20000;

/// What versions of the same event have in common.
std::string identityOf(const Event& event)
{
    if (!event.replaces) {
        return event.uid;
    }
    return event.uid + '\n' + std::to_string(event.replaces->civil.time_since_epoch().count()) + '\n'
           + std::to_string(event.replaces->zone);
}

} // namespace

ReplacedTimes joinVersions(std::vector<Event>& events)
{
    std::unordered_map<std::string, int> latest;
    ReplacedTimes replaced;
    for (const Event& event : events) {
        if (event.uid.empty()) {
            continue;
        }
        int& sequence = latest.try_emplace(identityOf(event), event.sequence).first->second;
        sequence = std::max(sequence, event.sequence);
        if (event.replaces) {
            replaced[event.uid].push_back(*event.replaces);
        }
    }
    std::erase_if(events, [&latest](const Event& event) {
        return !event.uid.empty() && latest.at(identityOf(event)) > event.sequence;
    });
    return replaced;
}

Expansion::Expansion(const ZoneTable& zones, const ReplacedTimes& replaced, Instant from, Instant until)
    : m_zones(zones)
    , m_replaced(replaced)
    , m_from(from)
    , m_until(until)
{}

void Expansion::expand(const Event& event, std::vector<Meeting>& meetings, ProblemList& problems)
{
    if (!event.isBusy || event.start.isDate) {
        return;
    }
    for (const Occurrence& occurrence : occurrencesOf(event, problems)) {
        const Instant begin = m_zones.toInstant(occurrence.civil, occurrence.zone);
        const Instant end = endOf(event, occurrence, begin);
        const bool isMeeting = end > begin && end - begin < kLongest;
        if (!isMeeting || begin >= m_until || end <= m_from || ++m_looks > kMostLooks) {
            continue;
        }
        if (!isLeftOut(event, occurrence, begin)) {
            meetings.push_back({begin, end, event.title, event.uid, 0});
        }
    }
}

bool Expansion::isFull() const
{
    return m_looks > kMostLooks;
}

// A look at the figures alone, since most of what is in a calendar is long over.
bool Expansion::isNear(const Stamp& stamp) const
{
    const Instant asUtc{stamp.civil.time_since_epoch()};
    return asUtc > m_from - kMargin - kLongest && asUtc < m_until + kMargin;
}

std::vector<Expansion::Occurrence> Expansion::occurrencesOf(const Event& event, ProblemList& problems)
{
    std::vector<Occurrence> all;
    if (isNear(event.start)) {
        all.push_back({event.start.civil, event.start.zone, {}});
    }
    for (const CivilSeconds time : followed(event, problems)) {
        if (time != event.start.civil) {
            all.push_back({time, event.start.zone, {}});
        }
    }
    for (const AddedDate& added : event.added) {
        if (isNear(added.begin) && !added.begin.isDate) {
            all.push_back({added.begin.civil, added.begin.zone, added.length});
        }
    }
    return all;
}

std::vector<CivilSeconds> Expansion::followed(const Event& event, ProblemList& problems)
{
    std::vector<CivilSeconds> times;
    if (event.rules.empty()) {
        return times;
    }
    const CivilSpan span{m_zones.toCivil(m_from - kLongest, event.start.zone) - 3h,
                         m_zones.toCivil(m_until, event.start.zone) + 3h};
    for (const RuleText& rule : event.rules) {
        const auto some = occurrences({rule.text, event.start}, span, m_zones, m_budget);
        if (!some) {
            problems.add(rule.line, "RRULE", some.error().detail);
            continue;
        }
        times.insert(times.end(), some->begin(), some->end());
    }
    std::ranges::sort(times);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

bool Expansion::isLeftOut(const Event& event, const Occurrence& occurrence, Instant begin) const
{
    const auto isIt = [&](const Stamp& stamp) { return isMeant(stamp, occurrence, begin); };
    if (std::ranges::any_of(event.leftOut, isIt)) {
        return true;
    }
    const auto replaced = event.replaces ? m_replaced.end() : m_replaced.find(event.uid);
    return replaced != m_replaced.end() && std::ranges::any_of(replaced->second, isIt);
}

bool Expansion::isMeant(const Stamp& stamp, const Occurrence& occurrence, Instant begin) const
{
    if (stamp.isDate) {
        return std::chrono::floor<days>(occurrence.civil) == std::chrono::floor<days>(stamp.civil);
    }
    if (stamp.zone == occurrence.zone) {
        return stamp.civil == occurrence.civil;
    }
    return isNear(stamp) && m_zones.toInstant(stamp.civil, stamp.zone) == begin;
}

// A series goes by the clock on the wall: what begins at 22:00 and ends at 06:00 does so in each night, also
// in that in which the clocks change.
Instant Expansion::endOf(const Event& event, const Occurrence& occurrence, Instant begin) const
{
    if (occurrence.length) {
        return begin + *occurrence.length;
    }
    if (!event.end || event.end->isDate) {
        return begin + event.duration.value_or(0s);
    }
    const std::chrono::seconds length = event.end->civil - event.start.civil;
    if (length <= -kMargin || length >= kMargin + kLongest) {
        // No meeting in any zone, and what clocks do in the year 4052 is a long calculation.
        return begin;
    }
    if (occurrence.zone == event.start.zone && event.end->zone == event.start.zone) {
        return m_zones.toInstant(occurrence.civil + length, occurrence.zone);
    }
    return begin
           + (m_zones.toInstant(event.end->civil, event.end->zone)
              - m_zones.toInstant(event.start.civil, event.start.zone));
}

} // namespace unhunch::calendar
