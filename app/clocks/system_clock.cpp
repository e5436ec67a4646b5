// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clocks/system_clock.h"

namespace unhunch::clocks {

SystemClock::SystemClock(const TimeZone& zone, const TimeScale& scale)
    : m_zone(zone)
    , m_scale(scale)
{}

Now SystemClock::now() const
{
    const ClockReading reading = m_scale.scaled(readClocks());
    return {reading.boot, reading.wall, m_zone, reading.slept};
}

} // namespace unhunch::clocks
