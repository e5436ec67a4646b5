// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/setting_quiet.h"

#include "tests/platform/quiet/desk.h"

namespace unhunch::platform {
namespace {

using test::HeardHolds;
using test::waitUntil;
using Names = std::vector<std::string>;

const QString kDconf = QStringLiteral("ca.desrt.dconf");
const QString kSchema = QStringLiteral("org.gnome.desktop.notifications");
const QString kKey = QStringLiteral("show-banners");

/// GNOME's real settings in their real database, in a home of the test's own.
class GnomeQuietTest : public Desk {
protected:
    void SetUp() override
    {
        if (programOfService(kDconf).isEmpty() || programNamed(QStringLiteral("gsettings")).isEmpty()) {
            GTEST_SKIP() << "dconf or gsettings is not installed";
        }
        // The reader is a child of this process.
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"}) {
            qputenv(name, environment.value(QString::fromLatin1(name)).toLocal8Bit());
        }
        if (!run(QStringLiteral("gsettings"), {QStringLiteral("list-schemas")}).contains(kSchema)) {
            GTEST_SKIP() << "GNOME's settings are not installed";
        }
        start(programOfService(kDconf));
        ASSERT_TRUE(waitForOwner(kDconf));
    }

    void TearDown() override { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }

    void gsettings(const QStringList& arguments) const
    {
        static_cast<void>(run(QStringLiteral("gsettings"), arguments));
    }

    void setBanners(const char* value) const
    {
        gsettings({QStringLiteral("set"), kSchema, kKey, QString::fromLatin1(value)});
    }

    SettingQuiet quiet{bus.connection(QStringLiteral("watcher")), quietSettingsOf("ubuntu:GNOME").front()};
    HeardHolds log;
};

TEST_F(GnomeQuietTest, SilenceBeginsAndEnds)
{
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return quiet.availability().isAvailable; }));
    EXPECT_EQ(quiet.availability().detail, "GNOME");
    EXPECT_TRUE(log.on.empty());
    setBanners("false");
    EXPECT_TRUE(waitUntil([this] { return log.holders() == Names{"GNOME"}; }));
    setBanners("true");
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
}

TEST_F(GnomeQuietTest, SilenceFromBeforeTheWatchIsToldAndAResetEndsIt)
{
    setBanners("false");
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return log.holders() == Names{"GNOME"}; }));
    gsettings({QStringLiteral("reset-recursively"), kSchema});
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
}

TEST_F(GnomeQuietTest, OfQuickChangesTheLastOneCounts)
{
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return quiet.availability().isAvailable; }));
    setBanners("false");
    setBanners("true");
    setBanners("false");
    EXPECT_TRUE(waitUntil([this] { return log.holders() == Names{"GNOME"}; }));
}

TEST_F(GnomeQuietTest, AnotherKeyOfTheSameFolderIsPassedOver)
{
    setBanners("false");
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return !log.on.empty(); }));
    gsettings(
        {QStringLiteral("set"), kSchema, QStringLiteral("show-in-lock-screen"), QStringLiteral("false")});
    setBanners("true");
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
    EXPECT_EQ(log.begun, 1);
}

TEST_F(Desk, ADesktopWhoseSettingsAreNotInstalledSaysSo)
{
    if (programNamed(QStringLiteral("gsettings")).isEmpty()) {
        GTEST_SKIP() << "gsettings is not installed";
    }
    QuietSetting setting = quietSettingsOf("MATE").front();
    setting.schema = QStringLiteral("org.example.Nothing");
    SettingQuiet quiet(connection, setting);
    HeardHolds log;
    log.watch(quiet);
    EXPECT_TRUE(
        waitUntil([&] { return quiet.availability().detail == "org.example.Nothing is not installed"; }));
    EXPECT_TRUE(log.on.empty());
}

TEST_F(Desk, WithoutTheCommandItSaysSo)
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    SettingQuiet quiet(connection, quietSettingsOf("X-Cinnamon").front());
    quiet.watch({});
    const bool isSaid
        = waitUntil([&] { return quiet.availability().detail == "the command gsettings is not installed"; });
    qputenv("PATH", path);
    EXPECT_TRUE(isSaid);
}

TEST(QuietSettingsTest, OnlyTheDesktopThatRunsIsAsked)
{
    EXPECT_TRUE(quietSettingsOf("KDE").empty());
    EXPECT_TRUE(quietSettingsOf("").empty());
    ASSERT_EQ(quietSettingsOf("X-Cinnamon").size(), 1U);
    EXPECT_EQ(quietSettingsOf("X-Cinnamon").front().holder, "Cinnamon");
    EXPECT_EQ(quietSettingsOf("MATE").front().silentValue, QStringLiteral("true"));
}

} // namespace
} // namespace unhunch::platform
