// SPDX-License-Identifier: GPL-3.0-or-later
// Zones as libical has them against those of another library, which reads the same database by itself.
#include "core/calendar/windows_zones.h"
#include "core/calendar/zone_table.h"
#include "tests/support/fake_zone.h"

#include <gtest/gtest.h>

namespace unhunch::calendar {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

class ZoneTest : public testing::TestWithParam<const char*> {};

TEST_P(ZoneTest, TellsTheSameAsTheDatabaseForThreeYears)
{
    const test::DatabaseZone expected(GetParam());
    ZoneTable zones;
    const ZoneId id = zones.idOf(GetParam());
    ASSERT_TRUE(zones.resolve().empty());
    const CivilSeconds begin = std::chrono::local_days(std::chrono::year(2025) / 1 / 1);
    for (CivilSeconds civil = begin; civil < begin + days(1100); civil += 15min) {
        const CivilLookup lookup = expected.toWall(CivilTime(civil));
        if (lookup.kind != CivilLookup::Kind::Skipped) {
            ASSERT_EQ(WallInstant(zones.toInstant(civil, id)), lookup.first)
                << civil.time_since_epoch().count();
        }
        const Instant instant{civil.time_since_epoch()};
        ASSERT_EQ(CivilTime(zones.toCivil(instant, id)), expected.toCivil(instant));
    }
}

INSTANTIATE_TEST_SUITE_P(Zones,
                         ZoneTest,
                         testing::Values("Europe/Berlin",
                                         "Europe/Dublin",
                                         "America/New_York",
                                         "America/St_Johns",
                                         "America/Sao_Paulo",
                                         "Asia/Kathmandu",
                                         "Asia/Kolkata",
                                         "Australia/Lord_Howe",
                                         "Pacific/Apia",
                                         "Pacific/Chatham",
                                         "Africa/Casablanca"));

TEST(ZoneNameTest, LeadsNowhereButIntoTheDatabase)
{
    EXPECT_EQ(systemZone("../../../etc/passwd"), nullptr);
    EXPECT_EQ(systemZone("/etc/localtime"), nullptr);
    EXPECT_EQ(systemZone("Europe"), nullptr);
    EXPECT_EQ(systemZone("zone.tab"), nullptr);
    EXPECT_EQ(systemZone("leapseconds"), nullptr);
    EXPECT_EQ(systemZone(""), nullptr);
    EXPECT_EQ(systemZone(std::string(1000, 'A')), nullptr);
    EXPECT_NE(systemZone("US/Eastern"), nullptr);
    EXPECT_NE(systemZone("Etc/GMT+12"), nullptr);
}

TEST(ZoneNameTest, IsFoundAtTheEndOfAPath)
{
    ZoneTable zones;
    const ZoneId mozilla = zones.idOf("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires");
    const ZoneId nowhere = zones.idOf("/example.org/Nowhere");
    EXPECT_EQ(zones.resolve(), std::vector<std::string>{"/example.org/Nowhere"});
    const CivilSeconds noon = CivilSeconds(std::chrono::local_days(std::chrono::year(2026) / 11 / 23)) + 12h;
    EXPECT_EQ(zones.toInstant(noon, mozilla), Instant{noon.time_since_epoch()} + 3h);
    EXPECT_TRUE(zones.setReaderZone("Asia/Tokyo"));
    EXPECT_EQ(zones.toInstant(noon, nowhere), Instant{noon.time_since_epoch()} - 9h);
}

TEST(ZoneNameTest, OfWindowsIsOneOfTheDatabase)
{
    EXPECT_EQ(zoneOfWindowsName("W. Europe Standard Time"), "Europe/Berlin");
    EXPECT_EQ(zoneOfWindowsName("AUS Central Standard Time"), "Australia/Darwin");
    EXPECT_EQ(zoneOfWindowsName("Yukon Standard Time"), "America/Whitehorse");
    EXPECT_EQ(zoneOfWindowsName("Nowhere Standard Time"), "");
    for (const char* const name : {"GMT Standard Time", "India Standard Time", "SA Pacific Standard Time"}) {
        EXPECT_NE(systemZone(zoneOfWindowsName(name)), nullptr) << name;
    }
}

} // namespace
} // namespace unhunch::calendar
