// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/schedule/story.h"

namespace unhunch::schedule {

/// A workday with calls and other signals.
class Meetings : public Workday {
protected:
    void begin(HoldKind kind, std::uint64_t id = 7) { sim.send(HoldBegan{kind, id, "Firefox"}); }

    void end(HoldKind kind, std::uint64_t id = 7) { sim.send(HoldEnded{kind, id}); }

    WallInstant today(std::chrono::minutes timeOfDay) const
    {
        return berlin.toWall(at(2026, 11, 23, timeOfDay)).first;
    }
};

} // namespace unhunch::schedule
