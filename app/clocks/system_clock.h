// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clocks/system_time_zone.h"
#include "app/clocks/time_scale.h"
#include "core/ports/clock.h"

namespace unhunch::clocks {

/// CLOCK_BOOTTIME, CLOCK_REALTIME and a zone, as one reading; scaled where tests and demonstrations ask for
/// it.
class SystemClock : public Clock {
public:
    /// `zone` outlives the clock.
    SystemClock(const TimeZone& zone, const TimeScale& scale);

    [[nodiscard]] Now now() const override;

private:
    const TimeZone& m_zone;
    TimeScale m_scale;
};

} // namespace unhunch::clocks
