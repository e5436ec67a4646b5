// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/chosen_person.h"

#include <gtest/gtest.h>

namespace unhunch::settings {

namespace {

using std::chrono::days;

constexpr CivilDate kMonday{days{20'000}};
constexpr figure::Person kChosen{figure::Skin::Bronze, figure::Hair::Curls, figure::Outfit::Moss};

std::function<int()> after(int sessions)
{
    return [sessions] { return sessions; };
}

TEST(ChosenPerson, StaysTheOneChosen)
{
    LookSettings look;
    look.person = kChosen;
    for (int sessions = 0; sessions < 8; ++sessions) {
        EXPECT_EQ(chosenPerson(look, kMonday + days{sessions}, after(sessions)), kChosen);
    }
}

TEST(ChosenPerson, AsksForTheSessionsOnlyWhereASurpriseIsWanted)
{
    int asked = 0;
    const auto sessions = [&asked] { return ++asked; };
    LookSettings look;
    EXPECT_EQ(chosenPerson(look, kMonday, sessions), look.person);
    EXPECT_EQ(asked, 0);
    look.isPersonVaried = true;
    static_cast<void>(chosenPerson(look, kMonday, sessions));
    EXPECT_EQ(asked, 1);
}

TEST(ChosenPerson, IsAnotherOneAfterEachSessionWhereASurpriseIsWanted)
{
    LookSettings look;
    look.person = kChosen;
    look.isPersonVaried = true;
    for (int sessions = 1; sessions < 8; ++sessions) {
        EXPECT_NE(chosenPerson(look, kMonday, after(sessions)),
                  chosenPerson(look, kMonday, after(sessions - 1)));
    }
    EXPECT_NE(chosenPerson(look, kMonday + days{1}, after(0)), chosenPerson(look, kMonday, after(4)));
    EXPECT_EQ(chosenPerson(look, kMonday, after(2)), chosenPerson(look, kMonday, after(2)));
}

} // namespace

} // namespace unhunch::settings
