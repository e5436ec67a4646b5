// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/tray_host_watch.h"

#include "tests/agent/tray/fake_watcher.h"
#include "tests/support/private_bus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace unhunch::tray {
namespace {

using namespace std::chrono_literals;
using test::waitUntil;
using testing::ElementsAre;

class TrayHostWatchTest : public testing::Test {
protected:
    void watch(std::chrono::milliseconds patience)
    {
        m_watch = std::make_unique<TrayHostWatch>(
            m_ours, [this] { return m_hasXEmbed; }, nullptr, patience);
        QObject::connect(m_watch.get(), &TrayHostWatch::hostChanged, m_watch.get(), [this](TrayHost host) {
            m_told.push_back(host);
        });
    }

    [[nodiscard]] bool waitForTold(std::size_t count)
    {
        return waitUntil([this, count] { return m_told.size() >= count; });
    }

    test::PrivateBus m_bus;
    QDBusConnection m_ours = m_bus.connection(QStringLiteral("ours"));
    test::FakeWatcher m_watcher;
    std::unique_ptr<TrayHostWatch> m_watch;
    std::vector<TrayHost> m_told;
    bool m_hasXEmbed = false;
};

TEST_F(TrayHostWatchTest, TellsOfAHostAtOnce)
{
    m_watcher.isHostThere = true;
    ASSERT_TRUE(m_watcher.serve(m_bus.connection(QStringLiteral("panel"))));
    watch(1h);
    ASSERT_TRUE(waitForTold(1));
    EXPECT_THAT(m_told, ElementsAre(TrayHost::StatusNotifier));
}

TEST_F(TrayHostWatchTest, TellsThatThereIsNoneWhenPatienceIsOver)
{
    watch(1ms);
    ASSERT_TRUE(waitForTold(1));
    EXPECT_THAT(m_told, ElementsAre(TrayHost::None));
}

TEST_F(TrayHostWatchTest, FindsAnOldTrayWhenPatienceIsOver)
{
    m_hasXEmbed = true;
    watch(1ms);
    ASSERT_TRUE(waitForTold(1));
    EXPECT_THAT(m_told, ElementsAre(TrayHost::XEmbedOnly));
}

TEST_F(TrayHostWatchTest, WaitsForAHostBehindTheWatcher)
{
    ASSERT_TRUE(m_watcher.serve(m_bus.connection(QStringLiteral("panel"))));
    watch(1h);
    test::settle(m_ours);
    EXPECT_TRUE(m_told.empty());
    m_watcher.isHostThere = true;
    Q_EMIT m_watcher.StatusNotifierHostRegistered();
    ASSERT_TRUE(waitForTold(1));
    EXPECT_EQ(m_told.back(), TrayHost::StatusNotifier);
}

TEST_F(TrayHostWatchTest, TellsOfAHostThatStartsLate)
{
    m_hasXEmbed = true;
    watch(1ms);
    ASSERT_TRUE(waitForTold(1));
    m_watcher.isHostThere = true;
    ASSERT_TRUE(m_watcher.serve(m_bus.connection(QStringLiteral("panel"))));
    ASSERT_TRUE(waitForTold(2));
    EXPECT_THAT(m_told, ElementsAre(TrayHost::XEmbedOnly, TrayHost::StatusNotifier));
}

TEST_F(TrayHostWatchTest, TellsOfAHostThatWentForGood)
{
    m_watcher.isHostThere = true;
    ASSERT_TRUE(m_watcher.serve(m_bus.connection(QStringLiteral("panel"))));
    watch(1ms);
    ASSERT_TRUE(waitUntil([this] { return !m_told.empty() && m_told.back() == TrayHost::StatusNotifier; }));
    test::FakeWatcher::retire(m_bus.connection(QStringLiteral("panel")));
    ASSERT_TRUE(waitUntil([this] { return m_told.back() == TrayHost::None; }));
}

TEST_F(TrayHostWatchTest, LooksAgainForAnOldTrayWhenAsked)
{
    watch(1ms);
    ASSERT_TRUE(waitForTold(1));
    m_hasXEmbed = true;
    m_watch->recheck();
    EXPECT_THAT(m_told, ElementsAre(TrayHost::None, TrayHost::XEmbedOnly));
}

TEST(XEmbedTray, IsNeverLookedForOnWayland)
{
    qputenv("WAYLAND_DISPLAY", "wayland-none");
    qputenv("DISPLAY", ":none");
    EXPECT_FALSE(hasXEmbedTray());
    qunsetenv("WAYLAND_DISPLAY");
    EXPECT_FALSE(hasXEmbedTray());
}

} // namespace
} // namespace unhunch::tray
