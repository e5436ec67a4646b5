// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/calendar_scan.h"

#include "core/calendar/recurrence.h"

#include <algorithm>
#include <array>

namespace unhunch::calendar {
namespace {

constexpr std::size_t kLongestZone = 65536;
constexpr std::size_t kLongestTzid = 256;

std::string wordOf(const ContentLine& line)
{
    std::string word = plainText(line.value, 64);
    std::ranges::transform(word, word.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return word;
}

} // namespace

CalendarScan::CalendarScan(ZoneTable& zones, ProblemList& problems)
    : m_zones(zones)
    , m_problems(problems)
{}

std::vector<Event> CalendarScan::read(std::string_view text)
{
    ContentLines lines(text);
    ContentLine line;
    while (!m_isFull && lines.next(line)) {
        if (line.name == "BEGIN") {
            onBegin(line);
        } else if (line.name == "END") {
            onEnd(line);
        } else {
            onProperty(line);
        }
    }
    closeUnfinished(lines.number());
    return std::move(m_events);
}

void CalendarScan::onBegin(const ContentLine& line)
{
    const std::string word = wordOf(line);
    if (word == "VEVENT" || word == "VTIMEZONE" || word == "VCALENDAR") {
        closeUnfinished(line.number);
        m_isCalendar = m_isCalendar || word == "VCALENDAR";
        if (word == "VEVENT") {
            beginEvent(line);
        } else if (word == "VTIMEZONE") {
            beginZone(line);
        }
        return;
    }
    beginPart(line);
}

void CalendarScan::beginPart(const ContentLine& line)
{
    switch (m_within) {
    case Within::Event:
        m_within = Within::EventPart;
        m_partDepth = 1;
        break;
    case Within::EventPart:
        ++m_partDepth;
        break;
    case Within::Zone:
        m_zonePart = wordOf(line);
        if (m_zonePart == "STANDARD" || m_zonePart == "DAYLIGHT") {
            m_within = Within::ZonePart;
            addZoneLine("BEGIN", m_zonePart);
        }
        break;
    case Within::Nothing:
    case Within::ZonePart:
        break;
    }
}

void CalendarScan::onEnd(const ContentLine& line)
{
    const std::string word = wordOf(line);
    if (word == "VCALENDAR") {
        closeUnfinished(line.number);
    } else if (word == "VEVENT" && (m_within == Within::Event || m_within == Within::EventPart)) {
        endEvent();
    } else if (word == "VTIMEZONE" && m_within == Within::Zone) {
        endZone();
    } else if (m_within == Within::EventPart && --m_partDepth == 0) {
        m_within = Within::Event;
    } else if (m_within == Within::ZonePart && word == m_zonePart) {
        addZoneLine("END", m_zonePart);
        m_within = Within::Zone;
    }
}

void CalendarScan::onProperty(const ContentLine& line)
{
    if (m_within == Within::Event) {
        m_event->take(line);
    } else if (m_within == Within::Zone && line.name == "TZID" && m_tzid.empty()) {
        m_tzid = line.value.substr(0, kLongestTzid);
        addZoneLine(line.name, m_tzid);
    } else if (m_within == Within::ZonePart) {
        takeZoneProperty(line);
    }
}

void CalendarScan::beginEvent(const ContentLine& line)
{
    if (m_events.size() >= kMostEvents) {
        m_problems.add(line.number, "", "more than 20,000 events: the rest is not read");
        m_isFull = true;
        return;
    }
    m_within = Within::Event;
    m_event.emplace(line.number, m_zones, m_problems);
}

void CalendarScan::endEvent()
{
    if (auto event = m_event->build()) {
        m_events.push_back(std::move(*event));
    }
    m_event.reset();
    m_within = Within::Nothing;
}

void CalendarScan::beginZone(const ContentLine&)
{
    m_within = Within::Zone;
    m_tzid.clear();
    m_zoneText.clear();
    addZoneLine("BEGIN", "VTIMEZONE");
}

void CalendarScan::endZone()
{
    addZoneLine("END", "VTIMEZONE");
    if (!m_tzid.empty() && m_zoneText.size() <= kLongestZone) {
        m_zones.define(m_tzid, m_zoneText);
    }
    m_within = Within::Nothing;
}

void CalendarScan::takeZoneProperty(const ContentLine& line)
{
    constexpr std::array kCounting{"DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"};
    if (std::ranges::find(kCounting, line.name) == kCounting.end()) {
        return;
    }
    if (!isHarmless(line)) {
        m_problems.add(line.number, line.name, "no such thing can be in a time zone");
        return;
    }
    addZoneLine(line.name, line.value);
}

// libical follows these on its own for decades: what it is given has to be what a zone can have.
bool CalendarScan::isHarmless(const ContentLine& line) const
{
    const std::string_view value = line.value;
    if (line.name == "RRULE") {
        return isZoneRule(std::string(value));
    }
    if (line.name == "DTSTART" || line.name == "RDATE") {
        const auto stamp = parseStamp(value.substr(0, value.find(',')));
        return stamp && !stamp->isDate && stamp->civil >= CivilSeconds{} - std::chrono::years(400);
    }
    const auto isOffset = [](char c) { return (c >= '0' && c <= '9') || c == '+' || c == '-'; };
    return value.size() >= 4 && value.size() <= 7 && std::ranges::all_of(value, isOffset);
}

void CalendarScan::addZoneLine(std::string_view name, std::string_view value)
{
    // Further ones are dropped, and with them the zone.
    if (m_zoneText.size() <= kLongestZone) {
        m_zoneText.append(name).append(":").append(value).append("\r\n");
    }
}

void CalendarScan::closeUnfinished(int line)
{
    if (m_within == Within::Event || m_within == Within::EventPart) {
        m_problems.add(line, "END", "the event before this line is not closed");
        endEvent();
    }
    m_within = Within::Nothing;
}

} // namespace unhunch::calendar
