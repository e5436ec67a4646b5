// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/control_bar.h"
#include "app/window/session/cue_view.h"
#include "app/window/session/hurt_view.h"
#include "app/window/session/pain_row.h"
#include "app/window/session/parts_bar.h"
#include "tests/window/session_scene.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <vector>

namespace {

using namespace unhunch;
using namespace unhunch::window;
using namespace std::chrono_literals;
using session::PlayerEvent;
using test::SessionScene;
using test::summary;

class SessionPageTest : public testing::Test {
protected:
    SessionPageTest()
    {
        QObject::connect(
            &m_page, &SessionPage::acted, &m_page, [this](const PlayerEvent& event) { m_acted = event; });
        m_page.resize(980, 640);
        m_page.prepare(m_scene.timeline(), false);
        m_page.show();
    }

    void TearDown() override { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void showAfter(std::chrono::milliseconds elapsed)
    {
        m_scene.playTo(elapsed);
        m_scene.show(m_page);
    }

    void showEvent(const PlayerEvent& event)
    {
        m_scene.send(event);
        m_scene.show(m_page);
    }

    template <typename Event>
    [[nodiscard]] bool didAct() const
    {
        return m_acted && std::holds_alternative<Event>(*m_acted);
    }

    void click(const char* name)
    {
        for (auto* button : m_page.findChildren<look::Button*>()) {
            if (button->accessibleName() == QLatin1String(name) && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        ADD_FAILURE() << "no button is called " << name;
    }

    void press(Qt::Key key) { QTest::keyClick(&m_page, key); }

    look::Theme m_theme;
    SessionScene m_scene;
    SessionPage m_page{m_theme};
    std::optional<PlayerEvent> m_acted;
};

TEST_F(SessionPageTest, SpacePausesAndSpaceGoesOn)
{
    showAfter(5s);
    press(Qt::Key_Space);
    EXPECT_TRUE(didAct<session::Paused>());
    showEvent(session::Paused{});
    press(Qt::Key_Space);
    EXPECT_TRUE(didAct<session::Resumed>());
}

TEST_F(SessionPageTest, ArrowsMoveBetweenTheExercises)
{
    showAfter(5s);
    press(Qt::Key_Right);
    EXPECT_TRUE(didAct<session::SkipPressed>());
    press(Qt::Key_Left);
    EXPECT_TRUE(didAct<session::BackPressed>());
}

TEST_F(SessionPageTest, ArrowsAreMirroredWhereTheLayoutIs)
{
    m_page.setLayoutDirection(Qt::RightToLeft);
    showAfter(5s);
    press(Qt::Key_Left);
    EXPECT_TRUE(didAct<session::SkipPressed>());
}

TEST_F(SessionPageTest, EscapeEndsTheSession)
{
    press(Qt::Key_Escape);
    EXPECT_TRUE(didAct<session::Ended>());
}

TEST_F(SessionPageTest, HSaysThatItHurts)
{
    press(Qt::Key_H);
    EXPECT_TRUE(didAct<session::Hurt>());
}

TEST_F(SessionPageTest, PlusStaysLongerAndRRepeats)
{
    press(Qt::Key_Plus);
    EXPECT_TRUE(didAct<session::ExtraTimePressed>());
    press(Qt::Key_R);
    EXPECT_TRUE(didAct<session::RepeatPressed>());
}

TEST_F(SessionPageTest, AButtonRepeatsTheExercise)
{
    click("Repeat from the start (R)");
    EXPECT_TRUE(didAct<session::RepeatPressed>());
}

TEST_F(SessionPageTest, ButtonsAskForTheOtherShapesOfTheWindowAndForTheWayBack)
{
    std::vector<WindowShape> asked;
    QObject::connect(
        &m_page, &SessionPage::shapeRequested, &m_page, [&](WindowShape shape) { asked.push_back(shape); });
    click("Small window (N)");
    click("Full screen (F)");
    m_page.shapeChanged(WindowShape::FullScreen);
    click("Leave full screen (F)");
    m_page.resize(360, 240);
    m_page.shapeChanged(WindowShape::Mini);
    click("Usual size (N)");
    EXPECT_THAT(asked,
                testing::ElementsAre(
                    WindowShape::Mini, WindowShape::FullScreen, WindowShape::Usual, WindowShape::Usual));
}

TEST_F(SessionPageTest, MMutes)
{
    const QSignalSpy muted(&m_page, &SessionPage::muteToggled);
    press(Qt::Key_M);
    EXPECT_EQ(muted.count(), 1);
}

TEST_F(SessionPageTest, AClickOnAControlLeavesTheKeyboardToThePage)
{
    showAfter(5s);
    m_page.setFocus();
    for (look::Button* button : m_page.findChildren<ControlBar*>().front()->findChildren<look::Button*>()) {
        EXPECT_EQ(button->focusPolicy(), Qt::TabFocus) << button->accessibleName().toStdString();
    }
}

TEST_F(SessionPageTest, GetReadyCountsDownFromThree)
{
    showAfter(-2900ms);
    EXPECT_EQ(m_page.findChild<look::Ring*>()->accessibleName(), QStringLiteral("3"));
    showAfter(-900ms);
    EXPECT_EQ(m_page.findChild<look::Ring*>()->accessibleName(), QStringLiteral("1"));
}

TEST_F(SessionPageTest, AskingAfterPainGoesOnByReturnOrEnds)
{
    showAfter(5s);
    showEvent(session::Hurt{});
    const auto* question = m_page.findChild<HurtView*>();
    ASSERT_TRUE(question->isVisible());
    EXPECT_THAT(question->question().toStdString(), testing::HasSubstr(m_scene.timeline().parts()[0].title));
    const auto buttons = question->findChildren<look::Button*>();
    QTest::keyClick(buttons[0], Qt::Key_Return);
    EXPECT_TRUE(didAct<session::Resumed>());
    EXPECT_FALSE(question->isVisible());
}

TEST_F(SessionPageTest, EndingAfterPainSaysThatItHurt)
{
    showAfter(5s);
    showEvent(session::Hurt{});
    QTest::mouseClick(m_page.findChild<HurtView*>()->findChildren<look::Button*>()[1], Qt::LeftButton);
    EXPECT_TRUE(didAct<session::HurtEnded>());
}

TEST_F(SessionPageTest, ADigitOnTheEndPageNotesThePain)
{
    const QSignalSpy pain(&m_page, &SessionPage::painNoted);
    m_page.showEnd(
        {.outcome = session::SessionOutcome::Completed, .exercises = 3, .played = 90s, .resetsToday = 1});
    press(Qt::Key_4);
    ASSERT_EQ(pain.count(), 1);
    EXPECT_EQ(pain[0][0].toInt(), 4);
    EXPECT_FALSE(pain[0][1].toBool());
}

TEST_F(SessionPageTest, OneAndThenZeroIsTen)
{
    const QSignalSpy pain(&m_page, &SessionPage::painNoted);
    m_page.showEnd(summary());
    press(Qt::Key_1);
    press(Qt::Key_0);
    ASSERT_EQ(pain.count(), 2);
    EXPECT_EQ(pain[1][0].toInt(), 10);
}

TEST_F(SessionPageTest, EscapeOnTheEndPageCloses)
{
    const QSignalSpy closed(&m_page, &SessionPage::closeWanted);
    m_page.showEnd(summary());
    press(Qt::Key_Escape);
    EXPECT_EQ(closed.count(), 1);
}

TEST_F(SessionPageTest, TheEndPageIsAttendedToOnlyByPointerOrKeyboardWithinIt)
{
    m_page.showEnd(summary());
    EXPECT_FALSE(m_page.endView().attention().isFocusOn);
    m_page.activateWindow();
    QCoreApplication::processEvents();
    press(Qt::Key_4);
    EXPECT_TRUE(m_page.endView().attention().isFocusOn);
}

TEST_F(SessionPageTest, EveryControlHasANameForScreenReaders)
{
    showAfter(5s);
    for (const QAbstractButton* button : m_page.findChildren<QAbstractButton*>()) {
        const bool isNamed = !button->accessibleName().isEmpty() || !button->text().isEmpty();
        EXPECT_TRUE(isNamed) << button->metaObject()->className();
    }
    EXPECT_FALSE(m_page.findChild<look::Ring*>()->accessibleName().isEmpty());
    EXPECT_FALSE(m_page.findChild<PartsBar*>()->accessibleName().isEmpty());
    EXPECT_FALSE(m_page.findChild<CueView*>()->accessibleName().isEmpty());
}

/// Counts what is painted of a widget and how much of it.
class PaintMeter : public QObject {
public:
    explicit PaintMeter(QWidget& root)
    {
        root.installEventFilter(this);
        for (QWidget* child : root.findChildren<QWidget*>()) {
            child->installEventFilter(this);
        }
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* paint = dynamic_cast<QPaintEvent*>(event);
        if (paint == nullptr || qobject_cast<SessionPage*>(watched) != nullptr) {
            return false;
        }
        ++count;
        for (const QRect& rect : paint->region()) {
            pixels += rect.width() * rect.height();
        }
        return false;
    }

    int count = 0;
    int pixels = 0;
};

TEST_F(SessionPageTest, ShowingTheSameInstantTwicePaintsNothing)
{
    showAfter(12s);
    QCoreApplication::processEvents();
    PaintMeter meter(m_page);
    m_scene.show(m_page);
    QCoreApplication::processEvents();
    EXPECT_EQ(meter.count, 0);
}

TEST_F(SessionPageTest, AFrameWithinASecondPaintsOnlyTheTipsThatMoved)
{
    // A shoulder circle: nobody breathes with a disc there, and the figure has no assets here.
    showAfter(40s + 300ms);
    QCoreApplication::processEvents();
    PaintMeter meter(m_page);
    showAfter(40s + 333ms);
    QCoreApplication::processEvents();
    EXPECT_GT(meter.count, 0);
    EXPECT_LT(meter.pixels, 4000);
}

} // namespace
