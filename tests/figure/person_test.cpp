// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/person.h"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

namespace unhunch::figure {

namespace {

constexpr std::size_t kEveryone = kSkins.size() * kHairs.size() * kOutfits.size();

TEST(Person, EveryOneComesBeforeTheFirstComesAgain)
{
    std::set<std::tuple<Skin, Hair, Outfit>> seen;
    for (std::size_t i = 0; i < kEveryone; ++i) {
        const Person person = anotherPerson(i);
        seen.emplace(person.skin, person.hair, person.outfit);
    }
    EXPECT_EQ(seen.size(), kEveryone);
    EXPECT_EQ(anotherPerson(kEveryone), anotherPerson(0));
}

TEST(Person, SharesNothingWithTheOneBeforeIt)
{
    for (std::size_t i = 1; i <= 2 * kEveryone; ++i) {
        const Person person = anotherPerson(i);
        const Person before = anotherPerson(i - 1);
        EXPECT_NE(person.skin, before.skin) << i;
        EXPECT_NE(person.hair, before.hair) << i;
        EXPECT_NE(person.outfit, before.outfit) << i;
    }
}

} // namespace

} // namespace unhunch::figure
