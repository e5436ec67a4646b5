// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/other_break_programs.h"

#include "tests/platform/quiet/desk.h"
#include "tests/platform/quiet/mock_service.h"

#include <optional>

namespace unhunch::platform {
namespace {

using test::waitUntil;
using Names = std::vector<std::string>;

TEST(OtherBreakProgramsTest, NamesThoseThatRunForPeople)
{
    EXPECT_TRUE(otherBreakPrograms({}).empty());
    EXPECT_EQ(otherBreakPrograms({{"org.workrave.Workrave", ":1.7", "org.kde.rsibreak"}, 0, ""}),
              (Names{"RSIBreak", "Workrave"}));
    EXPECT_EQ(otherBreakPrograms({{"org.workrave.WorkraveApplication"}, 0, ""}), Names{});
}

TEST(OtherBreakProgramsTest, GnomesOwnRemindersCountOnceHoweverTheyAreFound)
{
    EXPECT_EQ(otherBreakPrograms({{}, 3, "['movement']"}), Names{"GNOME"});
    EXPECT_EQ(otherBreakPrograms({{}, 0, "['eyesight', 'movement']"}), Names{"GNOME"});
    EXPECT_EQ(otherBreakPrograms({{}, 0, "@as []"}), Names{});
}

class OtherBreakProbeTest : public Desk {
protected:
    [[nodiscard]] bool finds(const Names& expected)
    {
        OtherBreakProbe probe(bus.connection(QStringLiteral("probe")));
        std::optional<Names> found;
        probe.look([&found](const Names& names) { found = names; });
        return waitUntil([&found] { return found.has_value(); }) && *found == expected;
    }
};

TEST_F(OtherBreakProbeTest, FindsNothingOnADeskWithoutAny)
{
    EXPECT_TRUE(finds({}));
}

TEST_F(OtherBreakProbeTest, FindsAProgramByItsName)
{
    ASSERT_TRUE(connection.registerService(QStringLiteral("io.github.slgobinath.SafeEyes")));
    EXPECT_TRUE(finds({"Safe Eyes"}));
}

TEST_F(OtherBreakProbeTest, AsksGnomesShellForItsReminders)
{
    MockService shell(connection,
                      bus.address(),
                      {QStringLiteral("org.gnome.Shell"),
                       QStringLiteral("/org/gnome/Shell/ScreenTime"),
                       QStringLiteral("org.gnome.Shell.ScreenTime")});
    shell.addProperty("State", 1U);
    EXPECT_TRUE(finds({"GNOME"}));
    shell.setProperty("State", 0U);
    EXPECT_TRUE(finds({}));
}

TEST_F(OtherBreakProbeTest, AnOlderShellThatHasNoneIsNoReminder)
{
    ASSERT_TRUE(connection.registerService(QStringLiteral("org.gnome.Shell")));
    EXPECT_TRUE(finds({}));
}

} // namespace
} // namespace unhunch::platform
