// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/figure_stage.h"

#include "core/content/figure_loader.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace unhunch::window {
namespace {

class FigureStageTest : public testing::Test {
protected:
    FigureStageTest()
    {
        stage.resize(200, 200);
        stage.setAssets(assets);
        stage.show();
    }

    /// Shows a pose and waits for its picture.
    void show(const session::PoseAt& pose, bool isMirrored = false)
    {
        QSignalSpy changed(&stage, &FigureStage::pictureChanged);
        stage.setPose(pose, std::nullopt, isMirrored);
        ASSERT_TRUE(changed.wait());
    }

    [[nodiscard]] QVariantAnimation& dissolve() { return *stage.findChild<QVariantAnimation*>(); }

    [[nodiscard]] bool isDissolving() { return dissolve().state() == QAbstractAnimation::Running; }

    const session::PoseAt sitting{"rhomboid_release", "hold_breathe", 0.5};
    const session::PoseAt opening{"open_book", "open", 0.2};
    const session::PoseAt open{"open_book", "open", 1};
    const figure::FigureAssets assets
        = content::loadFigureAssets(UNHUNCH_SOURCE_DIR "/resources/figure").value();
    look::Theme theme;
    FigureStage stage{theme};
};

TEST_F(FigureStageTest, MovesWithoutDissolving)
{
    show(opening);
    show(open);
    EXPECT_FALSE(isDissolving());
}

TEST_F(FigureStageTest, DissolvesIntoAnotherExerciseAndTheOtherSide)
{
    show(sitting);
    const QImage before = stage.grab().toImage();
    show(open);
    ASSERT_TRUE(isDissolving());
    dissolve().setCurrentTime(dissolve().duration() / 2);
    const QImage between = stage.grab().toImage();
    dissolve().setCurrentTime(dissolve().duration());
    const QImage after = stage.grab().toImage();
    EXPECT_NE(between, before);
    EXPECT_NE(between, after);
    EXPECT_FALSE(isDissolving());
    show(open, true);
    EXPECT_TRUE(isDissolving());
}

TEST_F(FigureStageTest, DissolvesFromStillToStillWhereMotionIsReduced)
{
    look::Appearance calm;
    calm.reducedMotion = true;
    theme.setAppearance(calm);
    show(opening);
    show(open);
    EXPECT_TRUE(isDissolving());
}

} // namespace
} // namespace unhunch::window
