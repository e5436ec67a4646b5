// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/property_quiet.h"
#include "app/platform/quiet/quiet_sources.h"
#include "tests/platform/quiet/desk.h"
#include "tests/support/virtual_screen.h"

#include <QDir>

#include <unistd.h>

namespace unhunch::platform {
namespace {

using test::HeardHolds;
using test::waitUntil;
using Names = std::vector<std::string>;

const QString kNotifications = QStringLiteral("org.freedesktop.Notifications");

/// The real dunst.
class DunstTest : public Desk {
protected:
    void SetUp() override
    {
        if (programNamed(QStringLiteral("dunst")).isEmpty()) {
            GTEST_SKIP() << "dunst is not installed";
        }
        environment.insert(QStringLiteral("DISPLAY"), QString::fromStdString(screen.display));
        dunst = &start(QStringLiteral("dunst"));
        ASSERT_TRUE(waitForOwner(kNotifications));
    }

    void setPaused(const char* state) const
    {
        static_cast<void>(
            run(QStringLiteral("dunstctl"), {QStringLiteral("set-paused"), QString::fromLatin1(state)}));
    }

    test::VirtualScreen screen;
    QProcess* dunst = nullptr;
    std::unique_ptr<HoldSource> quiet
        = doNotDisturbSource(bus.connection(QStringLiteral("watcher")), DesktopTraits{});
    HeardHolds log;
};

TEST_F(DunstTest, SilenceBeginsAndEnds)
{
    log.watch(*quiet);
    ASSERT_TRUE(waitUntil([this] { return quiet->availability().isAvailable; }));
    EXPECT_EQ(quiet->availability().detail, "dunst");
    setPaused("true");
    EXPECT_TRUE(waitUntil([this] { return log.holders() == Names{"dunst"}; }));
    setPaused("toggle");
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
}

TEST_F(DunstTest, SilenceFromBeforeTheWatchIsToldAndEndsWhenTheDaemonDies)
{
    setPaused("true");
    log.watch(*quiet);
    ASSERT_TRUE(waitUntil([this] { return log.holders() == Names{"dunst"}; }));
    dunst->kill();
    dunst->waitForFinished();
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
    EXPECT_EQ(quiet->availability(), (Availability{false, "no program that tells it is running"}));
}

/// The real mako, on a real sway that shows nothing.
TEST_F(Desk, MakoTellsItsModeOrIsSaidNotTo)
{
    const QStringList needed{QStringLiteral("sway"), QStringLiteral("mako"), QStringLiteral("setpriv")};
    for (const QString& program : needed) {
        if (programNamed(program).isEmpty()) {
            GTEST_SKIP() << program.toStdString() << " is not installed";
        }
    }
    environment.insert(QStringLiteral("WLR_BACKENDS"), QStringLiteral("headless"));
    environment.insert(QStringLiteral("WLR_LIBINPUT_NO_DEVICES"), QStringLiteral("1"));
    environment.insert(QStringLiteral("WLR_RENDERER"), QStringLiteral("pixman"));
    QStringList sway{QStringLiteral("sway"), QStringLiteral("-c"), QStringLiteral("/dev/null")};
    const QString runtime = environment.value(QStringLiteral("XDG_RUNTIME_DIR"));
    if (::getuid() == 0) {
        // sway refuses to run as root.
        for (const QString& folder : {home.path(), runtime}) {
            ASSERT_EQ(::chown(folder.toLocal8Bit().constData(), 65534, 65534), 0);
        }
        sway = QStringList{QStringLiteral("setpriv"),
                           QStringLiteral("--reuid=65534"),
                           QStringLiteral("--regid=65534"),
                           QStringLiteral("--clear-groups")}
               + sway;
    }
    start(sway.takeFirst(), sway);
    QString socket;
    ASSERT_TRUE(waitUntil([&] {
        socket = QDir(runtime).entryList({QStringLiteral("wayland-?")}, QDir::System | QDir::Files).value(0);
        return !socket.isEmpty();
    }));
    environment.insert(QStringLiteral("WAYLAND_DISPLAY"), socket);
    start(QStringLiteral("mako"));
    ASSERT_TRUE(waitForOwner(kNotifications));

    PropertyQuiet quiet(bus.connection(QStringLiteral("watcher")), makoQuiet());
    HeardHolds log;
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([&quiet] { return quiet.availability().detail != "not watched yet"; }));
    if (!quiet.availability().isAvailable) {
        EXPECT_EQ(quiet.availability().detail, "this version of mako does not tell");
        return;
    }
    static_cast<void>(run(QStringLiteral("makoctl"),
                          {QStringLiteral("mode"), QStringLiteral("-s"), QStringLiteral("do-not-disturb")}));
    EXPECT_TRUE(waitUntil([&log] { return log.holders() == Names{"mako"}; }));
}

} // namespace
} // namespace unhunch::platform
