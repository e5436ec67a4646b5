// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/schedule_config.h"

#include <utility>

namespace unhunch::settings {
namespace {

constexpr std::size_t kDaysOfWeek = 7;

/// Monday-first index to the schedule's, which begins on Sunday.
std::size_t fromSunday(std::size_t fromMonday)
{
    return (fromMonday + 1) % kDaysOfWeek;
}

schedule::WeekdaySet weekdaySet(Weekdays days)
{
    unsigned bits = 0;
    for (std::size_t day = 0; day < kDaysOfWeek; ++day) {
        bits |= days.test(day) ? 1U << fromSunday(day) : 0U;
    }
    return {static_cast<std::uint8_t>(bits)};
}

schedule::WorkHours workHours(const HoursSettings& hours)
{
    schedule::WorkHours result;
    for (std::size_t day = 0; day < kDaysOfWeek; ++day) {
        std::vector<schedule::WorkInterval> intervals;
        for (const WorkSpan& span : hours.week.at(day)) {
            intervals.push_back({span.from, span.until});
        }
        result.week.at(fromSunday(day)) = std::move(intervals);
    }
    for (const DatesOff& dates : hours.datesOff) {
        result.datesOff.push_back({dates.first, dates.last});
    }
    return result;
}

void fill(schedule::Plan& plan, const PlanSettings& wanted)
{
    plan.enabled = wanted.isOn;
    plan.timeOfDay = wanted.at;
    plan.days = weekdaySet(wanted.weekdays);
    plan.catchUp = wanted.catchUp;
}

schedule::Plans plans(const PlansSettings& wanted)
{
    using schedule::PlanId;
    schedule::Plans result;
    fill(result.at(PlanId::EveningWindDown), wanted.evening);
    fill(result.at(PlanId::WeekendMaintenance), wanted.weekend);
    fill(result.at(PlanId::StrengthDaily), wanted.strength);
    fill(result.at(PlanId::AfternoonSlump), wanted.slump);
    schedule::Plan& morning = result.at(PlanId::MorningReset);
    morning.enabled = wanted.morning.isOn;
    morning.afterActivity = wanted.morning.delay;
    morning.days = weekdaySet(wanted.morning.weekdays);
    return result;
}

} // namespace

std::array<DayHours, 7> HoursSettings::officeWeek()
{
    const DayHours workday{WorkSpan{std::chrono::minutes(9 * 60), std::chrono::minutes(17 * 60 + 30)}};
    return {workday, workday, workday, workday, workday, {}, {}};
}

schedule::Config scheduleConfig(const Settings& settings, std::vector<schedule::RoutineInfo> routines)
{
    schedule::Config config;
    config.interval = settings.schedule.resetInterval;
    config.naturalBreak = settings.schedule.naturalBreak;
    config.grace = settings.schedule.grace;
    config.discreetAfter = settings.schedule.discreetAfter;
    config.repeats = settings.schedule.repeats;
    config.snoozes = settings.schedule.snoozes;
    if (settings.schedule.snoozeLimit > 0) {
        config.snoozeLimit = settings.schedule.snoozeLimit;
    }
    for (const WorkSpan& span : settings.schedule.keptFree) {
        config.keptFree.push_back({span.from, span.until});
    }
    config.offersDiscreet = settings.schedule.isDiscreetOffered;
    config.watchingCountsAsBeingHere = settings.schedule.isVideoPresence;
    config.workHours = workHours(settings.hours);
    config.plans = plans(settings.plans);
    if (!routines.empty()) {
        config.routines = std::move(routines);
    }
    return config;
}

} // namespace unhunch::settings
