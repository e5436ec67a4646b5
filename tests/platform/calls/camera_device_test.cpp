// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/camera_device_source.h"
#include "app/platform/calls/device_users.h"
#include "tests/platform/calls/sound_session.h"
#include "tests/support/heard_holds.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace unhunch::platform {
namespace {

using schedule::HoldKind;
using test::HeardHolds;
using test::waitUntil;
using testing::ElementsAre;

/// A stand-in for /dev: where it is allowed, its cameras are real device files.
class CameraDeviceTest : public testing::Test {
protected:
    void SetUp() override { plugIn(QStringLiteral("video0")); }

    void plugIn(const QString& name) const
    {
        const QString path = folder.filePath(name);
        constexpr mode_t kRights = 0600;
        const bool isDevice
            = ::mknod(QFile::encodeName(path).constData(), S_IFCHR | kRights, makedev(1, 3)) == 0;
        QFile file(path);
        // Not everybody may make a device, nor open one everywhere; to inotify a file is as good.
        if (!isDevice || !file.open(QIODevice::ReadOnly)) {
            QFile::remove(path);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        }
    }

    [[nodiscard]] std::unique_ptr<Running> film(const QString& camera, const QString& then) const
    {
        return std::make_unique<Running>(
            QStringLiteral("sh"),
            QStringList{QStringLiteral("-c"),
                        QStringLiteral("exec 3<'%1'; %2").arg(folder.filePath(camera), then)},
            QProcessEnvironment::systemEnvironment());
    }

    [[nodiscard]] std::unique_ptr<Running> film(const QString& camera) const
    {
        return film(camera, QStringLiteral("exec sleep 60"));
    }

    void watch()
    {
        heard.watch(source);
        ASSERT_TRUE(source.availability().isAvailable);
        QCoreApplication::processEvents(); // the first look
    }

    [[nodiscard]] bool waitForHolds(std::size_t count)
    {
        return waitUntil([this, count] { return heard.on.size() == count; });
    }

    QTemporaryDir folder;
    HeardHolds heard;
    CameraDeviceSource source{folder.path().toStdString(), {}};
};

TEST_F(CameraDeviceTest, ACameraHeldOpenIsNamedAndEnds)
{
    watch();
    const auto program = film(QStringLiteral("video0"));
    ASSERT_TRUE(waitForHolds(1));
    EXPECT_EQ(heard.on.front().kind, HoldKind::Camera);
    EXPECT_EQ(heard.on.front().holder, "sleep");
    program->end();
    EXPECT_TRUE(waitForHolds(0));
    EXPECT_EQ(heard.begun, 1);
}

TEST_F(CameraDeviceTest, ACameraThatWasOpenBeforeWeWatchedIsTold)
{
    const auto program = film(QStringLiteral("video0"));
    watch();
    EXPECT_TRUE(waitForHolds(1));
}

TEST_F(CameraDeviceTest, ACameraThatIsPluggedInLaterIsWatched)
{
    watch();
    plugIn(QStringLiteral("video1"));
    ASSERT_TRUE(waitUntil([this] {
        return QString::fromStdString(source.availability().detail).contains(QLatin1String("video1"));
    }));
    const auto program = film(QStringLiteral("video1"));
    EXPECT_TRUE(waitForHolds(1));
}

TEST_F(CameraDeviceTest, ACameraThatIsPulledOutIsHeldByNobody)
{
    watch();
    const auto program = film(QStringLiteral("video0"));
    ASSERT_TRUE(waitForHolds(1));
    QFile::remove(folder.filePath(QStringLiteral("video0")));
    EXPECT_TRUE(waitForHolds(0));
    program->end();
    EXPECT_TRUE(waitUntil([this] {
        return source.availability().detail == "no camera is plugged in, or none that this user may open";
    }));
}

TEST_F(CameraDeviceTest, AProgramThatHoldsTwoFilesOfACameraIsToldOnce)
{
    plugIn(QStringLiteral("video1"));
    watch();
    const auto program
        = film(QStringLiteral("video0"),
               QStringLiteral("exec 4<'%1'; exec sleep 60").arg(folder.filePath(QStringLiteral("video1"))));
    ASSERT_TRUE(waitForHolds(1));
    EXPECT_EQ(heard.begun, 1);
}

TEST_F(CameraDeviceTest, AGlanceAtTheCameraIsNoCall)
{
    watch();
    const auto glance = film(QStringLiteral("video0"), QStringLiteral("exec 3<&-; exec cat /dev/zero"));
    const auto program = film(QStringLiteral("video0"));
    ASSERT_TRUE(waitForHolds(1));
    EXPECT_THAT(heard.holders(), ElementsAre("sleep"));
    EXPECT_EQ(heard.begun, 1);
}

TEST_F(CameraDeviceTest, WeOurselvesAreNoHolder)
{
    watch();
    QFile own(folder.filePath(QStringLiteral("video0")));
    ASSERT_TRUE(own.open(QIODevice::ReadOnly));
    const auto program = film(QStringLiteral("video0"));
    ASSERT_TRUE(waitForHolds(1));
    EXPECT_THAT(heard.holders(), ElementsAre("sleep"));
}

TEST_F(CameraDeviceTest, AnIgnoredProgramIsNoHolder)
{
    CameraDeviceSource choosy(folder.path().toStdString(), {"Sleep"});
    heard.watch(choosy);
    QCoreApplication::processEvents();
    const auto ignored = film(QStringLiteral("video0"));
    const auto program = film(QStringLiteral("video0"), QStringLiteral("read never </dev/zero"));
    ASSERT_TRUE(waitForHolds(1));
    EXPECT_THAT(heard.holders(), ElementsAre("sh"));
}

TEST_F(CameraDeviceTest, AFolderThatIsNotThereIsNotAvailable)
{
    CameraDeviceSource lost("/nonexistent", {});
    heard.watch(lost);
    EXPECT_EQ(lost.availability(), (Availability{false, "/nonexistent cannot be watched"}));
}

TEST(DeviceUsersTest, WhoPassesPicturesOnDoesNotFilm)
{
    EXPECT_TRUE(isFilming({10, "zoom"}, 20));
    EXPECT_FALSE(isFilming({20, "unhunch"}, 20));
    EXPECT_FALSE(isFilming({10, "pipewire"}, 20));
    EXPECT_FALSE(isFilming({10, "wireplumber"}, 20));
}

TEST(DeviceUsersTest, ACameraIsVideoAndANumber)
{
    EXPECT_TRUE(isCameraName("video0"));
    EXPECT_TRUE(isCameraName("video12"));
    EXPECT_FALSE(isCameraName("video"));
    EXPECT_FALSE(isCameraName("video0.old"));
    EXPECT_FALSE(isCameraName("vbi0"));
}

} // namespace
} // namespace unhunch::platform
