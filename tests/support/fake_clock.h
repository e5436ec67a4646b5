// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/clock.h"

#include <chrono>

namespace unhunch::test {

/// A clock that goes only when told to. The zone outlives it.
class FakeClock : public Clock {
public:
    explicit FakeClock(const TimeZone& zone,
                       WallInstant wall = {},
                       BootInstant boot = BootInstant{std::chrono::hours{1}})
        : m_now{boot, wall, zone}
    {}

    [[nodiscard]] Now now() const override { return m_now; }

    /// Time passes on all clocks.
    void advance(std::chrono::milliseconds length)
    {
        m_now.boot += length;
        m_now.wall += length;
    }

    /// The computer sleeps.
    void sleep(std::chrono::milliseconds length)
    {
        advance(length);
        m_now.slept += length;
    }

    /// Somebody sets the clock on the wall.
    void setWall(WallInstant wall) { m_now.wall = wall; }

    /// Sets it to the first instant at which it shows `civil`.
    void setCivil(CivilTime civil) { m_now.wall = m_now.zone.get().toWall(civil).first; }

    void setNow(const Now& now) { m_now = now; }

    void setZone(const TimeZone& zone) { m_now.zone = zone; }

private:
    Now m_now;
};

} // namespace unhunch::test
