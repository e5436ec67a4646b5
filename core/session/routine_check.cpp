// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/timeline_builder.h"

#include <numeric>

namespace unhunch::session {

namespace {

tl::unexpected<Error> contradiction(const std::string& where, const std::string& what)
{
    return failure(ErrorKind::Invalid, where + ": " + what);
}

milliseconds sumOf(const std::vector<BreathCycle>& cycles)
{
    return std::accumulate(cycles.begin(),
                           cycles.end(),
                           milliseconds(0),
                           [](milliseconds sum, const BreathCycle& cycle) { return sum + cycle.length(); });
}

Result<void> checkPhase(const std::string& where, const RoutinePhase& phase)
{
    if (phase.duration <= milliseconds(0)) {
        return contradiction(where, "phase " + phase.phase + " takes no time");
    }
    if (!phase.breath.empty() && sumOf(phase.breath) != phase.duration) {
        return contradiction(where, "the breath does not fill phase " + phase.phase);
    }
    return {};
}

Result<void> checkBlock(const std::string& where, const RoutineBlock& block)
{
    for (const RoutinePhase& phase : block.phases) {
        if (auto checked = checkPhase(where, phase); !checked) {
            return checked;
        }
    }
    return {};
}

Result<void> checkPart(const RoutinePart& part)
{
    milliseconds sum{0};
    for (const RoutineBlock& block : part.blocks) {
        if (auto checked = checkBlock(part.exercise, block); !checked) {
            return checked;
        }
        sum += block.length();
    }
    if (sum != part.length || sum <= milliseconds(0)) {
        return contradiction(part.exercise, "the blocks do not add up to the part's length");
    }
    return {};
}

} // namespace

Result<void> checkLengths(const Routine& routine)
{
    milliseconds sum{0};
    for (const RoutinePart& part : routine.parts) {
        if (auto checked = checkPart(part); !checked) {
            return checked;
        }
        sum += part.length;
    }
    if (sum != routine.length || sum <= milliseconds(0)) {
        return contradiction(routine.id, "the parts do not add up to the stated length");
    }
    return {};
}

} // namespace unhunch::session
