// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/tray_look.h"

#include "app/agent/tray/icon_pixmaps.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>

namespace unhunch::tray {
namespace {

const QString kIcons = QStringLiteral(UNHUNCH_ICONS_DIR);

QStringList allIcons()
{
    QStringList names;
    TrayStatus status;
    for (int left = 0; left <= kTwelfths; ++left) {
        status.twelfthsLeft = left;
        names << trayIcon(status);
    }
    for (const TrayPhase phase : {TrayPhase::Due,
                                  TrayPhase::Held,
                                  TrayPhase::Snoozed,
                                  TrayPhase::Paused,
                                  TrayPhase::OffHours,
                                  TrayPhase::InSession,
                                  TrayPhase::SafetyHold}) {
        status.phase = phase;
        names << trayIcon(status);
    }
    return names;
}

/// How much of the picture stands out from a ground of this brightness, 0..1.
double visibleShare(const IconPixmap& picture, double ground)
{
    constexpr double kFull = 255;
    constexpr double kStandsOut = 0.2;
    int visible = 0;
    for (qsizetype at = 0; at < picture.bytes.size(); at += 4) {
        const auto channel = [&picture, at](qsizetype index) {
            return static_cast<unsigned char>(picture.bytes.at(at + index)) / kFull;
        };
        const double grey = 0.2126 * channel(1) + 0.7152 * channel(2) + 0.0722 * channel(3);
        visible += std::abs(grey - ground) * channel(0) > kStandsOut ? 1 : 0;
    }
    return static_cast<double>(visible) / (picture.width * picture.height);
}

TEST(TrayIcon, HasANameForEachPicture)
{
    const QStringList names = allIcons();
    EXPECT_EQ(QSet<QString>(names.begin(), names.end()).size(), 20);
}

TEST(TrayIcon, StaysWithinItsTwelveSteps)
{
    TrayStatus status;
    status.twelfthsLeft = 40;
    EXPECT_EQ(trayIcon(status), QStringLiteral("unhunch-counting-12"));
    status.twelfthsLeft = -1;
    EXPECT_EQ(trayIcon(status), QStringLiteral("unhunch-counting-00"));
}

TEST(TrayIcon, WasDrawnForPanelsThatThemeAndForThoseThatRecolour)
{
    for (const QString& name : allIcons()) {
        EXPECT_TRUE(QFile::exists(kIcons + QStringLiteral("/hicolor/scalable/status/%1.svg").arg(name)));
        EXPECT_TRUE(
            QFile::exists(kIcons + QStringLiteral("/hicolor/symbolic/status/%1-symbolic.svg").arg(name)));
    }
    EXPECT_TRUE(
        QFile::exists(kIcons + QStringLiteral("/hicolor/scalable/apps/io.github.unhunch.Unhunch.svg")));
}

TEST(TrayIcon, HasPixmapsOfAllSizes)
{
    for (const QString& name : allIcons()) {
        QList<int> sides;
        for (const IconPixmap& picture : readIconPixmaps(kIcons, name)) {
            EXPECT_EQ(picture.bytes.size(), picture.width * picture.height * 4);
            sides << picture.width;
        }
        EXPECT_EQ(sides, QList<int>({16, 22, 24, 32, 48, 64})) << name.toStdString();
    }
}

TEST(TrayIcon, CanBeSeenOnLightAndOnDarkPanels)
{
    constexpr double kDark = 0.12;
    constexpr double kLight = 0.95;
    for (const QString& name : allIcons()) {
        const IconPixmap picture = readIconPixmaps(kIcons, name).front();
        EXPECT_GT(visibleShare(picture, kDark), 0.2) << name.toStdString();
        EXPECT_GT(visibleShare(picture, kLight), 0.3) << name.toStdString();
    }
}

TEST(TrayIcon, LooksDifferentInEachState)
{
    QSet<QByteArray> pictures;
    for (const QString& name : allIcons()) {
        pictures.insert(readIconPixmaps(kIcons, name).front().bytes);
    }
    EXPECT_EQ(pictures.size(), 20);
}

TEST(IconPixmaps, AreNoneWhereTheFileIsMissingOrDamaged)
{
    EXPECT_TRUE(readIconPixmaps(kIcons, QStringLiteral("nothing")).isEmpty());
    const QTemporaryDir dir;
    ASSERT_TRUE(QDir(dir.path()).mkpath(QStringLiteral("pixmaps")));
    const QByteArray cut = qCompress(QByteArray("\0\0\0\1\0\20abc", 9));
    for (const QByteArray& content : {QByteArray(), QByteArray("rubbish"), cut}) {
        QFile file(dir.filePath(QStringLiteral("pixmaps/bad.argb")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        EXPECT_TRUE(readIconPixmaps(dir.path(), QStringLiteral("bad")).isEmpty());
    }
}

TEST(TrayToolTip, SaysTheExplanationInAbsoluteTimes)
{
    TrayStatus status;
    status.lines = {QStringLiteral("Next reset at 14:25"), QStringLiteral("Sitting since 12:55")};
    const QString before = trayToolTip(status);
    EXPECT_EQ(before, QStringLiteral("Next reset at 14:25\nSitting since 12:55"));
    status.left = std::chrono::minutes(3);
    status.twelfthsLeft = 2;
    EXPECT_EQ(trayToolTip(status), before);
}

TEST(TrayToolTip, TellsThatTimeRunsFaster)
{
    TrayStatus status;
    status.speed = 60;
    EXPECT_EQ(trayToolTip(status), QStringLiteral("Time runs 60 times as fast."));
}

TEST(TrayToolTip, HoldsNothingThatAPanelCouldTakeForMarkup)
{
    TrayStatus status;
    status.lines = {QStringLiteral("Held by <b>R&D</b> tool")};
    const QString text = trayToolTip(status);
    EXPECT_FALSE(text.contains(QLatin1Char('<')) || text.contains(QLatin1Char('&')));
    EXPECT_TRUE(text.contains(QStringLiteral("R+D")));
}

} // namespace
} // namespace unhunch::tray
