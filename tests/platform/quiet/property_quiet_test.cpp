// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/property_quiet.h"

#include "tests/platform/quiet/desk.h"
#include "tests/platform/quiet/mock_service.h"

namespace unhunch::platform {
namespace {

using test::HeardHolds;
using test::waitUntil;
using Names = std::vector<std::string>;

/// Plasma's notification daemon, played by a mock.
class PlasmaQuietTest : public Desk {
protected:
    [[nodiscard]] std::unique_ptr<MockService> daemon(bool isInhibited)
    {
        auto service = std::make_unique<MockService>(connection, bus.address(), plasmaQuiet().place);
        service->addProperty("Inhibited", isInhibited);
        return service;
    }

    [[nodiscard]] bool isServed() const { return quiet.availability().isAvailable; }

    PropertyQuiet quiet{bus.connection(QStringLiteral("watcher")), plasmaQuiet()};
    HeardHolds log;
};

TEST_F(PlasmaQuietTest, SilenceBeginsAndEnds)
{
    const auto plasma = daemon(false);
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return isServed(); }));
    EXPECT_EQ(quiet.availability().detail, "Plasma");
    plasma->setProperty("Inhibited", true);
    EXPECT_TRUE(waitUntil([this] { return log.holders() == Names{"Plasma"}; }));
    EXPECT_EQ(log.on.front().kind, schedule::HoldKind::DoNotDisturb);
    plasma->setProperty("Inhibited", true);
    plasma->setProperty("Inhibited", false);
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
    EXPECT_EQ(log.begun, 1);
}

TEST_F(PlasmaQuietTest, SilenceFromBeforeTheWatchIsTold)
{
    const auto plasma = daemon(true);
    log.watch(quiet);
    EXPECT_TRUE(waitUntil([this] { return log.holders() == Names{"Plasma"}; }));
}

TEST_F(PlasmaQuietTest, WhenTheDaemonDiesTheSilenceEnds)
{
    const auto plasma = daemon(true);
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return !log.on.empty(); }));
    plasma->die();
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
    EXPECT_EQ(quiet.availability(), (Availability{false, "no program that tells it is running"}));
}

TEST_F(PlasmaQuietTest, ADaemonThatComesBackSilentIsToldAnew)
{
    log.watch(quiet);
    {
        const auto plasma = daemon(true);
        plasma->setProperty("Inhibited", true);
        ASSERT_TRUE(waitUntil([this] { return !log.on.empty(); }));
    }
    ASSERT_TRUE(waitUntil([this] { return log.on.empty(); }));
    const auto plasma = daemon(false);
    plasma->setProperty("Inhibited", true);
    EXPECT_TRUE(waitUntil([this] { return log.holders() == Names{"Plasma"}; }));
    EXPECT_EQ(log.begun, 2);
}

TEST_F(PlasmaQuietTest, ADaemonThatTakesItsNameBeforeItServesIsAskedOnceMore)
{
    MockService plasma(connection, bus.address(), plasmaQuiet().place);
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return quiet.availability().detail != "not watched yet"; }));
    EXPECT_FALSE(isServed());
    plasma.addProperty("Inhibited", true);
    EXPECT_TRUE(waitUntil([this] { return log.holders() == Names{"Plasma"}; }));
}

TEST_F(PlasmaQuietTest, WatchedAnewItTellsItsStateAnew)
{
    const auto plasma = daemon(true);
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return !log.on.empty(); }));
    HeardHolds second;
    second.watch(quiet);
    EXPECT_TRUE(waitUntil([&second] { return !second.on.empty(); }));
}

/// Newer makos tell that their modes changed, and not to what.
TEST_F(Desk, MakosModeDoNotDisturbIsSilenceAndOtherModesAreNot)
{
    MockService mako(connection, bus.address(), makoQuiet().place);
    mako.addProperty("Modes", QStringList{QStringLiteral("default")});
    PropertyQuiet quiet(bus.connection(QStringLiteral("watcher")), makoQuiet());
    HeardHolds log;
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([&quiet] { return quiet.availability().isAvailable; }));
    EXPECT_TRUE(log.on.empty());
    mako.setProperty("Modes", QStringList{QStringLiteral("default"), QStringLiteral("do-not-disturb")});
    EXPECT_TRUE(waitUntil([&log] { return log.holders() == Names{"mako"}; }));
    mako.setProperty("Modes", QStringList{QStringLiteral("away")});
    EXPECT_TRUE(waitUntil([&log] { return log.on.empty(); }));
}

TEST(QuietWithoutBusTest, SaysSo)
{
    PropertyQuiet quiet(QDBusConnection(QStringLiteral("none")), plasmaQuiet());
    EXPECT_EQ(quiet.availability().detail, "not watched yet");
    quiet.watch({});
    EXPECT_EQ(quiet.availability(), (Availability{false, "no session bus"}));
}

} // namespace
} // namespace unhunch::platform
