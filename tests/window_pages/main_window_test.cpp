// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include <QTest>

#include <gtest/gtest.h>

namespace unhunch::window {
namespace {

/// A page that leaves all keys to the window.
class PlainPage : public Page {
public:
    using Page::Page;

    [[nodiscard]] QString heading() const override { return QStringLiteral("Plain"); }

    void shapeChanged(WindowShape shape) override { told = shape; }

    std::optional<WindowShape> told;
};

class MainWindowTest : public testing::Test {
protected:
    void press(Qt::Key key) { QTest::keyClick(&window, key); }

    look::Theme theme{look::Appearance{}};
    MainWindow window{theme, [](PageId, QWidget* parent) { return new PlainPage(parent); }};
};

TEST_F(MainWindowTest, FillsTheScreenAndComesBackToWhereItWas)
{
    window.showPage(PageId::Home);
    const QRect before = window.geometry();
    press(Qt::Key_F11);
    EXPECT_TRUE(window.isFullScreen());
    press(Qt::Key_F11);
    EXPECT_FALSE(window.isFullScreen());
    EXPECT_EQ(window.geometry(), before);
}

TEST_F(MainWindowTest, EscapeLeavesFullScreen)
{
    window.showPage(PageId::Home);
    press(Qt::Key_F11);
    press(Qt::Key_Escape);
    EXPECT_EQ(window.shape(), WindowShape::Usual);
    EXPECT_FALSE(window.isFullScreen());
}

TEST_F(MainWindowTest, LettersShapeASessionOnly)
{
    window.showPage(PageId::Journal);
    press(Qt::Key_F);
    press(Qt::Key_N);
    EXPECT_EQ(window.shape(), WindowShape::Usual);
    window.showPage(PageId::Session);
    press(Qt::Key_F);
    EXPECT_TRUE(window.isFullScreen());
    press(Qt::Key_N);
    EXPECT_FALSE(window.isFullScreen());
    EXPECT_EQ(window.size(), QSize(360, 240));
}

TEST_F(MainWindowTest, ASmallOneStandsInTheCornerAndGrowsBack)
{
    window.showPage(PageId::Session);
    const QRect before = window.geometry();
    press(Qt::Key_N);
    const QRect room = window.screen()->availableGeometry();
    EXPECT_TRUE(room.contains(window.geometry()));
    EXPECT_GT(window.geometry().center().x(), room.center().x());
    EXPECT_GT(window.geometry().center().y(), room.center().y());
    press(Qt::Key_N);
    EXPECT_EQ(window.geometry(), before);
}

TEST_F(MainWindowTest, IsShownInTheShapeThatWasWishedAndHasItsUsualOneTheNextTime)
{
    window.setShape(WindowShape::Mini);
    window.showPage(PageId::Session);
    EXPECT_EQ(window.size(), QSize(360, 240));
    window.close();
    window.showPage(PageId::Home);
    EXPECT_GT(window.width(), 360);
}

TEST_F(MainWindowTest, TellsItsPagesWhatShapeItHasAndTakesTheOneTheyAskFor)
{
    window.showPage(PageId::Session);
    auto* session = dynamic_cast<PlainPage*>(window.page(PageId::Session));
    ASSERT_NE(session, nullptr);
    EXPECT_EQ(session->told, WindowShape::Usual);
    Q_EMIT session->shapeRequested(WindowShape::FullScreen);
    EXPECT_TRUE(window.isFullScreen());
    EXPECT_EQ(session->told, WindowShape::FullScreen);
}

TEST_F(MainWindowTest, LeavesFullScreenWithTheDesktop)
{
    window.showPage(PageId::Session);
    press(Qt::Key_F);
    window.showNormal();
    QCoreApplication::processEvents();
    EXPECT_EQ(window.shape(), WindowShape::Usual);
}

} // namespace
} // namespace unhunch::window
