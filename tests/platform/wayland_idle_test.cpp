// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/wayland/wayland_idle_source.h"
#include "tests/support/fake_compositor.h"
#include "tests/support/private_bus.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <optional>

namespace unhunch::platform {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using test::FakeCompositor;
using test::IdleRequest;
using test::waitUntil;

constexpr FakeCompositor::Offer kModern{.extVersion = 2};
constexpr FakeCompositor::Offer kOlder{.extVersion = 1, .hasKwinIdle = true};
constexpr FakeCompositor::Offer kOldest{.extVersion = 0, .hasKwinIdle = true};

class WaylandIdleTest : public testing::Test {
protected:
    void offer(const FakeCompositor::Offer& what)
    {
        compositor.reset();
        compositor.emplace(what, folder.path().toStdString());
    }

    IdleSource& source(double speed = 1.0)
    {
        watched.emplace(compositor->display(), clocks::TimeScale{speed, {}});
        return *watched;
    }

    void watch(const IdleWatch& what)
    {
        watched->watch(what,
                       {[this](milliseconds idle) {
                            ++idles;
                            ago = idle;
                        },
                        [this] { ++actives; },
                        [this] { ++pauses; },
                        [this] { ++availabilities; }});
    }

    bool isAsked(const std::vector<IdleRequest>& expected)
    {
        return waitUntil([&] { return compositor->requests() == expected; });
    }

    QTemporaryDir folder;
    std::optional<FakeCompositor> compositor;
    std::optional<WaylandIdleSource> watched;
    int idles = 0;
    int actives = 0;
    int pauses = 0;
    int availabilities = 0;
    milliseconds ago{};
};

TEST_F(WaylandIdleTest, TellsIdlenessAndItsEnd)
{
    offer(kModern);
    source();
    watch({5min});
    compositor->beIdle();
    EXPECT_TRUE(waitUntil([this] { return idles == 1; }));
    EXPECT_EQ(ago, 5min);
    compositor->beActive();
    EXPECT_TRUE(waitUntil([this] { return actives == 1; }));
}

TEST_F(WaylandIdleTest, AFilmDoesNotHideAnAbsenceWhereTheCompositorCanTell)
{
    offer(kModern);
    source();
    watch({5min});
    EXPECT_TRUE(isAsked({{"input", 300'000}}));
}

TEST_F(WaylandIdleTest, WatchingAFilmCountsAsBeingHereForThoseWhoWantItSo)
{
    offer(kModern);
    source();
    watch({5min, true});
    EXPECT_TRUE(isAsked({{"inhibitable", 300'000}}));
}

TEST_F(WaylandIdleTest, TheFirstVersionAndKwinsOwnProtocolServeToo)
{
    offer(kOlder);
    EXPECT_EQ(source().availability().isAvailable, false);
    watch({1s});
    EXPECT_TRUE(isAsked({{"inhibitable", 1000}}));
    EXPECT_EQ(watched->availability().detail, "ext-idle-notify-v1");

    watched.reset();
    offer(kOldest);
    source();
    watch({1s});
    EXPECT_TRUE(isAsked({{"kwin", 1000}}));
    compositor->beIdle();
    EXPECT_TRUE(waitUntil([this] { return idles == 1; }));
    compositor->beActive();
    EXPECT_TRUE(waitUntil([this] { return actives == 1; }));
}

TEST_F(WaylandIdleTest, AnotherThresholdDoesNotLoseTheEndOfAnAbsence)
{
    offer(kModern);
    source();
    watch({5min});
    compositor->beIdle();
    ASSERT_TRUE(waitUntil([this] { return idles == 1; }));
    watch({10min});
    compositor->beActive();
    EXPECT_TRUE(waitUntil([this] { return actives == 1; }));
    EXPECT_TRUE(isAsked({{"input", 600'000}}));
}

TEST_F(WaylandIdleTest, TellsAPauseInTypingOnce)
{
    offer(kModern);
    source();
    watch({5min});
    watched->awaitPause(3s);
    EXPECT_TRUE(isAsked({{"input", 300'000}, {"input", 3000}}));
    compositor->beIdle();
    EXPECT_TRUE(waitUntil([this] { return pauses == 1; }));
    EXPECT_TRUE(isAsked({{"input", 300'000}}));
}

TEST_F(WaylandIdleTest, APauseNoLongerAwaitedIsNotTold)
{
    offer(kModern);
    source();
    watch({5min});
    watched->awaitPause(3s);
    watched->cancelPause();
    EXPECT_TRUE(isAsked({{"input", 300'000}}));
    compositor->beIdle();
    EXPECT_TRUE(waitUntil([this] { return idles == 1; }));
    EXPECT_EQ(pauses, 0);
}

TEST_F(WaylandIdleTest, ThresholdsRunWithTheClock)
{
    offer(kModern);
    source(60);
    watch({5min});
    EXPECT_TRUE(isAsked({{"input", 5000}}));
}

TEST_F(WaylandIdleTest, WhoWasAwayWhenTheCompositorDiedCountsAsPresentAndIsWatchedAgainLater)
{
    offer(kModern);
    source();
    watch({5min});
    compositor->beIdle();
    ASSERT_TRUE(waitUntil([this] { return idles == 1; }));
    compositor->die();
    EXPECT_TRUE(waitUntil([this] { return actives == 1; }));
    EXPECT_EQ(watched->availability().detail, "the Wayland compositor went away");
    EXPECT_EQ(availabilities, 1);
    offer(kModern);
    EXPECT_TRUE(waitUntil([this] { return watched->availability().isAvailable && availabilities == 2; }));
}

TEST_F(WaylandIdleTest, SaysWhyNothingIsTold)
{
    watched.emplace("/nowhere/wayland-0", clocks::TimeScale{});
    EXPECT_FALSE(watched->connect());
    EXPECT_EQ(watched->availability().detail, "no Wayland compositor answers at /nowhere/wayland-0");

    offer({.extVersion = 0});
    source();
    EXPECT_FALSE(watched->connect());
    EXPECT_EQ(watched->availability().detail, "the Wayland compositor has no idle protocol");

    offer({.extVersion = 2, .hasSeat = false});
    source();
    EXPECT_FALSE(watched->connect());
    EXPECT_EQ(watched->availability().detail, "the Wayland compositor has no seat");
}

} // namespace
} // namespace unhunch::platform
