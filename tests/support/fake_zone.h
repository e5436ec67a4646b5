// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/time_zone.h"

#include <date/tz.h>

#include <chrono>
#include <string>

namespace unhunch::test {

/// A zone of the system's database, by its name. Link date::date-tz.
class DatabaseZone : public TimeZone {
public:
    explicit DatabaseZone(const std::string& name)
        : m_zone(date::locate_zone(name))
    {}

    [[nodiscard]] CivilTime toCivil(WallInstant instant) const override
    {
        return CivilTime{
            m_zone->to_local(date::sys_time<std::chrono::milliseconds>{instant.time_since_epoch()})
                .time_since_epoch()};
    }

    [[nodiscard]] CivilLookup toWall(CivilTime civil) const override
    {
        const date::local_time<std::chrono::milliseconds> local{civil.time_since_epoch()};
        const date::local_info info = m_zone->get_info(local);
        const auto by
            = [&](const date::sys_info& part) { return WallInstant{civil.time_since_epoch() - part.offset}; };
        if (info.result == date::local_info::nonexistent) {
            const WallInstant end{info.first.end.time_since_epoch()};
            return {CivilLookup::Kind::Skipped, end, end};
        }
        if (info.result == date::local_info::ambiguous) {
            return {CivilLookup::Kind::Repeated, by(info.first), by(info.second)};
        }
        return {CivilLookup::Kind::Unique, by(info.first), by(info.first)};
    }

private:
    const date::time_zone* m_zone;
};

/// A zone without clock changes.
class FixedZone : public TimeZone {
public:
    explicit FixedZone(std::chrono::minutes offset = {})
        : m_offset(offset)
    {}

    [[nodiscard]] CivilTime toCivil(WallInstant instant) const override
    {
        return CivilTime{instant.time_since_epoch() + m_offset};
    }

    [[nodiscard]] CivilLookup toWall(CivilTime civil) const override
    {
        const WallInstant instant{civil.time_since_epoch() - m_offset};
        return {CivilLookup::Kind::Unique, instant, instant};
    }

private:
    std::chrono::minutes m_offset;
};

} // namespace unhunch::test
