// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/single_hold.h"

#include <utility>

namespace unhunch::platform {

SingleHold::SingleHold(schedule::HoldKind kind)
    : m_signal{kind, 0, {}}
{}

void SingleHold::setHandlers(HoldHandlers handlers)
{
    m_handlers = std::move(handlers);
    m_isOn = false;
}

void SingleHold::begin(const std::string& holder)
{
    if (m_isOn && m_signal.holder == holder) {
        return;
    }
    end();
    m_isOn = true;
    ++m_signal.id;
    m_signal.holder = holder;
    if (m_handlers.onBegan) {
        m_handlers.onBegan(m_signal);
    }
}

void SingleHold::end()
{
    if (std::exchange(m_isOn, false) && m_handlers.onEnded) {
        m_handlers.onEnded(m_signal.id);
    }
}

} // namespace unhunch::platform
