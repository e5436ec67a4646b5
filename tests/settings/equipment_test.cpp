// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/equipment.h"

#include "core/settings/options.h"

#include <gmock/gmock.h>

namespace unhunch::settings {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Equipment, NothingIsMissingUntilTheUserSaysSo)
{
    EXPECT_THAT(missingEquipment({}), IsEmpty());
}

TEST(Equipment, WhatIsSwitchedOffIsMissingByTheNameThatExercisesCallIt)
{
    Settings settings;
    for (const char* key : {"session/mat", "session/band", "session/wall"}) {
        ASSERT_TRUE(setFromText(settings, *findOption(key), "false"));
    }
    EXPECT_THAT(missingEquipment(settings.session), ElementsAre("mat", "resistance_band", "wall"));
}

} // namespace
} // namespace unhunch::settings
