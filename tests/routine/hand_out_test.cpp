// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/routine/hand_out.h"

#include "app/routine/content_access.h"
#include "core/content/figure_loader.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::routine {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

const content::KnownContent& ours()
{
    static const content::KnownContent known{
        content::loadContent({QStringLiteral(UNHUNCH_SOURCE_DIR "/resources")}).catalogue,
        content::loadFigureAssets(UNHUNCH_SOURCE_DIR "/resources/figure").value()};
    return known;
}

session::Timeline timelineOf(const std::string& id)
{
    return session::Timeline::build(*ours().catalogue.findRoutine(id), ours().catalogue).value();
}

QByteArray written(const QString& file)
{
    QFile pdf(file);
    return pdf.open(QIODevice::ReadOnly) ? pdf.readAll() : QByteArray();
}

TEST(HandOutTest, NamesEachExerciseOnceWithItsPictureAndDose)
{
    const std::vector<HandOutItem> items = handOutItems(timelineOf("office_reset"));
    ASSERT_THAT(items, SizeIs(3));
    EXPECT_EQ(items[0].title, "Rhomboid release");
    EXPECT_EQ(items[0].track, "rhomboid_release");
    EXPECT_EQ(items[0].length, std::chrono::seconds(30));
    EXPECT_EQ(items[1].repetitions, 3);
    EXPECT_EQ(items[2].track, "seated_forward_fold");
}

TEST(HandOutTest, EveryRoutineIsOnePage)
{
    const QTemporaryDir folder;
    for (const session::Routine& routine : ours().catalogue.routines) {
        const QString file = folder.filePath(QString::fromStdString(routine.id));
        ASSERT_TRUE(writeHandOut(routine.id, ours(), file)) << routine.id;
        const QByteArray pdf = written(file);
        EXPECT_TRUE(pdf.startsWith("%PDF-")) << routine.id;
        EXPECT_EQ(pdf.count("/Type /Page\n"), 1) << routine.id;
    }
}

TEST(HandOutTest, SaysWhatItCannotDo)
{
    const QTemporaryDir folder;
    const auto unknown = writeHandOut("tap_dance", ours(), folder.filePath(QStringLiteral("x.pdf")));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, ErrorKind::NotFound);
    EXPECT_THAT(unknown.error().detail, HasSubstr("tap_dance"));
    const auto unwritable = writeHandOut("office_reset", ours(), QStringLiteral("/nowhere/x.pdf"));
    ASSERT_FALSE(unwritable);
    EXPECT_EQ(unwritable.error().kind, ErrorKind::Unwritable);
    EXPECT_EQ(unwritable.error().file, "/nowhere/x.pdf");
}

TEST(FoldersAroundTest, AreTheSetsThatTheFilesBelongTo)
{
    EXPECT_EQ(foldersAround({QStringLiteral("/set/exercises/a.json"),
                             QStringLiteral("/set/routines/b.json"),
                             QStringLiteral("/set/figure/poses/c.json"),
                             QStringLiteral("/other/routines/d.json")}),
              (QStringList{QStringLiteral("/set"), QStringLiteral("/other")}));
}

} // namespace
} // namespace unhunch::routine
