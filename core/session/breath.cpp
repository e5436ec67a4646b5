// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/breath.h"

namespace unhunch::session {

namespace {

/// Shorter than this is no breath of its own.
constexpr milliseconds kShortestBreath = std::chrono::seconds(6);

double levelOf(BreathKind kind, double fraction)
{
    switch (kind) {
    case BreathKind::In:
        return fraction;
    case BreathKind::Hold:
        return 1;
    case BreathKind::Out:
        return 1 - fraction;
    case BreathKind::None:
        break;
    }
    return 0;
}

Breath breathOf(BreathKind kind, milliseconds elapsed, milliseconds length)
{
    const double fraction = static_cast<double>(elapsed.count()) / static_cast<double>(length.count());
    return Breath{kind, fraction, levelOf(kind, fraction), length - elapsed};
}

/// `elapsed` is less than the cycle's length.
Breath breathIn(const BreathCycle& cycle, milliseconds elapsed)
{
    if (elapsed < cycle.in) {
        return breathOf(BreathKind::In, elapsed, cycle.in);
    }
    if (elapsed < cycle.in + cycle.hold) {
        return breathOf(BreathKind::Hold, elapsed - cycle.in, cycle.hold);
    }
    return breathOf(BreathKind::Out, elapsed - cycle.in - cycle.hold, cycle.out);
}

/// In two parts to three, in whole milliseconds.
BreathCycle shortBreath(milliseconds length)
{
    const milliseconds in = length * 2 / 5;
    return BreathCycle{in, milliseconds(0), length - in};
}

} // namespace

Breath breathAt(const std::vector<BreathCycle>& cycles, milliseconds elapsed)
{
    for (const BreathCycle& cycle : cycles) {
        if (elapsed < cycle.length()) {
            return breathIn(cycle, elapsed);
        }
        elapsed -= cycle.length();
    }
    return cycles.empty() ? Breath{} : Breath{BreathKind::Out, 1, 0, milliseconds(0)};
}

std::vector<BreathCycle> fillWithBreath(milliseconds length)
{
    const auto whole = static_cast<std::size_t>(length / kCalmBreath.length());
    const milliseconds rest = length % kCalmBreath.length();
    std::vector<BreathCycle> cycles(whole, kCalmBreath);
    const bool needsOwnBreath = rest >= kShortestBreath || cycles.empty();
    if (rest > milliseconds(0) && needsOwnBreath) {
        cycles.push_back(shortBreath(rest));
    } else if (rest > milliseconds(0)) {
        cycles.back().out += rest;
    }
    return cycles;
}

} // namespace unhunch::session
