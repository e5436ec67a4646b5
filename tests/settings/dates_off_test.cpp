// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/dates_off.h"

#include "core/settings/value_text.h"

#include <gtest/gtest.h>

namespace unhunch::settings {
namespace {

std::string added(const char* before, const char* range)
{
    return datesText(withDatesOff(parseDates(before).value(), parseDates(range).value().front()));
}

TEST(DatesOff, PutsANewDayInItsPlace)
{
    EXPECT_EQ(added("2026-12-24..2027-01-01", "2026-05-01"), "2026-05-01, 2026-12-24..2027-01-01");
}

TEST(DatesOff, MakesOneOfRangesThatOverlapOrFollowEachOther)
{
    EXPECT_EQ(added("2026-05-01, 2026-05-03", "2026-05-02"), "2026-05-01..2026-05-03");
    EXPECT_EQ(added("2026-05-01..2026-05-10", "2026-05-04"), "2026-05-01..2026-05-10");
    EXPECT_EQ(added("2026-05-01", "2026-05-03"), "2026-05-01, 2026-05-03");
}

TEST(DatesOff, TakesARangeTheOtherWayRound)
{
    const CivilDate first = parseDates("2026-05-01").value().front().first;
    EXPECT_EQ(datesText(withDatesOff({}, {first + std::chrono::days(2), first})), "2026-05-01..2026-05-03");
}

TEST(DatesOff, StaysAsItWasWhereTheFileCouldNotHoldMore)
{
    std::vector<DatesOff> full;
    CivilDate day{std::chrono::days(0)};
    while (full.size() < kMostDates) {
        full.push_back({day, day});
        day += std::chrono::days(2);
    }
    EXPECT_EQ(withDatesOff(full, {day, day}), full);
}

} // namespace
} // namespace unhunch::settings
