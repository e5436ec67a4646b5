// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/hold_source.h"

#include <string>

namespace unhunch::platform {

/// The one signal of a source that has only one at a time; tells the handlers its changes once.
class SingleHold {
public:
    explicit SingleHold(schedule::HoldKind kind);

    /// New handlers know of nothing yet: what is on has to be begun anew.
    void setHandlers(HoldHandlers handlers);
    /// On, by `holder`; a change of holder ends the one and begins another.
    void begin(const std::string& holder);
    void end();

private:
    HoldSignal m_signal;
    bool m_isOn = false;
    HoldHandlers m_handlers;
};

} // namespace unhunch::platform
