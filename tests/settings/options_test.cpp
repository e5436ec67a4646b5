// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/options.h"

#include <gtest/gtest.h>

#include <set>

namespace unhunch::settings {
namespace {

using std::chrono::minutes;

Result<void> set(Settings& settings, std::string_view key, std::string_view text)
{
    const Option* option = findOption(key);
    return option == nullptr ? failure(ErrorKind::NotFound, "no such option")
                             : setFromText(settings, *option, text);
}

TEST(OptionsTest, HaveKeysOfTheirOwnAndTexts)
{
    std::set<std::string_view> keys;
    for (const Option& option : options()) {
        EXPECT_TRUE(keys.insert(option.key).second) << option.key;
        EXPECT_NE(option.key.find('/'), std::string_view::npos) << option.key;
        EXPECT_STRNE(option.label, "") << option.key;
        EXPECT_STRNE(option.help, "") << option.key;
    }
}

TEST(OptionsTest, ReadTheirOwnDefaults)
{
    for (const Option& option : options()) {
        Settings settings;
        EXPECT_TRUE(setFromText(settings, option, textOf(option, Settings{}))) << option.key;
        EXPECT_EQ(settings, Settings{}) << option.key;
    }
}

TEST(OptionsTest, LeaveTheSettingsAloneOnNonsense)
{
    for (const Option& option : options()) {
        Settings settings;
        const Result<void> taken = setFromText(settings, option, "\x01 what?");
        ASSERT_FALSE(taken) << option.key;
        EXPECT_EQ(taken.error().field, option.key);
        EXPECT_EQ(settings, Settings{}) << option.key;
    }
}

TEST(OptionsTest, TakeEachBoundAndNothingBeyond)
{
    for (const Option& option : options()) {
        const auto* const number = std::get_if<Number>(&option.value);
        if (number == nullptr) {
            continue;
        }
        SCOPED_TRACE(option.key);
        Settings settings;
        EXPECT_TRUE(setFromText(settings, option, std::to_string(number->lowest)));
        EXPECT_EQ(number->get(settings), number->lowest);
        EXPECT_TRUE(setFromText(settings, option, std::to_string(number->highest)));
        EXPECT_EQ(number->get(settings), number->highest);
        EXPECT_EQ(setFromText(settings, option, std::to_string(number->highest + 1)).error().kind,
                  ErrorKind::Invalid);
        EXPECT_EQ(setFromText(settings, option, std::to_string(number->lowest - 1)).error().kind,
                  ErrorKind::Invalid);
        EXPECT_EQ(number->get(settings), number->highest);
    }
}

TEST(OptionsTest, TakeEachChoice)
{
    for (const Option& option : options()) {
        const auto* const oneOf = std::get_if<OneOf>(&option.value);
        for (const Choice& choice : oneOf == nullptr ? std::span<const Choice>{} : oneOf->choices) {
            Settings settings;
            EXPECT_TRUE(setFromText(settings, option, choice.text)) << option.key;
            EXPECT_EQ(textOf(option, settings), choice.text) << option.key;
        }
    }
}

TEST(OptionsTest, ReadWorkHoursOfSeveralIntervalsInAnyOrder)
{
    Settings settings;
    ASSERT_TRUE(set(settings, "hours/monday", "13:30-17:30, 9:00 - 12:30"));
    const DayHours expected{{minutes{540}, minutes{750}}, {minutes{810}, minutes{1050}}};
    EXPECT_EQ(settings.hours.week.front(), expected);
    EXPECT_EQ(textOf(*findOption("hours/monday"), settings), "09:00-12:30, 13:30-17:30");
}

TEST(OptionsTest, ReadOvernightAndWholeDays)
{
    Settings settings;
    EXPECT_TRUE(set(settings, "hours/friday", "22:00-06:00"));
    EXPECT_TRUE(set(settings, "hours/saturday", "00:00-24:00"));
    EXPECT_TRUE(set(settings, "hours/monday", "off"));
    EXPECT_TRUE(settings.hours.week.front().empty());
}

TEST(OptionsTest, ReadDatesOff)
{
    Settings settings;
    ASSERT_TRUE(set(settings, "hours/datesOff", "2026-05-01, 2026-12-24..2027-01-01, 2028-02-29"));
    ASSERT_EQ(settings.hours.datesOff.size(), 3U);
    EXPECT_EQ(settings.hours.datesOff[1].last - settings.hours.datesOff[1].first, std::chrono::days{8});
}

TEST(OptionsTest, KeepTheOrderOfSnoozes)
{
    Settings settings;
    ASSERT_TRUE(set(settings, "schedule/snoozes", "15, 5"));
    EXPECT_EQ(settings.schedule.snoozes, (std::vector{minutes{15}, minutes{5}}));
}

struct BadText {
    const char* name;
    const char* key;
    const char* text;
    ErrorKind kind;
};

class BadTextTest : public testing::TestWithParam<BadText> {};

TEST_P(BadTextTest, IsRefused)
{
    Settings settings;
    const Result<void> taken = set(settings, GetParam().key, GetParam().text);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, GetParam().kind) << taken.error().detail;
    EXPECT_EQ(settings, Settings{});
}

INSTANTIATE_TEST_SUITE_P(
    All,
    BadTextTest,
    testing::Values(
        BadText{"Overlap", "hours/monday", "09:00-12:00, 11:00-13:00", ErrorKind::Invalid},
        BadText{"OverlapAcrossMidnight", "hours/monday", "08:00-10:00, 9:00-02:00", ErrorKind::Invalid},
        BadText{"EmptyInterval", "hours/monday", "09:00-09:00", ErrorKind::Invalid},
        BadText{"NoSuchTime", "hours/monday", "09:00-25:00", ErrorKind::Invalid},
        BadText{"NoSuchMinute", "hours/monday", "09:60-12:00", ErrorKind::Invalid},
        BadText{"StartAt24", "hours/monday", "24:00-06:00", ErrorKind::Invalid},
        BadText{"HalfAnInterval", "hours/monday", "09:00", ErrorKind::Malformed},
        BadText{"EmptyItem", "hours/monday", "09:00-12:00,", ErrorKind::Malformed},
        BadText{"NoSuchDay", "hours/datesOff", "2026-02-30", ErrorKind::Invalid},
        BadText{"BackwardsRange", "hours/datesOff", "2026-05-02..2026-05-01", ErrorKind::Invalid},
        BadText{"ShortDate", "hours/datesOff", "2026-5-1", ErrorKind::Malformed},
        BadText{"NoSnooze", "schedule/snoozes", "", ErrorKind::Invalid},
        BadText{"SnoozeTwice", "schedule/snoozes", "5, 5", ErrorKind::Invalid},
        BadText{"SnoozeOfNothing", "schedule/snoozes", "0", ErrorKind::Invalid},
        BadText{"NineSnoozes", "schedule/snoozes", "1,2,3,4,5,6,7,8,9", ErrorKind::Invalid},
        BadText{"HugeNumber", "schedule/resetInterval", "99999999999999999999", ErrorKind::Malformed},
        BadText{"NumberWithUnit", "schedule/resetInterval", "90 min", ErrorKind::Malformed},
        BadText{"NoSuchWeekday", "plans/eveningDays", "mon, funday", ErrorKind::Malformed},
        BadText{"NoSuchChoice", "look/theme", "pink", ErrorKind::Invalid},
        BadText{"Path", "look/language", "../../etc", ErrorKind::Malformed},
        BadText{"IdWithBlank", "session/exercisesLeftOut", "Childs Pose", ErrorKind::Malformed}),
    [](const testing::TestParamInfo<BadText>& test) { return std::string(test.param.name); });

} // namespace
} // namespace unhunch::settings
