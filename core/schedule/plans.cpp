// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/plans.h"

namespace unhunch::schedule {

using std::chrono::hours;
using std::chrono::minutes;

std::string_view planName(PlanId plan)
{
    switch (plan) {
    case PlanId::EveningWindDown:
        return "evening_wind_down";
    case PlanId::WeekendMaintenance:
        return "weekend_maintenance";
    case PlanId::StrengthDaily:
        return "strength_daily";
    case PlanId::AfternoonSlump:
        return "afternoon_slump";
    case PlanId::MorningReset:
        return "morning_reset";
    }
    return "";
}

std::optional<PlanId> planFromName(std::string_view name)
{
    for (const PlanId plan : kAllPlans) {
        if (planName(plan) == name) {
            return plan;
        }
    }
    return std::nullopt;
}

bool WeekdaySet::contains(std::chrono::weekday day) const
{
    return ((bits >> day.c_encoding()) & 1U) != 0;
}

std::array<Plan, kPlanCount> Plans::standardPlans()
{
    Plan evening;
    evening.routine = "evening_wind_down";
    evening.timeOfDay = hours{21} + minutes{30};
    Plan weekend;
    weekend.routine = "weekend_maintenance";
    weekend.days = kSaturday;
    weekend.timeOfDay = hours{9} + minutes{30};
    Plan strength;
    strength.routine = "strength_daily";
    strength.timeOfDay = hours{17};
    strength.inWorkHours = true;
    Plan slump;
    slump.routine = "shoulder_mobility";
    slump.timeOfDay = hours{15};
    slump.inWorkHours = true;
    Plan morning;
    morning.routine = "morning_reset";
    morning.trigger = PlanTrigger::FirstActivity;
    morning.inWorkHours = true;
    return {evening, weekend, strength, slump, morning};
}

} // namespace unhunch::schedule
