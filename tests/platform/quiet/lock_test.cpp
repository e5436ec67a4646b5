// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/lock/combined_lock.h"
#include "app/platform/lock/screen_saver_lock.h"
#include "tests/platform/quiet/desk.h"
#include "tests/platform/quiet/mock_service.h"

namespace unhunch::platform {
namespace {

using test::waitUntil;

const BusPlace kKde{QStringLiteral("org.freedesktop.ScreenSaver"),
                    QStringLiteral("/org/freedesktop/ScreenSaver"),
                    QStringLiteral("org.freedesktop.ScreenSaver")};

class ScreenSaverTest : public Desk {
protected:
    [[nodiscard]] std::unique_ptr<MockService> screenSaver(const BusPlace& place, bool isActive)
    {
        auto service = std::make_unique<MockService>(connection, bus.address(), place);
        service->addMethod("GetActive", "b", isActive ? "ret = True" : "ret = False");
        return service;
    }

    void watch()
    {
        lock.watch([this](bool isLocked) { told.push_back(isLocked); });
    }

    [[nodiscard]] bool isServed() const { return lock.availability().isAvailable; }

    CombinedLock lock{screenSaverLocks(bus.connection(QStringLiteral("watcher")))};
    std::vector<bool> told;
};

TEST_F(ScreenSaverTest, TellsLockAndUnlockOnce)
{
    const auto kde = screenSaver(kKde, false);
    watch();
    ASSERT_TRUE(waitUntil([this] { return isServed(); }));
    EXPECT_EQ(lock.availability().detail, "org.freedesktop.ScreenSaver");
    kde->emitSignal("ActiveChanged", "b", {true});
    kde->emitSignal("ActiveChanged", "b", {true});
    kde->emitSignal("ActiveChanged", "b", {false});
    EXPECT_TRUE(waitUntil([this] { return told == (std::vector{true, false}); }));
}

TEST_F(ScreenSaverTest, ALockFromBeforeTheWatchIsTold)
{
    const auto gnome = screenSaver({QStringLiteral("org.gnome.ScreenSaver"),
                                    QStringLiteral("/org/gnome/ScreenSaver"),
                                    QStringLiteral("org.gnome.ScreenSaver")},
                                   true);
    watch();
    EXPECT_TRUE(waitUntil([this] { return told == std::vector{true}; }));
}

TEST_F(ScreenSaverTest, WhenTheServiceDiesTheLockIsOver)
{
    const auto kde = screenSaver(kKde, true);
    watch();
    ASSERT_TRUE(waitUntil([this] { return told == std::vector{true}; }));
    kde->die();
    EXPECT_TRUE(waitUntil([this] { return told == (std::vector{true, false}); }));
    EXPECT_FALSE(isServed());
    EXPECT_EQ(lock.availability().detail, "no screen saver tells");
}

TEST_F(ScreenSaverTest, AServiceThatComesLaterIsHeard)
{
    watch();
    const auto mate = screenSaver({QStringLiteral("org.mate.ScreenSaver"),
                                   QStringLiteral("/org/mate/ScreenSaver"),
                                   QStringLiteral("org.mate.ScreenSaver")},
                                  false);
    mate->emitSignal("ActiveChanged", "b", {true});
    EXPECT_TRUE(waitUntil([this] { return told == std::vector{true}; }));
}

TEST_F(ScreenSaverTest, TheOlderPathOfTheSameServiceIsAskedToo)
{
    const auto old = screenSaver({kKde.service, QStringLiteral("/ScreenSaver"), kKde.interface}, true);
    watch();
    EXPECT_TRUE(waitUntil([this] { return told == std::vector{true}; }));
    old->emitSignal("ActiveChanged", "b", {false});
    EXPECT_TRUE(waitUntil([this] { return told == (std::vector{true, false}); }));
}

/// A lock that the test turns.
class FakeLock : public SessionLock {
public:
    explicit FakeLock(Availability availability)
        : m_availability(std::move(availability))
    {}

    void watch(std::function<void(bool)> handler) override { tell = std::move(handler); }

    [[nodiscard]] Availability availability() const override { return m_availability; }

    std::function<void(bool)> tell;

private:
    Availability m_availability;
};

class CombinedLockTest : public testing::Test {
protected:
    FakeLock& add(const Availability& availability)
    {
        auto lock = std::make_unique<FakeLock>(availability);
        FakeLock& added = *lock;
        locks.push_back(std::move(lock));
        return added;
    }

    std::vector<std::unique_ptr<SessionLock>> locks;
};

TEST_F(CombinedLockTest, IsLockedWhileAnyWitnessSaysSo)
{
    FakeLock& logind = add({true, "logind"});
    FakeLock& kde = add({true, "KDE"});
    CombinedLock lock(std::move(locks));
    std::vector<bool> told;
    lock.watch([&told](bool isLocked) { told.push_back(isLocked); });
    logind.tell(true);
    kde.tell(true);
    logind.tell(false);
    EXPECT_EQ(told, std::vector{true});
    kde.tell(false);
    EXPECT_EQ(told, (std::vector{true, false}));
}

TEST_F(CombinedLockTest, NamesThoseThatWork)
{
    add({true, "logind"});
    add({false, "no screen saver tells"});
    add({true, "KDE"});
    EXPECT_EQ(CombinedLock(std::move(locks)).availability(), (Availability{true, "logind, KDE"}));
}

TEST_F(CombinedLockTest, WithoutAnyItTellsEachReasonOnce)
{
    add({false, "no system bus"});
    add({false, "no screen saver tells"});
    add({false, "no screen saver tells"});
    EXPECT_EQ(CombinedLock(std::move(locks)).availability(),
              (Availability{false, "no system bus; no screen saver tells"}));
}

} // namespace
} // namespace unhunch::platform
