// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/x11_idle_source.h"
#include "tests/support/private_bus.h"
#include "tests/support/virtual_screen.h"

#include <gtest/gtest.h>

namespace unhunch::platform {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using test::waitUntil;

class X11IdleTest : public testing::Test {
protected:
    void watch(milliseconds threshold, IdleSource& watched)
    {
        watched.watch({threshold},
                      {[this](milliseconds idle) {
                           ++idles;
                           ago = idle;
                       },
                       [this] { ++actives; },
                       [this] { ++pauses; },
                       [this] { ++availabilities; }});
    }

    test::VirtualScreen screen;
    X11IdleSource source{screen.display, clocks::TimeScale{}};
    int idles = 0;
    int actives = 0;
    int pauses = 0;
    int availabilities = 0;
    milliseconds ago{};
};

TEST_F(X11IdleTest, TellsIdlenessAndReturn)
{
    watch(300ms, source);
    ASSERT_TRUE(source.availability().isAvailable) << source.availability().detail;
    screen.movePointer();
    EXPECT_TRUE(waitUntil([this] { return idles == 1; }));
    EXPECT_GE(ago, 300ms);
    EXPECT_EQ(actives, 0);
    screen.movePointer();
    EXPECT_TRUE(waitUntil([this] { return actives == 1; }));
    EXPECT_TRUE(waitUntil([this] { return idles == 2; }));
}

TEST_F(X11IdleTest, SaysNothingWhileThePointerMoves)
{
    watch(60s, source);
    for (int move = 0; move < 10; ++move) {
        screen.movePointer();
    }
    source.awaitPause(100ms);
    EXPECT_TRUE(waitUntil([this] { return pauses == 1; }));
    EXPECT_EQ(idles, 0);
    EXPECT_EQ(actives, 0);
}

TEST_F(X11IdleTest, ATypingPauseIsToldOnceEvenIfItHasPassedAlready)
{
    watch(60s, source);
    source.awaitPause(50ms);
    EXPECT_TRUE(waitUntil([this] { return pauses == 1; }));
    source.awaitPause(50ms);
    EXPECT_TRUE(waitUntil([this] { return pauses == 2; }));
}

TEST_F(X11IdleTest, ACancelledPauseIsNotTold)
{
    watch(60s, source);
    screen.movePointer();
    source.awaitPause(100ms);
    source.cancelPause();
    source.awaitPause(300ms);
    EXPECT_TRUE(waitUntil([this] { return pauses > 0; }));
    EXPECT_EQ(pauses, 1);
}

TEST_F(X11IdleTest, IdlenessFromBeforeTheWatchIsToldAtOnce)
{
    watch(200ms, source);
    ASSERT_TRUE(waitUntil([this] { return idles == 1; }));
    X11IdleSource second(screen.display, clocks::TimeScale{});
    watch(100ms, second);
    EXPECT_TRUE(waitUntil([this] { return idles == 2; }));
    EXPECT_GE(ago, 200ms);
}

TEST_F(X11IdleTest, AFasterClockShortensTheThreshold)
{
    X11IdleSource fast(screen.display, clocks::TimeScale{60, {}});
    watch(18s, fast);
    EXPECT_TRUE(waitUntil([this] { return idles == 1; }));
    EXPECT_GE(ago, 18s);
}

TEST_F(X11IdleTest, WhenTheServerGoesTheUserCountsAsPresent)
{
    watch(100ms, source);
    ASSERT_TRUE(waitUntil([this] { return idles == 1; }));
    screen.end();
    EXPECT_TRUE(waitUntil([this] { return actives == 1; }));
    EXPECT_FALSE(source.availability().isAvailable);
    source.awaitPause(10ms);
    source.cancelPause();
}

TEST(X11IdleWithoutServerTest, SaysWhyItIsNotThere)
{
    X11IdleSource source(":4242", clocks::TimeScale{});
    source.watch({1s}, {});
    EXPECT_FALSE(source.availability().isAvailable);
    EXPECT_EQ(source.availability().detail, "no X server answers at :4242");
}

} // namespace
} // namespace unhunch::platform
