// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clocks/system_time_zone.h"

#include <QDateTime>

#include <algorithm>

namespace unhunch::clocks {
namespace {

using std::chrono::milliseconds;

QTimeZone systemZone()
{
    const QTimeZone zone(QTimeZone::systemTimeZoneId());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace

SystemTimeZone::SystemTimeZone()
    : m_zone(systemZone())
{}

SystemTimeZone::SystemTimeZone(const QTimeZone& zone)
    : m_zone(zone)
{}

CivilTime SystemTimeZone::toCivil(WallInstant instant) const
{
    return CivilTime(instant.time_since_epoch() + offsetAt(instant));
}

CivilLookup SystemTimeZone::toWall(CivilTime civil) const
{
    // No offset from UTC reaches a day, and no zone changes its offset twice within two days.
    const WallInstant asIfUtc(civil.time_since_epoch());
    const WallInstant dayBefore = asIfUtc - std::chrono::hours(24);
    const WallInstant dayAfter = asIfUtc + std::chrono::hours(24);
    const milliseconds offsetBefore = offsetAt(dayBefore);
    const milliseconds offsetAfter = offsetAt(dayAfter);
    const WallInstant byBefore = asIfUtc - offsetBefore;
    const WallInstant byAfter = asIfUtc - offsetAfter;
    const bool holdsBefore = offsetAt(byBefore) == offsetBefore;
    const bool holdsAfter = offsetAt(byAfter) == offsetAfter;
    if (holdsBefore && holdsAfter && byBefore != byAfter) {
        return {CivilLookup::Kind::Repeated, std::min(byBefore, byAfter), std::max(byBefore, byAfter)};
    }
    if (holdsBefore) {
        return {CivilLookup::Kind::Unique, byBefore, byBefore};
    }
    if (holdsAfter) {
        return {CivilLookup::Kind::Unique, byAfter, byAfter};
    }
    const WallInstant gapEnd = transitionBetween(dayBefore, dayAfter);
    return {CivilLookup::Kind::Skipped, gapEnd, gapEnd};
}

bool SystemTimeZone::reload()
{
    const QTimeZone zone = systemZone();
    if (zone == m_zone) {
        return false;
    }
    m_zone = zone;
    return true;
}

milliseconds SystemTimeZone::offsetAt(WallInstant instant) const
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
    return std::chrono::seconds(m_zone.offsetFromUtc(utc));
}

WallInstant SystemTimeZone::transitionBetween(WallInstant before, WallInstant after) const
{
    const milliseconds offsetBefore = offsetAt(before);
    while (after - before > milliseconds(1)) {
        const WallInstant middle = before + (after - before) / 2;
        (offsetAt(middle) == offsetBefore ? before : after) = middle;
    }
    return after;
}

} // namespace unhunch::clocks
