// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/chosen_person.h"

#include <gtest/gtest.h>

namespace unhunch::settings {

namespace {

using std::chrono::days;

constexpr CivilDate kMonday{days{20'000}};
constexpr figure::Person kChosen{figure::Skin::Bronze, figure::Hair::Curls, figure::Outfit::Moss};

TEST(ChosenPerson, StaysTheOneChosen)
{
    LookSettings look;
    look.person = kChosen;
    for (int sessions = 0; sessions < 8; ++sessions) {
        EXPECT_EQ(chosenPerson(look, kMonday + days{sessions}, sessions), kChosen);
    }
}

TEST(ChosenPerson, IsAnotherOneAfterEachSessionWhereASurpriseIsWanted)
{
    LookSettings look;
    look.person = kChosen;
    look.isPersonVaried = true;
    for (int sessions = 1; sessions < 8; ++sessions) {
        EXPECT_NE(chosenPerson(look, kMonday, sessions), chosenPerson(look, kMonday, sessions - 1));
    }
    EXPECT_NE(chosenPerson(look, kMonday + days{1}, 0), chosenPerson(look, kMonday, 4));
    EXPECT_EQ(chosenPerson(look, kMonday, 2), chosenPerson(look, kMonday, 2));
}

} // namespace

} // namespace unhunch::settings
