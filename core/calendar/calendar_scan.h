// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/event.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::calendar {

inline constexpr std::size_t kMostEvents = 20000;

/// Goes through an iCalendar text and picks out its events and zones. It counts on nothing being closed as it
/// should: whatever begins next ends what is open. Only the properties that count are looked at, and of the
/// zones only those that are needed ever come to libical.
class CalendarScan {
public:
    /// Both outlive it.
    CalendarScan(ZoneTable& zones, ProblemList& problems);

    /// The events in the order of the text; the zones are in the table afterwards.
    [[nodiscard]] std::vector<Event> read(std::string_view text);

    /// Whether it had the beginning of a calendar in it.
    [[nodiscard]] bool isCalendar() const { return m_isCalendar; }

private:
    enum class Within {
        Nothing,
        Event,
        EventPart, ///< an alarm and the like
        Zone,
        ZonePart, ///< STANDARD or DAYLIGHT
    };

    void onBegin(const ContentLine& line);
    void onEnd(const ContentLine& line);
    void onProperty(const ContentLine& line);
    void beginPart(const ContentLine& line);
    void beginEvent(const ContentLine& line);
    void endEvent();
    void beginZone(const ContentLine& line);
    void endZone();
    void takeZoneProperty(const ContentLine& line);
    [[nodiscard]] bool isHarmless(const ContentLine& line) const;
    void addZoneLine(std::string_view name, std::string_view value);
    void closeUnfinished(int line);

    ZoneTable& m_zones;
    ProblemList& m_problems;
    std::vector<Event> m_events;
    Within m_within = Within::Nothing;
    int m_partDepth = 0;
    std::optional<EventBuilder> m_event;
    std::string m_zoneText;
    std::string m_tzid;
    std::string m_zonePart;
    bool m_isCalendar = false;
    bool m_isFull = false;
};

} // namespace unhunch::calendar
