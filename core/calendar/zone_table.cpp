// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/zone_table.h"

#include "core/calendar/ical_handles.h"
#include "core/calendar/windows_zones.h"

#include <algorithm>

namespace unhunch::calendar {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kLongestName = 64;
// No zone changes its clocks twice within this.
constexpr std::chrono::hours kAround{30};

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
           || c == '+' || c == '/';
}

/// The system's zone by the end of a path such as `/mozilla.org/20050126_1/Europe/Berlin`.
icaltimezone* zoneAtEndOfPath(std::string_view path)
{
    // America/Argentina/Buenos_Aires is the longest kind.
    for (std::string_view rest = path; !rest.empty();) {
        const bool isShort = std::ranges::count(rest, '/') <= 2;
        icaltimezone* const zone = isShort ? systemZone(rest) : nullptr;
        if (zone != nullptr) {
            return zone;
        }
        const std::size_t slash = rest.find('/');
        rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
    }
    return nullptr;
}

} // namespace

icaltimezone* systemZone(std::string_view name)
{
    // libical opens the file of a name that it does not know: only names that cannot lead elsewhere.
    const bool isName = !name.empty() && name.size() <= kLongestName && name.front() != '/'
                        && std::ranges::all_of(name, isNameCharacter);
    return isName ? icaltimezone_get_builtin_timezone(std::string(name).c_str()) : nullptr;
}

ZoneTable::ZoneTable()
    : m_entries{{"", nullptr}, {"UTC", icaltimezone_get_utc_timezone()}}
{
    icalerror_set_errors_are_fatal(0);
}

ZoneId ZoneTable::idOf(std::string_view tzid)
{
    const auto known = m_ids.find(tzid);
    if (known != m_ids.end()) {
        return known->second;
    }
    const ZoneId id = m_entries.size();
    m_entries.push_back({std::string(tzid), nullptr});
    m_ids.emplace(tzid, id);
    return id;
}

void ZoneTable::define(std::string_view tzid, const std::string& component)
{
    if (m_defined.contains(tzid)) {
        return;
    }
    OwnedComponent parsed(icalparser_parse_string(component.c_str()));
    OwnedZone zone(icaltimezone_new());
    if (parsed == nullptr || icalcomponent_isa(parsed.get()) != ICAL_VTIMEZONE_COMPONENT
        || icaltimezone_set_component(zone.get(), parsed.get()) == 0) {
        return;
    }
    static_cast<void>(parsed.release());
    m_defined.emplace(tzid, std::move(zone));
}

std::vector<std::string> ZoneTable::resolve()
{
    std::vector<std::string> unknown;
    for (Entry& entry : m_entries) {
        if (entry.zone != nullptr || entry.name.empty()) {
            continue;
        }
        entry.zone = found(entry.name);
        if (entry.zone == nullptr) {
            unknown.push_back(entry.name);
        }
    }
    return unknown;
}

bool ZoneTable::setReaderZone(const std::string& name)
{
    icaltimezone* const zone = systemZone(name);
    m_entries.front().zone = zone != nullptr ? zone : icaltimezone_get_utc_timezone();
    return zone != nullptr;
}

Instant ZoneTable::toInstant(CivilSeconds civil, ZoneId zone) const
{
    const Instant asUtc{civil.time_since_epoch()};
    const std::chrono::seconds before = offsetAt(asUtc - kAround, zone);
    const std::chrono::seconds after = offsetAt(asUtc + kAround, zone);
    const bool isFirst = before == after || offsetAt(asUtc - before, zone) == before;
    const bool isSecond = !isFirst && offsetAt(asUtc - after, zone) == after;
    return asUtc - (isSecond ? after : before);
}

CivilSeconds ZoneTable::toCivil(Instant instant, ZoneId zone) const
{
    return CivilSeconds{(instant + offsetAt(instant, zone)).time_since_epoch()};
}

icaltimezone* ZoneTable::found(const std::string& tzid) const
{
    icaltimezone* const zone = zoneAtEndOfPath(tzid);
    if (zone != nullptr) {
        return zone;
    }
    const auto defined = m_defined.find(tzid);
    return defined != m_defined.end() ? defined->second.get() : systemZone(zoneOfWindowsName(tzid));
}

std::chrono::seconds ZoneTable::offsetAt(Instant instant, ZoneId zone) const
{
    icaltimezone* const entry = m_entries[zone].zone;
    icaltimezone* const meant = entry != nullptr ? entry : m_entries.front().zone;
    icaltimetype time = toIcalTime(CivilSeconds{instant.time_since_epoch()});
    return std::chrono::seconds(icaltimezone_get_utc_offset_of_utc_time(meant, &time, nullptr));
}

} // namespace unhunch::calendar
