// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/content_check.h"

#include "core/content/figure_loader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::content {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const QString kOurs = QStringLiteral(UNHUNCH_SOURCE_DIR "/resources");
const QString kNeckSet = QStringLiteral(UNHUNCH_SOURCE_DIR "/docs/examples/neck_set");

figure::FigureAssets ourFigure()
{
    return loadFigureAssets(QString(kOurs + QStringLiteral("/figure")).toStdString()).value();
}

std::string posesOf(const QString& folder)
{
    return QString(folder + QStringLiteral("/figure/poses")).toStdString();
}

TEST(OwnPosesTest, AreAddedToOurs)
{
    figure::FigureAssets figure = ourFigure();
    const std::size_t before = figure.tracks.size();
    EXPECT_THAT(addPoseTracks(figure, posesOf(kNeckSet)), IsEmpty());
    EXPECT_EQ(figure.tracks.size(), before + 1);
    EXPECT_NE(figure.track("neck_tilt"), nullptr);
    EXPECT_THAT(addPoseTracks(figure, "/nonexistent"), IsEmpty());
}

TEST(OwnPosesTest, CannotTakeThePlaceOfOurs)
{
    figure::FigureAssets figure = ourFigure();
    const figure::PoseTrack before = figure.tracks.at("band_row");
    const auto errors = addPoseTracks(figure, posesOf(kOurs));
    EXPECT_THAT(errors, SizeIs(figure.tracks.size()));
    EXPECT_THAT(errors.front().detail, HasSubstr("already"));
    EXPECT_EQ(figure.tracks.at("band_row").keys.size(), before.keys.size());
}

TEST(OwnPosesTest, OneBadFileHidesNoGoodOne)
{
    const QTemporaryDir folder;
    QDir().mkpath(folder.filePath(QStringLiteral("figure/poses")));
    QFile::copy(kNeckSet + QStringLiteral("/figure/poses/neck_tilt.json"),
                folder.filePath(QStringLiteral("figure/poses/neck_tilt.json")));
    QFile bad(folder.filePath(QStringLiteral("figure/poses/a_bad_one.json")));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write("{\"id\": 7}");
    bad.close();
    figure::FigureAssets figure = ourFigure();
    const auto errors = addPoseTracks(figure, posesOf(folder.path()));
    ASSERT_THAT(errors, SizeIs(1));
    EXPECT_THAT(errors.front().file, HasSubstr("a_bad_one.json"));
    EXPECT_NE(figure.track("neck_tilt"), nullptr);
}

TEST(WithoutPosesTest, AnExerciseAndTheRoutinesThatNeedItAreLeftOutAndListed)
{
    ContentLibrary library = loadContent({kOurs, kNeckSet});
    ASSERT_NE(library.catalogue.findRoutine("neck_set"), nullptr);
    leaveOutWithoutPoses(library, ourFigure());
    EXPECT_EQ(library.catalogue.findExercise("neck_tilt"), nullptr);
    EXPECT_NE(library.catalogue.findExercise("neck_turn"), nullptr);
    EXPECT_EQ(library.catalogue.findRoutine("neck_set"), nullptr);
    EXPECT_NE(library.catalogue.findRoutine("office_reset"), nullptr);
    ASSERT_FALSE(library.errors.empty());
    EXPECT_THAT(library.errors.front().file, HasSubstr("neck_tilt.json"));
}

TEST(WithoutPosesTest, NothingIsLeftOutOfOurs)
{
    ContentLibrary library = loadContent({kOurs});
    const session::Catalogue before = library.catalogue;
    leaveOutWithoutPoses(library, ourFigure());
    EXPECT_EQ(library.catalogue, before);
    EXPECT_THAT(library.errors, IsEmpty());
}

} // namespace
} // namespace unhunch::content
