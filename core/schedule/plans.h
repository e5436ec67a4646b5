// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unhunch::schedule {

/// The sessions that are offered at a time of day. The order is the order of `Plans::items`.
enum class PlanId { EveningWindDown, WeekendMaintenance, StrengthDaily, AfternoonSlump, MorningReset };

inline constexpr std::size_t kPlanCount = 5;
inline constexpr std::array<PlanId, kPlanCount> kAllPlans{PlanId::EveningWindDown,
                                                          PlanId::WeekendMaintenance,
                                                          PlanId::StrengthDaily,
                                                          PlanId::AfternoonSlump,
                                                          PlanId::MorningReset};

/// Stable name for files and D-Bus: `evening_wind_down`, `weekend_maintenance`, `strength_daily`,
/// `afternoon_slump`, `morning_reset`.
[[nodiscard]] std::string_view planName(PlanId plan);
[[nodiscard]] std::optional<PlanId> planFromName(std::string_view name);

[[nodiscard]] constexpr std::size_t planIndex(PlanId plan)
{
    return static_cast<std::size_t>(plan);
}

/// A set of weekdays, one bit each by `std::chrono::weekday::c_encoding()`: bit 0 is Sunday.
struct WeekdaySet {
    std::uint8_t bits = 0x7f;

    [[nodiscard]] bool contains(std::chrono::weekday day) const;
    bool operator==(const WeekdaySet&) const = default;
};

inline constexpr WeekdaySet kEveryDay{0x7f};
inline constexpr WeekdaySet kMondayToFriday{0x3e};
inline constexpr WeekdaySet kSaturday{0x40};

/// What makes a plan due.
enum class PlanTrigger {
    TimeOfDay, ///< the clock on the wall shows `timeOfDay`
    FirstActivity, ///< `afterActivity` after the first activity in the work hours of a day
};

/// One plan. It is due from its time on for `catchUp`; missed beyond that, it is skipped and journaled.
struct Plan {
    std::string routine;
    bool enabled = false;
    PlanTrigger trigger = PlanTrigger::TimeOfDay;
    WeekdaySet days = kEveryDay;
    std::chrono::minutes timeOfDay{}; ///< since midnight, in [0, 24 h)
    std::chrono::minutes afterActivity = std::chrono::minutes{10};
    std::chrono::minutes catchUp = std::chrono::hours{2}; ///< in (0, 12 h]
    bool inWorkHours = false; ///< offered in work hours only

    bool operator==(const Plan&) const = default;
};

/// All plans, indexed by `planIndex`. Defaults: evening 21:30 daily; weekend Saturday 09:30; strength 17:00,
/// slump 15:00 and morning reset in work hours; all off.
struct Plans {
    std::array<Plan, kPlanCount> items = standardPlans();

    [[nodiscard]] const Plan& at(PlanId plan) const { return items.at(planIndex(plan)); }

    [[nodiscard]] Plan& at(PlanId plan) { return items.at(planIndex(plan)); }

    static std::array<Plan, kPlanCount> standardPlans();
    bool operator==(const Plans&) const = default;
};

} // namespace unhunch::schedule
