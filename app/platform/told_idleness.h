// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/idle_source.h"

namespace unhunch::platform {

/// What an idle source has told, so that idleness and its end are told once each.
class ToldIdleness {
public:
    void setHandlers(IdleHandlers handlers) { m_handlers = std::move(handlers); }

    /// Nothing counts as told: idleness that is still on will be told anew.
    void forget() { m_isIdle = false; }

    [[nodiscard]] bool isIdle() const { return m_isIdle; }

    void tellIdle(std::chrono::milliseconds ago);
    void tellActive();
    void tellTypingPause() const;
    void tellAvailability() const;

private:
    IdleHandlers m_handlers;
    bool m_isIdle = false;
};

} // namespace unhunch::platform
