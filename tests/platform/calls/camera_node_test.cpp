// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/camera_node_source.h"
#include "tests/platform/calls/sound_session.h"
#include "tests/support/heard_holds.h"

#include <QDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::platform {
namespace {

using schedule::HoldKind;
using test::HeardHolds;
using test::waitUntil;
using testing::ElementsAre;

const QString kGst = QStringLiteral("gst-launch-1.0");
const QString kCamera = QStringLiteral(",media.role=Camera");

class CameraNodeTest : public testing::Test {
protected:
    void SetUp() override
    {
        const bool isInstalled = SoundSession::has({QStringLiteral("pipewire"),
                                                    QStringLiteral("wireplumber"),
                                                    QStringLiteral("pw-cli"),
                                                    kGst,
                                                    QStringLiteral("gst-inspect-1.0")});
        if (!isInstalled || !knowsPipeWire()) {
            GTEST_SKIP() << "PipeWire or its part of GStreamer is not installed";
        }
        ASSERT_TRUE(session.startPipeWire());
    }

    [[nodiscard]] static bool knowsPipeWire()
    {
        QProcess inspect;
        inspect.start(QStringLiteral("gst-inspect-1.0"), {QStringLiteral("pipewiresink")});
        return inspect.waitForFinished() && inspect.exitCode() == 0;
    }

    /// Pictures for whoever wants them; with `kCamera` as role they are a camera's, else a screen's.
    [[nodiscard]] std::unique_ptr<Running> offerPictures(const QString& role) const
    {
        return session.run(kGst,
                           QStringLiteral("-q videotestsrc is-live=true ! "
                                          "video/x-raw,format=YUY2,width=160,height=120,framerate=10/1 ! "
                                          "pipewiresink mode=provide "
                                          "stream-properties=p,media.class=Video/Source,node.name=pictures%1")
                               .arg(role)
                               .split(QLatin1Char(' ')));
    }

    [[nodiscard]] std::unique_ptr<Running> view(const QString& application) const
    {
        return session.run(kGst,
                           QStringLiteral("-q pipewiresrc target-object=pictures "
                                          "stream-properties=p,application.name=%1 ! videoconvert ! fakesink")
                               .arg(application)
                               .split(QLatin1Char(' ')));
    }

    void watch()
    {
        heard.watch(source);
        ASSERT_TRUE(waitUntil([this] { return source.availability().isAvailable; }));
    }

    /// A camera begins to offer pictures; a viewer that comes too early would find none.
    [[nodiscard]] bool isOffered() const
    {
        return waitUntil([this] {
            QProcess program;
            program.setProcessEnvironment(session.environment());
            program.start(QStringLiteral("pw-cli"), {QStringLiteral("ls"), QStringLiteral("Node")});
            program.waitForFinished();
            return program.readAllStandardOutput().contains("\"pictures\"");
        });
    }

    [[nodiscard]] bool waitForHolds(std::size_t count)
    {
        return waitUntil([this, count] { return heard.on.size() == count; });
    }

    SoundSession session;
    HeardHolds heard;
    CameraNodeSource source{session.pipeWireSocket(), desktopPartsThatLookAtWindows()};
};

TEST_F(CameraNodeTest, ACameraInUseIsToldWithItsViewerAndEnds)
{
    watch();
    const auto camera = offerPictures(kCamera);
    ASSERT_TRUE(isOffered());
    EXPECT_EQ(heard.begun, 0); // nobody looks yet
    const auto viewer = view(QStringLiteral("FakeMeeting"));
    ASSERT_TRUE(waitForHolds(1));
    EXPECT_EQ(heard.on.front().kind, HoldKind::Camera);
    EXPECT_EQ(heard.on.front().holder, "FakeMeeting");
    viewer->end();
    EXPECT_TRUE(waitForHolds(0));
    EXPECT_EQ(heard.begun, 1);
}

TEST_F(CameraNodeTest, ACameraThatWasInUseBeforeWeWatchedIsTold)
{
    const auto camera = offerPictures(kCamera);
    ASSERT_TRUE(isOffered());
    const auto viewer = view(QStringLiteral("FakeMeeting"));
    watch();
    ASSERT_TRUE(waitForHolds(1));
    EXPECT_THAT(heard.holders(), ElementsAre("FakeMeeting"));
}

TEST_F(CameraNodeTest, AScreenThatIsLookedAtIsShared)
{
    watch();
    const auto screen = offerPictures({});
    ASSERT_TRUE(isOffered());
    const auto viewer = view(QStringLiteral("FakeMeeting"));
    ASSERT_TRUE(waitForHolds(1));
    EXPECT_EQ(heard.on.front().kind, HoldKind::ScreenShare);
    EXPECT_EQ(heard.on.front().holder, "FakeMeeting");
    viewer->end();
    EXPECT_TRUE(waitForHolds(0));
}

TEST_F(CameraNodeTest, ATaskBarThatLooksAtWindowsSharesNothing)
{
    watch();
    const auto screen = offerPictures({});
    ASSERT_TRUE(isOffered());
    const auto preview = view(QStringLiteral("plasmashell"));
    const auto viewer = view(QStringLiteral("FakeMeeting"));
    ASSERT_TRUE(waitForHolds(1));
    EXPECT_THAT(heard.holders(), ElementsAre("FakeMeeting"));
    EXPECT_EQ(heard.begun, 1);
}

TEST_F(CameraNodeTest, ADaemonThatDiesEndsAllAndIsFoundAgain)
{
    watch();
    auto camera = offerPictures(kCamera);
    ASSERT_TRUE(isOffered());
    auto viewer = view(QStringLiteral("FakeMeeting"));
    ASSERT_TRUE(waitForHolds(1));
    session.crash();
    ASSERT_TRUE(waitForHolds(0));
    EXPECT_EQ(source.availability(), (Availability{false, "PipeWire went away"}));
    ASSERT_TRUE(session.startPipeWire());
    camera = offerPictures(kCamera);
    ASSERT_TRUE(isOffered());
    viewer = view(QStringLiteral("FakeMeeting"));
    EXPECT_TRUE(waitForHolds(1));
}

TEST_F(CameraNodeTest, TheSelfCheckNamesTheVersion)
{
    EXPECT_EQ(source.availability(), (Availability{false, "not watched yet"}));
    watch();
    EXPECT_THAT(source.availability().detail, testing::MatchesRegex("PipeWire [0-9.]+"));
}

TEST_F(CameraNodeTest, NoThreadStaysBehind)
{
    const auto countThreads = [] {
        return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    };
    const auto before = countThreads();
    watch();
    EXPECT_EQ(countThreads(), before);
}

TEST(CameraNodeWithoutDaemonTest, SaysSo)
{
    HeardHolds heard;
    CameraNodeSource source("/nonexistent/pipewire-0", {});
    heard.watch(source);
    EXPECT_EQ(source.availability(), (Availability{false, "PipeWire does not run"}));
}

} // namespace
} // namespace unhunch::platform
