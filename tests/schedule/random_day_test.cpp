// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/random_day.h"

#include <date/tz.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <set>
#include <string>

namespace unhunch::naive {
namespace {

/// What the days are made of: agreeing says nothing about what never happens.
struct Seen {
    void note(const RandomDays& days);

    std::set<std::string> words; ///< of the log, without the routine
    std::set<std::string> offers;
    std::set<std::string> phases;
    std::set<std::string> zones;
    std::set<Act> acts;
    int clocksForward = 0;
    int clocksBack = 0;
    int nightShifts = 0;
};

void Seen::note(const RandomDays& days)
{
    Model model{days.rules, days.startUtc, days.length};
    model.run(days.happenings);
    for (const auto& [minute, what] : model.log) {
        const auto space = what.find(' ');
        const bool isOffer = what.substr(0, space) == "offer";
        (isOffer ? offers : words).insert(what.substr(space + 1));
    }
    phases.insert(model.phases.begin(), model.phases.end());
    zones.insert(days.rules.zone);
    for (const Happening& happening : days.happenings) {
        acts.insert(happening.act);
    }
    for (const Shift& shift : days.rules.shifts) {
        nightShifts += shift.end <= shift.start ? 1 : 0;
    }
    const date::sys_time<std::chrono::minutes> begin{std::chrono::minutes{days.startUtc}};
    const date::time_zone* const zone = date::locate_zone(days.rules.zone);
    const auto before = zone->get_info(begin).offset;
    const auto after = zone->get_info(begin + std::chrono::minutes{days.length}).offset;
    clocksForward += after > before ? 1 : 0;
    clocksBack += after < before ? 1 : 0;
}

TEST(RandomDays, HoldEverythingThatCanHappen)
{
    Seen seen;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        seen.note(randomDays(seed));
    }

    EXPECT_THAT(seen.words,
                testing::UnorderedElementsAre("started",
                                              "snoozed",
                                              "snoozed_until_meeting_ends",
                                              "snoozed_today",
                                              "skipped",
                                              "ignored",
                                              "held",
                                              "natural_break",
                                              "lapsed",
                                              "paused",
                                              "moved",
                                              "missed",
                                              "withdrawn"));
    EXPECT_THAT(seen.phases,
                testing::UnorderedElementsAre(
                    "session", "paused", "snoozed", "held", "settling", "reminding", "offhours", "counting"));
    EXPECT_THAT(seen.offers,
                testing::UnorderedElementsAre("office_reset",
                                              "discreet_reset",
                                              "evening_wind_down",
                                              "strength_daily",
                                              "shoulder_mobility",
                                              "morning_reset"));
    EXPECT_EQ(seen.acts.size(), static_cast<std::size_t>(Act::KeepGoing) + 1);
    EXPECT_EQ(seen.zones.size(), 12U);
    EXPECT_GT(seen.clocksForward, 10);
    EXPECT_GT(seen.clocksBack, 10);
    EXPECT_GT(seen.nightShifts, 100);
}

} // namespace
} // namespace unhunch::naive
