// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clocks/system_clock.h"

#include <string>

namespace unhunch::window {

/// The window program's clock in the system's zone, which does not change while the window is there.
class WindowClock : public Clock {
public:
    explicit WindowClock(const clocks::TimeScale& scale = {});

    [[nodiscard]] Now now() const override { return m_clock.now(); }

    /// IANA name of the zone, for the journal.
    [[nodiscard]] std::string zoneName() const { return m_zone.name(); }

    /// How many times as fast as life time runs.
    [[nodiscard]] double speed() const { return m_speed; }

private:
    clocks::SystemTimeZone m_zone;
    clocks::SystemClock m_clock;
    double m_speed;
};

} // namespace unhunch::window
