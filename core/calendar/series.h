// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/event.h"
#include "core/calendar/meeting.h"
#include "core/calendar/problem_list.h"
#include "core/calendar/recurrence.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace unhunch::calendar {

/// The times of a series, by its UID, that other events take over.
using ReplacedTimes = std::unordered_map<std::string, std::vector<Stamp>>;

/// Keeps of several versions of one event the latest alone. Answers what events take over from others.
[[nodiscard]] ReplacedTimes joinVersions(std::vector<Event>& events);

/// Finds out when events take place.
class Expansion {
public:
    /// `zones` and `replaced` outlive it.
    Expansion(const ZoneTable& zones, const ReplacedTimes& replaced, Instant from, Instant until);

    /// Adds the event's meetings in the window to `meetings`; problems of its rules to `problems`.
    void expand(const Event& event, std::vector<Meeting>& meetings, ProblemList& problems);

    /// Whether there was so much in the window that the rest was left out.
    [[nodiscard]] bool isFull() const;

private:
    struct Occurrence {
        CivilSeconds civil;
        ZoneId zone = kFloating;
        std::optional<std::chrono::seconds> length;
    };

    [[nodiscard]] bool isNear(const Stamp& stamp) const;
    [[nodiscard]] std::vector<Occurrence> occurrencesOf(const Event& event, ProblemList& problems);
    [[nodiscard]] std::vector<CivilSeconds> followed(const Event& event, ProblemList& problems);
    [[nodiscard]] bool isLeftOut(const Event& event, const Occurrence& occurrence, Instant begin) const;
    [[nodiscard]] bool isMeant(const Stamp& stamp, const Occurrence& occurrence, Instant begin) const;
    [[nodiscard]] Instant endOf(const Event& event, const Occurrence& occurrence, Instant begin) const;

    const ZoneTable& m_zones;
    const ReplacedTimes& m_replaced;
    Instant m_from;
    Instant m_until;
    StepBudget m_budget;
    std::size_t m_looks = 0;
};

} // namespace unhunch::calendar
