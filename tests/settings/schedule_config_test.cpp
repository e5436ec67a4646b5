// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/schedule_config.h"

#include <gtest/gtest.h>

namespace unhunch::settings {
namespace {

using namespace std::chrono_literals;
using schedule::PlanId;

TEST(ScheduleConfigTest, IsTheSchedulesOwnDefaultForDefaultSettings)
{
    const schedule::Config config = scheduleConfig(Settings{}, {});
    const schedule::Config standard;
    EXPECT_EQ(config.workHours, standard.workHours);
    for (const PlanId plan : schedule::kAllPlans) {
        EXPECT_EQ(config.plans.at(plan), standard.plans.at(plan)) << schedule::planName(plan);
    }
    EXPECT_EQ(config, standard);
}

TEST(ScheduleConfigTest, TakesLengthsAndCounts)
{
    Settings settings;
    settings.schedule.resetInterval = 45min;
    settings.schedule.naturalBreak = 7min;
    settings.schedule.grace = 10s;
    settings.schedule.snoozeLimit = 3;
    settings.schedule.isVideoPresence = true;
    settings.schedule.isDiscreetOffered = false;
    const schedule::Config config = scheduleConfig(settings, {{"own", 30s, true}});
    EXPECT_EQ(config.interval, 45min);
    EXPECT_EQ(config.naturalBreak, 7min);
    EXPECT_EQ(config.grace, 10s);
    EXPECT_EQ(config.snoozeLimit, 3);
    EXPECT_TRUE(config.watchingCountsAsBeingHere);
    EXPECT_FALSE(config.offersDiscreet);
    EXPECT_NE(config.routine("own"), nullptr);
}

TEST(ScheduleConfigTest, TurnsWeeksThatBeginOnMondayIntoTheSchedules)
{
    Settings settings;
    settings.hours.week = {};
    settings.hours.week[6] = {{8h, 9h}};
    settings.plans.evening.weekdays = Weekdays{0b1000001}; // Monday and Sunday
    const schedule::Config config = scheduleConfig(settings, {});
    EXPECT_EQ(config.workHours.week[0], (std::vector<schedule::WorkInterval>{{8h, 9h}}));
    EXPECT_TRUE(config.workHours.week[1].empty());
    const schedule::WeekdaySet days = config.plans.at(PlanId::EveningWindDown).days;
    EXPECT_TRUE(days.contains(std::chrono::Sunday));
    EXPECT_TRUE(days.contains(std::chrono::Monday));
    EXPECT_FALSE(days.contains(std::chrono::Saturday));
}

TEST(ScheduleConfigTest, SwitchesPlansOn)
{
    Settings settings;
    settings.plans.strength.isOn = true;
    settings.plans.strength.at = 18h;
    settings.plans.morning.isOn = true;
    settings.plans.morning.delay = 20min;
    const schedule::Config config = scheduleConfig(settings, {});
    EXPECT_TRUE(config.plans.at(PlanId::StrengthDaily).enabled);
    EXPECT_EQ(config.plans.at(PlanId::StrengthDaily).timeOfDay, 18h);
    EXPECT_TRUE(config.plans.at(PlanId::MorningReset).enabled);
    EXPECT_EQ(config.plans.at(PlanId::MorningReset).afterActivity, 20min);
    EXPECT_FALSE(config.plans.at(PlanId::AfternoonSlump).enabled);
}

} // namespace
} // namespace unhunch::settings
