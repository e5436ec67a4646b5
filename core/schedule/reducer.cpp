// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/reducer.h"

#include "core/schedule/draft.h"
#include "core/schedule/handlers.h"
#include "core/schedule/settle.h"
#include "core/schedule/wakes.h"

#include <utility>

namespace unhunch::schedule {
namespace {

/// Whether more changed than the reading of the clock. `after` is left as it was.
bool differs(const State& before, State& after)
{
    const BootInstant settledAt = std::exchange(after.settledAt, before.settledAt);
    const bool isDifferent = !(before == after);
    after.settledAt = settledAt;
    return isDifferent;
}

/// What was not seen yet of the time before such an event went by under other rules or clocks: nothing of it
/// can be told now, and the state is taken as it is.
bool beginsAnew(const Event& event)
{
    return std::holds_alternative<ConfigChanged>(event) || std::holds_alternative<ClockStepped>(event)
           || std::holds_alternative<ZoneChanged>(event);
}

} // namespace

Step reduce(const Config& config, const State& state, const Event& event, const Now& now)
{
    Draft draft{config, state, now};
    if (std::holds_alternative<Restarted>(event)) {
        prepareRestart(draft, now);
    } else if (beginsAnew(event)) {
        draft.state.settledAt = now.boot;
    }
    settleUpTo(draft, now.boot);
    std::visit([&draft](const auto& fact) { handle(draft, fact); }, event);
    settleHere(draft);
    if (differs(state, draft.state)) {
        draft.add(StateChanged{});
    }
    const Wakes wakes = nextWakes(draft);
    return {std::move(draft.state), std::move(draft.effects), wakes.boot, wakes.wall};
}

} // namespace unhunch::schedule
