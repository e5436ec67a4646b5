// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/option_pages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace unhunch::settings {
namespace {

TEST(OptionPages, EachOptionHasItsPlaceOnExactlyOnePage)
{
    for (const Option& option : options()) {
        std::ptrdiff_t places = 0;
        for (const OptionGroup& group : optionGroups()) {
            places += std::ranges::count(group.keys, option.key);
        }
        EXPECT_EQ(places, 1) << option.key;
    }
}

TEST(OptionPages, NoPageNamesAnOptionThatIsNone)
{
    for (const OptionGroup& group : optionGroups()) {
        EXPECT_NE(std::string(group.title), "");
        for (const std::string_view key : group.keys) {
            EXPECT_NE(findOption(key), nullptr) << key;
            EXPECT_EQ(groupOf(key), &group) << key;
        }
    }
    EXPECT_EQ(groupOf("schedule/unicorn"), nullptr);
}

TEST(OptionPages, GroupsOfAPageStandTogetherInTheOrderOfThePages)
{
    EXPECT_TRUE(std::ranges::is_sorted(optionGroups(), {}, &OptionGroup::page));
    for (const OptionPage page : kOptionPages) {
        EXPECT_NE(std::string(pageTitle(page)), "");
    }
}

} // namespace
} // namespace unhunch::settings
