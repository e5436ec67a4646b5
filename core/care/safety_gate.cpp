// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/safety_gate.h"

namespace unhunch::care {

GateAnswer safetyGate(const SafetyStanding& standing)
{
    return standing.hold ? GateAnswer::Closed : GateAnswer::Open;
}

} // namespace unhunch::care
