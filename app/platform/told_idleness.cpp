// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/told_idleness.h"

#include <utility>

namespace unhunch::platform {

void ToldIdleness::tellIdle(std::chrono::milliseconds ago)
{
    if (!std::exchange(m_isIdle, true) && m_handlers.onIdle) {
        m_handlers.onIdle(ago);
    }
}

void ToldIdleness::tellActive()
{
    if (std::exchange(m_isIdle, false) && m_handlers.onActive) {
        m_handlers.onActive();
    }
}

void ToldIdleness::tellTypingPause() const
{
    if (m_handlers.onTypingPause) {
        m_handlers.onTypingPause();
    }
}

void ToldIdleness::tellAvailability() const
{
    if (m_handlers.onAvailability) {
        m_handlers.onAvailability();
    }
}

} // namespace unhunch::platform
