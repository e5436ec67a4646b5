// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/swaync_quiet.h"
#include "tests/platform/quiet/desk.h"
#include "tests/platform/quiet/mock_service.h"

namespace unhunch::platform {
namespace {

using test::HeardHolds;
using test::waitUntil;

class SwayncTest : public Desk {
protected:
    [[nodiscard]] std::unique_ptr<MockService> daemon(bool isSilent)
    {
        auto service = std::make_unique<MockService>(connection,
                                                     bus.address(),
                                                     BusPlace{QStringLiteral("org.erikreider.swaync.cc"),
                                                              QStringLiteral("/org/erikreider/swaync/cc"),
                                                              QStringLiteral("org.erikreider.swaync.cc")});
        service->addMethod("GetDnd", "b", isSilent ? "ret = True" : "ret = False");
        return service;
    }

    [[nodiscard]] bool isServed() const { return quiet.availability().isAvailable; }

    SwayncQuiet quiet{bus.connection(QStringLiteral("watcher"))};
    HeardHolds log;
};

TEST_F(SwayncTest, SilenceFromBeforeTheWatchIsToldAndEndsWithTheDaemon)
{
    const auto swaync = daemon(true);
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return log.holders() == std::vector<std::string>{"swaync"}; }));
    swaync->die();
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
    EXPECT_FALSE(isServed());
}

TEST_F(SwayncTest, TheOlderSignalTellsSilence)
{
    const auto swaync = daemon(false);
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return isServed(); }));
    swaync->emitSignal("Subscribe", "ubb", {0U, true, false});
    EXPECT_TRUE(waitUntil([this] { return !log.on.empty(); }));
    swaync->emitSignal("Subscribe", "ubb", {0U, false, true});
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
}

TEST_F(SwayncTest, SilenceThatAProgramAskedForCountsToo)
{
    const auto swaync = daemon(false);
    swaync->addMethod("IsInhibited", "b", "ret = False");
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return isServed(); }));
    swaync->emitSignal("SubscribeV2", "ubbb", {0U, false, false, true});
    EXPECT_TRUE(waitUntil([this] { return !log.on.empty(); }));
    swaync->emitSignal("SubscribeV2", "ubbb", {3U, false, false, false});
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
}

} // namespace
} // namespace unhunch::platform
