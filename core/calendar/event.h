// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/content_lines.h"
#include "core/calendar/problem_list.h"
#include "core/calendar/stamp.h"
#include "core/calendar/zone_table.h"

#include <optional>
#include <string>
#include <vector>

namespace unhunch::calendar {

/// A date added by RDATE.
struct AddedDate {
    Stamp begin;
    std::optional<std::chrono::seconds> length; ///< the event's own where there is none
};

/// An RRULE, not yet understood.
struct RuleText {
    std::string text;
    int line = 0;
};

/// What counts of a VEVENT.
struct Event {
    int line = 0;
    std::string uid;
    std::string title;
    int sequence = 0;
    Stamp start;
    std::optional<Stamp> end;
    std::optional<std::chrono::seconds> duration;
    std::vector<RuleText> rules;
    std::vector<AddedDate> added;
    std::vector<Stamp> leftOut; ///< EXDATE; in a series also the times that other events replace
    std::optional<Stamp> replaces; ///< RECURRENCE-ID: the time in the series that this event takes over
    bool isBusy = true;
};

/// Makes an event of the properties of a VEVENT, one by one.
class EventBuilder {
public:
    /// `line` is that of BEGIN; the others outlive it.
    EventBuilder(int line, ZoneTable& zones, ProblemList& problems);

    /// Properties of no interest are passed over; of one that should be there once the first counts.
    void take(const ContentLine& line);
    /// Nothing, and a problem, where the event does not say when it begins.
    [[nodiscard]] std::optional<Event> build();

private:
    using Handler = void (EventBuilder::*)(const ContentLine&);
    [[nodiscard]] static Handler handlerOf(std::string_view name);

    void takeStart(const ContentLine& line);
    void takeEnd(const ContentLine& line);
    void takeDuration(const ContentLine& line);
    void takeRule(const ContentLine& line);
    void takeAdded(const ContentLine& line);
    void takeLeftOut(const ContentLine& line);
    void takeReplaced(const ContentLine& line);
    void takeUid(const ContentLine& line);
    void takeTitle(const ContentLine& line);
    void takeSequence(const ContentLine& line);
    void takeTransparency(const ContentLine& line);
    void takeStatus(const ContentLine& line);
    void takeBusyStatus(const ContentLine& line);
    void takeAllDay(const ContentLine& line);

    [[nodiscard]] std::optional<Stamp> stampOf(const ContentLine& line, std::string_view text);
    [[nodiscard]] std::optional<AddedDate> addedDateOf(const ContentLine& line, std::string_view text);

    ZoneTable& m_zones;
    ProblemList& m_problems;
    Event m_event;
    std::optional<Stamp> m_start;
    bool m_hasBadStart = false;
};

} // namespace unhunch::calendar
