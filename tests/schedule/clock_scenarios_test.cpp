// SPDX-License-Identifier: GPL-3.0-or-later
// Days on which a clock does what clocks do: a table of scenarios, each with the times at which it offers.
#include "tests/schedule/story.h"

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace unhunch::schedule {
namespace {

using std::chrono::minutes;
using test::Simulation;

/// A day at which every offer is skipped at once; the count starts over each time.
class Day {
public:
    Day(const std::string& zone, CivilTime start, const Config& config)
        : m_zone(std::make_unique<test::DatabaseZone>(zone))
        , m_simulation(*m_zone, start, config)
    {}

    void sit(minutes length)
    {
        for (minutes passed{0}; passed < length; ++passed) {
            m_simulation.runFor(1min);
            if (m_simulation.state.offer) {
                m_offers.push_back(m_simulation.timeOfDay());
                m_simulation.answer(AnswerKind::Skip);
            }
        }
    }

    void hibernate(minutes length) { m_simulation.sleepFor(length); }

    void setClock(minutes by)
    {
        m_simulation.clock.setWall(m_simulation.clock.now().wall + by);
        m_simulation.send(ClockStepped{});
    }

    void fly(const std::string& zone)
    {
        m_otherZone = std::make_unique<test::DatabaseZone>(zone);
        m_simulation.clock.setZone(*m_otherZone);
        m_simulation.send(ZoneChanged{});
    }

    [[nodiscard]] const std::vector<minutes>& offers() const { return m_offers; }

private:
    std::unique_ptr<test::DatabaseZone> m_zone;
    std::unique_ptr<test::DatabaseZone> m_otherZone;
    Simulation m_simulation;
    std::vector<minutes> m_offers;
};

Config officeHours()
{
    Config config;
    config.settleAtMost = 0s;
    return config;
}

Config saturdayNight()
{
    Config config = officeHours();
    config.workHours.week = {};
    config.workHours.week.at(6) = {WorkInterval{22h, 6h}};
    return config;
}

struct Scenario {
    const char* name;
    const char* zone;
    CivilTime start;
    Config config;
    std::function<void(Day&)> story;
    std::vector<minutes> offers; ///< times of day, in the zone where one is
};

void PrintTo(const Scenario& scenario, std::ostream* stream)
{
    *stream << scenario.name;
}

std::vector<Scenario> nights()
{
    return {
        {"SpringForwardInTheNightShift",
         "Europe/Berlin",
         at(2027, 3, 27, 21h),
         saturdayNight(),
         [](Day& day) { day.sit(10h); },
         {23h + 30min, 1h, 3h + 30min, 5h}},
        {"FallBackInTheNightShift",
         "Europe/Berlin",
         at(2026, 10, 24, 21h),
         saturdayNight(),
         [](Day& day) { day.sit(10h); },
         {23h + 30min, 1h, 2h + 30min, 3h, 4h + 30min}},
        {"FallBackWhereTheClocksChangeAtMidnight",
         "America/Havana",
         at(2026, 10, 31, 21h),
         saturdayNight(),
         [](Day& day) { day.sit(6h); },
         {23h + 30min, 0h, 1h + 30min}},
        {"HalfAnHourOfDaylightSaving",
         "Australia/Lord_Howe",
         at(2026, 4, 4, 21h),
         saturdayNight(),
         [](Day& day) { day.sit(6h); },
         {23h + 30min, 1h, 2h}},
    };
}

std::vector<Scenario> absences()
{
    return {
        {"HibernationOverANight",
         "Europe/Berlin",
         at(2026, 11, 23, 9h),
         officeHours(),
         [](Day& day) {
             day.sit(8h);
             day.hibernate(16h + 15min);
             day.sit(2h);
         },
         {10h + 30min, 12h, 13h + 30min, 15h, 16h + 30min, 10h + 45min}},
        {"HibernationOverAWeekendWithAClockChangeInIt",
         "Europe/Berlin",
         at(2026, 10, 23, 15h),
         officeHours(),
         [](Day& day) {
             day.sit(2h);
             // Friday 17:00 to Monday 08:30, one hour more than the clock shows.
             day.hibernate(63h + 30min + 1h);
             day.sit(2h + 30min);
         },
         {16h + 30min, 10h + 30min}},
        {"SleepOfThreeMinutesIsNoBreak",
         "Europe/Berlin",
         at(2026, 11, 23, 9h),
         officeHours(),
         [](Day& day) {
             day.sit(1h);
             day.hibernate(3min);
             day.sit(1h);
         },
         {10h + 30min}},
    };
}

std::vector<Scenario> settings()
{
    return {
        {"TheClockIsSetForwardByHand",
         "Europe/Berlin",
         at(2026, 11, 23, 9h),
         officeHours(),
         [](Day& day) {
             day.sit(1h);
             day.setClock(2h);
             day.sit(1h);
         },
         {12h + 30min}},
        {"TheClockIsSetBackByHand",
         "Europe/Berlin",
         at(2026, 11, 23, 9h),
         officeHours(),
         [](Day& day) {
             day.sit(1h + 20min);
             day.setClock(-1h);
             day.sit(1h + 40min);
         },
         {9h + 30min, 11h}},
        {"TheClockIsSetForwardPastTheEndOfWork",
         "Europe/Berlin",
         at(2026, 11, 23, 9h),
         officeHours(),
         [](Day& day) {
             day.sit(1h);
             day.setClock(10h);
             day.sit(2h);
         },
         {}},
        {"ADayTripToNewYork",
         "Europe/Berlin",
         at(2026, 11, 23, 13h),
         officeHours(),
         [](Day& day) {
             day.sit(2h + 10min);
             day.fly("America/New_York");
             day.sit(3h);
         },
         {14h + 30min, 10h, 11h + 30min}},
        {"LandingInTokyoIsTheEndOfWork",
         "Europe/Berlin",
         at(2026, 11, 23, 9h),
         officeHours(),
         [](Day& day) {
             day.sit(1h);
             day.fly("Asia/Tokyo");
             day.sit(3h);
         },
         {}},
    };
}

class ClockScenarios : public testing::TestWithParam<Scenario> {};

TEST_P(ClockScenarios, OffersAtTheseTimesAndAtNoOthers)
{
    const Scenario& scenario = GetParam();
    Day day(scenario.zone, scenario.start, scenario.config);
    scenario.story(day);
    EXPECT_EQ(day.offers(), scenario.offers);
}

const auto kName = [](const testing::TestParamInfo<Scenario>& info) { return info.param.name; };

INSTANTIATE_TEST_SUITE_P(Nights, ClockScenarios, testing::ValuesIn(nights()), kName);
INSTANTIATE_TEST_SUITE_P(Absences, ClockScenarios, testing::ValuesIn(absences()), kName);
INSTANTIATE_TEST_SUITE_P(Settings, ClockScenarios, testing::ValuesIn(settings()), kName);

} // namespace
} // namespace unhunch::schedule
