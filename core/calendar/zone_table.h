// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/stamp.h"

#include <libical/ical.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::calendar {

/// The zones that one file names. A TZID that is a name of the system's time zone database, also at the end
/// of a path as Evolution and Mozilla write it, means the system's zone, since that one knows of the latest
/// changes of law; else what the file defines by a VTIMEZONE; else the zone that Windows means by the name.
class ZoneTable {
public:
    ZoneTable();

    /// The id of a TZID; the same for the same text.
    [[nodiscard]] ZoneId idOf(std::string_view tzid);
    /// Takes a definition: the lines of a VTIMEZONE from BEGIN to END. The first one of a TZID counts.
    void define(std::string_view tzid, const std::string& component);
    /// The names given so far are looked up. Answers those that nobody knows, whose times are taken to be the
    /// reader's.
    [[nodiscard]] std::vector<std::string> resolve();
    /// Whose times floating ones are; UTC where the system has no such zone. False in that case.
    bool setReaderZone(const std::string& name);

    /// The instant at which clocks of the zone show `civil`: the first one where they do so twice, and where
    /// the clocks jump over it what they would show had they not, as RFC 5545 has it.
    [[nodiscard]] Instant toInstant(CivilSeconds civil, ZoneId zone) const;
    [[nodiscard]] CivilSeconds toCivil(Instant instant, ZoneId zone) const;

private:
    struct Free {
        void operator()(icaltimezone* zone) const { icaltimezone_free(zone, 1); }
    };

    using OwnedZone = std::unique_ptr<icaltimezone, Free>;

    struct Entry {
        std::string name;
        icaltimezone* zone = nullptr; ///< null: not resolved or unknown, like the reader's
    };

    [[nodiscard]] icaltimezone* found(const std::string& tzid) const;
    [[nodiscard]] std::chrono::seconds offsetAt(Instant instant, ZoneId zone) const;

    std::vector<Entry> m_entries;
    std::map<std::string, ZoneId, std::less<>> m_ids;
    std::map<std::string, OwnedZone, std::less<>> m_defined;
};

/// The system's zone of this name; null where there is none. Never reads a file outside the time zone
/// database, whatever the name.
[[nodiscard]] icaltimezone* systemZone(std::string_view name);

} // namespace unhunch::calendar
