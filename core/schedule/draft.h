// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/config.h"
#include "core/schedule/effect.h"
#include "core/schedule/occurrences.h"
#include "core/schedule/situation.h"
#include "core/schedule/state.h"
#include "core/time/now.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace unhunch::schedule {

/// A step being made: the state as it changes, the effects so far, and the instant at which it is. Lives
/// within one `reduce` only.
class Draft {
public:
    Draft(const Config& rules, State start, const Now& at)
        : config(rules)
        , state(std::move(start))
        , now(at)
    {}

    /// Moves to another instant by the same clocks.
    void goTo(BootInstant instant)
    {
        now.wall = wallOf(instant, now);
        now.boot = instant;
    }

    /// The work hours around `now`, looked up once as long as they last.
    const WorkHorizon& work();

    /// Whether `now` is in work hours or in what "keep going" added.
    bool isWork() { return work().span.has_value() || isKeptGoing(state, now.wall); }

    /// The day the work at `now` belongs to: of the span, of "keep going", or the date.
    CivilDate workday();

    /// The occurrences of a plan by time of day around `now`, looked up once as long as they hold.
    const PlanTimes& planTimes(PlanId plan);

    void add(Effect effect) { effects.push_back(std::move(effect)); }

    const Config& config;
    State state;
    Now now;
    std::vector<Effect> effects;

private:
    std::optional<WorkHorizon> m_work;
    std::array<std::optional<PlanTimes>, kPlanCount> m_planTimes;
};

} // namespace unhunch::schedule
