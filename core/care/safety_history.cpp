// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/safety_history.h"

#include <algorithm>

namespace unhunch::care {

SafetyStanding standingOf(const SafetyHistory& history, WallInstant now)
{
    SafetyStanding standing;
    standing.hold = !history.standing.empty();
    if (!history.lastCheck || !history.isCheckedSinceLift) {
        standing.checkDue = true;
        return standing;
    }
    const WallInstant last = std::max(*history.lastCheck, history.lastSession.value_or(*history.lastCheck));
    standing.checkDue = now - last >= kCheckAgainAfter;
    if (!standing.checkDue) {
        standing.checkDueAt = last + kCheckAgainAfter;
    }
    return standing;
}

bool isLifted(const SafetyHistory& history, WallInstant holdSince)
{
    return history.standing.empty() && history.lastResolved && *history.lastResolved >= holdSince;
}

} // namespace unhunch::care
