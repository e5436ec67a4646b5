// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/full_screen_source.h"
#include "tests/platform/quiet/desk.h"
#include "tests/platform/quiet/player.h"
#include "tests/support/virtual_screen.h"

namespace unhunch::platform {
namespace {

using test::HeardHolds;
using test::waitUntil;
using Names = std::vector<std::string>;

/// A real X server and a real window manager.
class FullScreenTest : public Desk {
protected:
    void SetUp() override
    {
        if (programNamed(QStringLiteral("openbox")).isEmpty()) {
            GTEST_SKIP() << "openbox is not installed";
        }
        environment.insert(QStringLiteral("DISPLAY"), QString::fromStdString(screen.display));
        start(QStringLiteral("openbox"));
        ASSERT_TRUE(waitUntil([this] { return Player::isManaged(screen.display); }));
    }

    /// A window that is there before the window manager is ready gets no focus by itself.
    static void activate(const Player& player)
    {
        EXPECT_TRUE(waitUntil([&player] {
            if (!player.isActive()) {
                player.activate();
            }
            return player.isActive();
        }));
    }

    [[nodiscard]] bool waitForHolders(const Names& names) const
    {
        return waitUntil([this, &names] { return log.holders() == names; });
    }

    test::VirtualScreen screen;
    FullScreenSource source{screen.display};
    HeardHolds log;
};

TEST_F(FullScreenTest, APlayerFillsTheScreenAndLeavesIt)
{
    log.watch(source);
    ASSERT_TRUE(source.availability().isAvailable) << source.availability().detail;
    const Player player(screen.display, "Mpv", false);
    activate(player);
    EXPECT_EQ(log.begun, 0);
    player.setFullScreen(true);
    EXPECT_TRUE(waitForHolders({"Mpv"}));
    EXPECT_EQ(log.on.front().kind, schedule::HoldKind::FullScreen);
    player.setFullScreen(false);
    EXPECT_TRUE(waitForHolders({}));
    EXPECT_EQ(log.begun, 1);
}

TEST_F(FullScreenTest, AFilmFromBeforeTheWatchIsTold)
{
    const Player player(screen.display, "Mpv", true);
    activate(player);
    log.watch(source);
    EXPECT_TRUE(log.on.empty()) << "told from within the call";
    EXPECT_TRUE(waitForHolders({"Mpv"}));
}

TEST_F(FullScreenTest, AWindowThatClosesWhileItFillsTheScreenEndsIt)
{
    log.watch(source);
    Player player(screen.display, "Mpv", true);
    activate(player);
    ASSERT_TRUE(waitForHolders({"Mpv"}));
    player.close();
    EXPECT_TRUE(waitForHolders({}));
    const Player next(screen.display, "Vlc", true);
    activate(next);
    EXPECT_TRUE(waitForHolders({"Vlc"}));
}

TEST_F(FullScreenTest, AProgramThatDiesWhileItFillsTheScreenEndsIt)
{
    log.watch(source);
    {
        const Player player(screen.display, "Mpv", true);
        activate(player);
        ASSERT_TRUE(waitForHolders({"Mpv"}));
    }
    EXPECT_TRUE(waitForHolders({}));
}

TEST_F(FullScreenTest, OnlyTheWindowThatIsWorkedInCounts)
{
    log.watch(source);
    const Player film(screen.display, "Mpv", true);
    activate(film);
    ASSERT_TRUE(waitForHolders({"Mpv"}));
    const Player editor(screen.display, "Editor", false);
    activate(editor);
    EXPECT_TRUE(waitForHolders({}));
    activate(film);
    EXPECT_TRUE(waitForHolders({"Mpv"}));
}

TEST_F(FullScreenTest, FromOneFilmToTheNextTheHolderChanges)
{
    log.watch(source);
    const Player first(screen.display, "Mpv", true);
    activate(first);
    ASSERT_TRUE(waitForHolders({"Mpv"}));
    const Player second(screen.display, "Vlc", true);
    activate(second);
    EXPECT_TRUE(waitForHolders({"Vlc"}));
    EXPECT_EQ(log.ended, 1);
}

TEST_F(FullScreenTest, OurOwnWindowsDoNotCount)
{
    log.watch(source);
    const Player film(screen.display, "Mpv", true);
    activate(film);
    ASSERT_TRUE(waitForHolders({"Mpv"}));
    const Player session(screen.display, "Unhunch-Window", true);
    activate(session);
    EXPECT_TRUE(waitForHolders({}));
    EXPECT_EQ(log.begun, 1);
}

TEST_F(FullScreenTest, WhenTheServerGoesTheFilmIsOver)
{
    log.watch(source);
    const Player player(screen.display, "Mpv", true);
    activate(player);
    ASSERT_TRUE(waitForHolders({"Mpv"}));
    screen.end();
    EXPECT_TRUE(waitForHolders({}));
    EXPECT_EQ(source.availability(), (Availability{false, "the X server went away"}));
}

TEST_F(FullScreenTest, AServerThatComesBackIsFound)
{
    log.watch(source);
    screen.end();
    ASSERT_TRUE(waitUntil([this] { return !source.availability().isAvailable; }));
    start(QStringLiteral("Xvfb"),
          {QString::fromStdString(screen.display), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    ASSERT_TRUE(waitUntil([this] { return source.availability().isAvailable; }));
    start(QStringLiteral("openbox"));
    const Player player(screen.display, "Mpv", true);
    activate(player);
    EXPECT_TRUE(waitForHolders({"Mpv"}));
}

TEST(FullScreenWithoutServerTest, SaysWhyItIsNotThere)
{
    FullScreenSource source(":4242");
    source.watch({});
    EXPECT_EQ(source.availability(), (Availability{false, "no X server answers at :4242"}));
}

} // namespace
} // namespace unhunch::platform
