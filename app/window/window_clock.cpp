// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_clock.h"

namespace unhunch::window {

WindowClock::WindowClock(const clocks::TimeScale& scale)
    : m_clock(m_zone, scale)
    , m_speed(scale.speed)
{}

} // namespace unhunch::window
