// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/kept_free.h"

#include "tests/schedule/story.h"

#include <vector>

namespace unhunch::schedule {
namespace {

using namespace test;

std::optional<std::chrono::milliseconds> leftAt(const std::vector<FreeSpan>& spans,
                                                std::chrono::minutes timeOfDay)
{
    return freeTimeLeft(spans, at(2026, 11, 23, timeOfDay));
}

TEST(KeptFree, EndsWithItsSpan)
{
    const std::vector<FreeSpan> spans{{11h, 12h}};
    EXPECT_EQ(leftAt(spans, 10h + 59min), std::nullopt);
    EXPECT_EQ(leftAt(spans, 11h), 1h);
    EXPECT_EQ(leftAt(spans, 11h + 45min), 15min);
    EXPECT_EQ(leftAt(spans, 12h), std::nullopt);
}

TEST(KeptFree, GoesOverMidnight)
{
    const std::vector<FreeSpan> spans{{23h, 1h}};
    EXPECT_EQ(leftAt(spans, 23h + 30min), 90min);
    EXPECT_EQ(leftAt(spans, 30min), 30min);
    EXPECT_EQ(leftAt(spans, 2h), std::nullopt);
}

TEST(KeptFree, JoinsSpansThatTouch)
{
    EXPECT_EQ(leftAt({{12h, 13h}, {11h, 12h}}, 11h + 30min), 90min);
}

TEST(KeptFree, EndsWithinADayAlsoWhereAllOfItIsFree)
{
    EXPECT_EQ(leftAt({{0h, 12h}, {12h, 24h}}, 9h), 15h);
    EXPECT_EQ(leftAt({{9h, 9h}}, 9h), 24h);
}

class KeptFreeDay : public Workday {
protected:
    void keep(std::chrono::minutes from, std::chrono::minutes until)
    {
        sim.config.keptFree = {{from, until}};
    }
};

TEST_F(KeptFreeDay, PutsAResetOffToItsEnd)
{
    keep(10h, 11h);
    sim.runUntil(11h + 5min);
    EXPECT_THAT(sim.offerTimes(), ElementsAre(11h));
}

TEST_F(KeptFreeDay, CountsNoSnooze)
{
    sim.config.snoozeLimit = 1;
    keep(10h, 11h);
    sim.runUntil(11h);
    ASSERT_TRUE(sim.state.offer);
    EXPECT_TRUE(sim.state.offer->canSnooze);
}

TEST_F(KeptFreeDay, SaysUntilWhenItWaits)
{
    keep(10h, 11h);
    sim.runUntil(10h + 40min);
    EXPECT_EQ(sim.phase(), Phase::Snoozed);
}

TEST_F(KeptFreeDay, NeverAddsAReminder)
{
    sim.runUntil(17h + 30min);
    const std::size_t usual = sim.offerTimes().size();
    test::Simulation kept{berlin, at(2026, 11, 23, 9h), config()};
    kept.config.keptFree = {{10h, 11h}, {15h, 16h}};
    kept.runUntil(17h + 30min);
    EXPECT_LE(kept.offerTimes().size(), usual);
    for (const auto time : kept.offerTimes()) {
        EXPECT_FALSE((time >= 10h && time < 11h) || (time >= 15h && time < 16h));
    }
}

TEST_F(KeptFreeDay, DoesNotKeepAnybodyFromStarting)
{
    keep(9h, 17h);
    sim.runUntil(10h + 30min);
    sim.send(StartRequested{"office_reset"});
    EXPECT_EQ(sim.count<BeginSession>(), 1U);
}

} // namespace
} // namespace unhunch::schedule
