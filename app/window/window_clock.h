// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/clock.h"

#include <QTimeZone>

#include <memory>
#include <string>

namespace unhunch::window {

/// The window program's clock: CLOCK_BOOTTIME, CLOCK_REALTIME and the system's zone; `speed` times as fast
/// for demonstrations.
class WindowClock : public Clock {
public:
    /// `speed` is bounded to 0.1 to 1000.
    explicit WindowClock(double speed = 1.0);

    [[nodiscard]] Now now() const override;

    /// IANA name of the zone, for the journal.
    [[nodiscard]] std::string zoneName() const;

    [[nodiscard]] double speed() const { return m_speed; }

private:
    double m_speed;
    BootInstant m_origin;
    std::unique_ptr<TimeZone> m_zone;
};

} // namespace unhunch::window
