// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/hold_source.h"

#include <vector>

namespace unhunch::platform {

/// What a hold source has told, so that it can judge everything anew at each event and yet tell only changes.
class ToldHolds {
public:
    /// Forgets what was told to the handlers before.
    void setHandlers(HoldHandlers handlers);
    /// Tells the ends and the beginnings between what was on and `signals`. One that is on under the same id
    /// with another kind or holder ends and begins.
    void tell(const std::vector<HoldSignal>& signals);

private:
    HoldHandlers m_handlers;
    std::vector<HoldSignal> m_told;
};

} // namespace unhunch::platform
