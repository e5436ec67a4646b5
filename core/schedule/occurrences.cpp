// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/occurrences.h"

#include <chrono>

namespace unhunch::schedule {

using std::chrono::days;

bool PlanTimes::covers(WallInstant instant) const
{
    return validFrom <= instant && (!next || instant < next->at);
}

PlanTimes planTimes(const Plan& plan, const TimeZone& zone, WallInstant instant)
{
    PlanTimes times;
    times.validFrom = instant;
    const auto look = [&](CivilDate day) {
        if (plan.days.contains(std::chrono::weekday{day})) {
            const Occurrence found{day, zone.toWall(CivilTime{day} + plan.timeOfDay).first};
            (found.at <= instant ? times.last : times.next) = found;
        }
    };
    const CivilDate today = std::chrono::floor<days>(zone.toCivil(instant));
    for (CivilDate day = today; day <= today + days{8} && !times.next; day += days{1}) {
        look(day);
    }
    if (!times.last) {
        look(today - days{1});
    }
    return times;
}

} // namespace unhunch::schedule
