// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/safety_gate.h"

namespace unhunch::care {

GateAnswer safetyGate(const SafetyStanding& standing, const GateWish& wish)
{
    if (standing.hold) {
        return GateAnswer::Closed;
    }
    const bool isAsked = standing.checkDue && !wish.isInMeeting && wish.routine != kSafetyCheckRoutine;
    return isAsked ? GateAnswer::CheckFirst : GateAnswer::Open;
}

} // namespace unhunch::care
