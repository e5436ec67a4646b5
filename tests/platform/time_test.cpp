// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clocks/system_clock.h"
#include "app/clocks/system_time_zone.h"
#include "app/platform/boot_id.h"
#include "app/platform/timerfd_wake_timer.h"
#include "app/platform/zone_watch.h"
#include "tests/support/fake_zone.h"
#include "tests/support/private_bus.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace unhunch::platform {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr BootInstant kOrigin{1000s};
constexpr WallInstant kWall{milliseconds(1'770'000'000'000)};

TEST(TimeScaleTest, ChangesNothingAtSpeedOne)
{
    const clocks::ClockReading reading = clocks::TimeScale{}.scaled({kOrigin + 5s, kWall});
    EXPECT_EQ(reading.boot, kOrigin + 5s);
    EXPECT_EQ(reading.wall, kWall);
}

TEST(TimeScaleTest, RunsBothClocksFasterFromItsOrigin)
{
    const clocks::TimeScale scale{60, kOrigin};
    const clocks::ClockReading reading = scale.scaled({kOrigin + 1s, kWall + 1s});
    EXPECT_EQ(reading.boot, kOrigin + 60s);
    EXPECT_EQ(reading.wall, kWall + 60s);
}

TEST(TimeScaleTest, AStepOfTheWallClockStaysTheStepItIs)
{
    const clocks::TimeScale scale{60, kOrigin};
    EXPECT_EQ(scale.scaled({kOrigin, kWall + 1h}).wall, kWall + 1h);
}

TEST(TimeScaleTest, NeverFiresEarly)
{
    const clocks::TimeScale scale{7, kOrigin};
    for (const milliseconds span : {1ms, 6ms, 7ms, 8ms, 1000ms}) {
        EXPECT_GE(scale.scaledSpan(scale.realSpan(span)), span) << span.count();
    }
}

struct ZoneCase {
    const char* zone;
    int year;
};

void PrintTo(const ZoneCase& zone, std::ostream* stream)
{
    *stream << zone.zone << ' ' << zone.year;
}

class SystemTimeZoneTest : public testing::TestWithParam<ZoneCase> {};

// Each half hour of a year, so that every gap and overlap is met, against another implementation.
TEST_P(SystemTimeZoneTest, AgreesWithTheSystemsDatabaseAllYearRound)
{
    const clocks::SystemTimeZone zone{QTimeZone(GetParam().zone)};
    const test::DatabaseZone reference(GetParam().zone);
    const CivilTime begin = std::chrono::local_days{std::chrono::year{GetParam().year} / 1 / 1};
    for (CivilTime civil = begin; civil < begin + 24h * 365; civil += 30min) {
        const CivilLookup here = zone.toWall(civil);
        const CivilLookup there = reference.toWall(civil);
        ASSERT_EQ(here.kind, there.kind) << civil.time_since_epoch().count();
        ASSERT_EQ(here.first, there.first) << civil.time_since_epoch().count();
        ASSERT_EQ(here.second, there.second) << civil.time_since_epoch().count();
        ASSERT_EQ(zone.toCivil(here.first), reference.toCivil(here.first));
    }
}

INSTANTIATE_TEST_SUITE_P(Zones,
                         SystemTimeZoneTest,
                         testing::Values(ZoneCase{"Europe/Berlin", 2026},
                                         ZoneCase{"America/St_Johns", 2026},
                                         ZoneCase{"Asia/Kathmandu", 2026},
                                         ZoneCase{"Australia/Lord_Howe", 2026},
                                         ZoneCase{"Pacific/Apia", 2011},
                                         ZoneCase{"UTC", 2026}));

TEST(SystemClockTest, ReadsClocksThatGoForwardTogether)
{
    const clocks::SystemTimeZone zone{QTimeZone::utc()};
    const clocks::SystemClock clock(zone, {});
    const Now first = clock.now();
    const Now second = clock.now();
    EXPECT_GE(second.boot, first.boot);
    EXPECT_GT(first.wall.time_since_epoch(), std::chrono::hours(24 * 365 * 50));
}

TEST(BootIdTest, IsTheKernels)
{
    EXPECT_EQ(readBootId().size(), 36U);
}

class WakeTimerTest : public testing::Test {
protected:
    WakeTimerTest()
    {
        timer.setHandlers({[this] { ++wakes; }, [this] { ++steps; }});
    }

    TimerfdWakeTimer timer{clocks::TimeScale{}};
    int wakes = 0;
    int steps = 0;
};

TEST_F(WakeTimerTest, FiresOnceAtABootInstant)
{
    const BootInstant due = clocks::readClocks().boot + 20ms;
    timer.armBoot(due);
    EXPECT_TRUE(test::waitUntil([this] { return wakes == 1; }));
    EXPECT_GE(clocks::readClocks().boot, due);
}

TEST_F(WakeTimerTest, FiresAtAWallInstant)
{
    timer.armWall(clocks::readClocks().wall + 20ms);
    EXPECT_TRUE(test::waitUntil([this] { return wakes == 1; }));
}

TEST_F(WakeTimerTest, AnInstantThatIsPastFiresAtOnce)
{
    timer.armBoot(BootInstant(-5s));
    EXPECT_TRUE(test::waitUntil([this] { return wakes == 1; }));
    timer.armWall(WallInstant(-5s));
    EXPECT_TRUE(test::waitUntil([this] { return wakes == 2; }));
}

TEST_F(WakeTimerTest, ADisarmedTimerKeepsStill)
{
    timer.armBoot(clocks::readClocks().boot + 10ms);
    timer.armBoot(std::nullopt);
    timer.armWall(clocks::readClocks().wall + 40ms);
    EXPECT_TRUE(test::waitUntil([this] { return wakes > 0; }));
    EXPECT_EQ(wakes, 1);
}

TEST(ScaledWakeTimerTest, FiresSixtyTimesAsEarly)
{
    const clocks::TimeScale scale{60, clocks::readClocks().boot};
    TimerfdWakeTimer timer(scale);
    int wakes = 0;
    timer.setHandlers({[&wakes] { ++wakes; }, {}});
    const BootInstant due = scale.scaled(clocks::readClocks()).boot + 3s;
    timer.armBoot(due);
    EXPECT_TRUE(test::waitUntil([&wakes] { return wakes == 1; }));
    EXPECT_GE(scale.scaled(clocks::readClocks()).boot, due);
}

TEST(ZoneWatchTest, TellsWhenTheLinkIsReplacedAndNotOfItsNeighbours)
{
    const QTemporaryDir folder;
    int told = 0;
    const ZoneWatch watch(folder.path().toStdString(), [&told] { ++told; });
    QFile::link(QStringLiteral("/usr/share/zoneinfo/UTC"), folder.filePath(QStringLiteral("hosts")));
    QFile::link(QStringLiteral("/usr/share/zoneinfo/UTC"), folder.filePath(QStringLiteral("localtime.new")));
    QFile::rename(folder.filePath(QStringLiteral("localtime.new")),
                  folder.filePath(QStringLiteral("localtime")));
    EXPECT_TRUE(test::waitUntil([&told] { return told > 0; }));
    EXPECT_EQ(told, 1);
}

} // namespace
} // namespace unhunch::platform
