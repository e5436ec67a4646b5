// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/xfce_quiet.h"

#include "tests/platform/quiet/desk.h"

namespace unhunch::platform {
namespace {

using test::HeardHolds;
using test::waitUntil;
using Names = std::vector<std::string>;

const QString kXfconf = QStringLiteral("org.xfce.Xfconf");

/// Xfce's real settings daemon.
class XfceQuietTest : public Desk {
protected:
    void SetUp() override
    {
        if (programOfService(kXfconf).isEmpty() || programNamed(QStringLiteral("xfconf-query")).isEmpty()) {
            GTEST_SKIP() << "xfconf is not installed";
        }
        startDaemon();
    }

    void startDaemon()
    {
        xfconfd = &start(programOfService(kXfconf));
        ASSERT_TRUE(waitForOwner(kXfconf));
    }

    void query(const QStringList& arguments) const
    {
        const QStringList place{QStringLiteral("-c"),
                                QStringLiteral("xfce4-notifyd"),
                                QStringLiteral("-p"),
                                QStringLiteral("/do-not-disturb")};
        static_cast<void>(run(QStringLiteral("xfconf-query"), place + arguments));
    }

    void setSilent(const char* value) const
    {
        query({QStringLiteral("-n"),
               QStringLiteral("-t"),
               QStringLiteral("bool"),
               QStringLiteral("-s"),
               QString::fromLatin1(value)});
    }

    QProcess* xfconfd = nullptr;
    XfceQuiet quiet{bus.connection(QStringLiteral("watcher"))};
    HeardHolds log;
};

TEST_F(XfceQuietTest, SilenceBeginsAndEnds)
{
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return quiet.availability().isAvailable; }));
    EXPECT_TRUE(log.on.empty());
    setSilent("true");
    EXPECT_TRUE(waitUntil([this] { return log.holders() == Names{"Xfce"}; }));
    setSilent("false");
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
}

TEST_F(XfceQuietTest, ASettingThatIsResetIsNoSilence)
{
    setSilent("true");
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return log.holders() == Names{"Xfce"}; }));
    query({QStringLiteral("-r")});
    EXPECT_TRUE(waitUntil([this] { return log.on.empty(); }));
}

TEST_F(XfceQuietTest, WhenTheDaemonDiesTheSilenceEndsAndComesBackWithIt)
{
    setSilent("true");
    log.watch(quiet);
    ASSERT_TRUE(waitUntil([this] { return !log.on.empty(); }));
    end(*xfconfd);
    ASSERT_TRUE(waitUntil([this] { return log.on.empty(); }));
    EXPECT_FALSE(quiet.availability().isAvailable);
    startDaemon();
    // It may have been ended before it wrote its file.
    setSilent("true");
    EXPECT_TRUE(waitUntil([this] { return log.holders() == Names{"Xfce"}; }));
}

} // namespace
} // namespace unhunch::platform
