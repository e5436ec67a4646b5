// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings_migration.h"

#include <gtest/gtest.h>

#include <array>

namespace unhunch::settings {
namespace {

constexpr std::array kSteps{
    MigrationStep{2, [](RawSettings& rows) { rows["a/renamed"] = rows["a/old"], rows.erase("a/old"); }},
    MigrationStep{3, [](RawSettings& rows) { rows["a/renamed"] += " min"; }},
};

TEST(SettingsMigrationTest, TakesEveryStepInOrder)
{
    RawSettings rows{{"a/old", "5"}, {"b/other", "1"}};
    migrateSettings(rows, 1, kSteps);
    EXPECT_EQ(rows, (RawSettings{{"a/renamed", "5 min"}, {"b/other", "1"}}));
}

TEST(SettingsMigrationTest, TakesOnlyTheStepsThatAreLeft)
{
    RawSettings rows{{"a/renamed", "5"}};
    migrateSettings(rows, 2, kSteps);
    EXPECT_EQ(rows, (RawSettings{{"a/renamed", "5 min"}}));
}

TEST(SettingsMigrationTest, LeavesTheNewestAlone)
{
    RawSettings rows{{"a/renamed", "5 min"}};
    migrateSettings(rows, 3, kSteps);
    EXPECT_EQ(rows, (RawSettings{{"a/renamed", "5 min"}}));
}

TEST(SettingsMigrationTest, EndsAtTheVersionThatIsWritten)
{
    const auto steps = settingsSteps();
    EXPECT_EQ(steps.empty() ? 1 : steps.back().to, kSettingsVersion);
}

} // namespace
} // namespace unhunch::settings
