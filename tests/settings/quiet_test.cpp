// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/quiet.h"

#include "core/settings/options.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace unhunch::settings {
namespace {

using schedule::HoldKind;

TEST(QuietTest, EachSignalHasASwitchOfItsOwnAndALockHasNone)
{
    QuietSettings quiet;
    quiet.heedsCamera = false;
    EXPECT_TRUE(heeds(quiet, HoldKind::Microphone));
    EXPECT_FALSE(heeds(quiet, HoldKind::Camera));
    EXPECT_TRUE(heeds(quiet, HoldKind::ScreenShare));
    EXPECT_TRUE(heeds(quiet, HoldKind::Locked));
}

TEST(QuietTest, IgnoredProgramsAreKnownByNameInAnyCase)
{
    QuietSettings quiet;
    quiet.ignored = {"NoiseTorch"};
    EXPECT_TRUE(isIgnored(quiet, "noisetorch"));
    EXPECT_FALSE(isIgnored(quiet, "Firefox"));
    EXPECT_FALSE(isIgnored(quiet, ""));
}

TEST(QuietTest, AnyHolderCanBeIgnoredWhateverItCallsItself)
{
    const std::vector<std::string> holders{"Chat, calls", " padded ", "two\nlines", std::string(300, 'x')};
    for (const std::string& holder : holders) {
        Settings settings;
        settings.quiet.ignored = {ignorableName(holder)};
        EXPECT_TRUE(isIgnored(settings.quiet, holder)) << holder;
        Settings readBack;
        const Option* const option = findOption("quiet/ignored");
        ASSERT_TRUE(setFromText(readBack, *option, textOf(*option, settings)).has_value()) << holder;
        EXPECT_EQ(readBack.quiet, settings.quiet);
    }
}

} // namespace
} // namespace unhunch::settings
