// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/draft.h"

namespace unhunch::schedule {

const WorkHorizon& Draft::work()
{
    if (!m_work || !m_work->covers(now.wall)) {
        m_work = workHorizon(config.workHours, now.zone.get(), now.wall);
    }
    return *m_work;
}

const PlanTimes& Draft::planTimes(PlanId plan)
{
    auto& times = m_planTimes.at(planIndex(plan));
    if (!times || !times->covers(now.wall)) {
        times = schedule::planTimes(config.plans.at(plan), now.zone.get(), now.wall);
    }
    return *times;
}

CivilDate Draft::workday()
{
    if (const auto& span = work().span) {
        return span->day;
    }
    const WallInstant instant = isKeptGoing(state, now.wall) ? state.keepGoing->from : now.wall;
    return std::chrono::floor<std::chrono::days>(now.zone.get().toCivil(instant));
}

} // namespace unhunch::schedule
