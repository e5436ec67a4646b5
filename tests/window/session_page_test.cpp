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
#include <ostream>

namespace {

using namespace unhunch;
using namespace unhunch::window;
using namespace std::chrono_literals;
using session::PlayerEvent;
using test::SessionScene;

SessionSummary summary()
{
    SessionSummary summary;
    summary.exercises = 3;
    summary.played = 90s;
    summary.resetsToday = 12;
    summary.isReset = true;
    return summary;
}

class SessionPageTest : public testing::Test {
protected:
    SessionPageTest()
    {
        QObject::connect(
            &page, &SessionPage::acted, &page, [this](const PlayerEvent& event) { acted = event; });
        page.resize(980, 640);
        page.prepare(scene.timeline(), false);
        page.show();
    }

    ~SessionPageTest() override { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void showAfter(std::chrono::milliseconds elapsed)
    {
        scene.playTo(elapsed);
        scene.show(page);
    }

    void showEvent(const PlayerEvent& event)
    {
        scene.send(event);
        scene.show(page);
    }

    template <typename Event>
    [[nodiscard]] bool didAct() const
    {
        return acted && std::holds_alternative<Event>(*acted);
    }

    void press(Qt::Key key) { QTest::keyClick(&page, key); }

    look::Theme theme;
    SessionScene scene;
    SessionPage page{theme};
    std::optional<PlayerEvent> acted;
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
    page.setLayoutDirection(Qt::RightToLeft);
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

TEST_F(SessionPageTest, MMutes)
{
    const QSignalSpy muted(&page, &SessionPage::muteToggled);
    press(Qt::Key_M);
    EXPECT_EQ(muted.count(), 1);
}

TEST_F(SessionPageTest, AClickOnAControlLeavesTheKeyboardToThePage)
{
    showAfter(5s);
    page.setFocus();
    for (look::Button* button : page.findChildren<ControlBar*>().front()->findChildren<look::Button*>()) {
        EXPECT_EQ(button->focusPolicy(), Qt::TabFocus) << button->accessibleName().toStdString();
    }
}

TEST_F(SessionPageTest, GetReadyCountsDownFromThree)
{
    showAfter(-2900ms);
    EXPECT_EQ(page.findChild<look::Ring*>()->accessibleName(), QStringLiteral("3"));
    showAfter(-900ms);
    EXPECT_EQ(page.findChild<look::Ring*>()->accessibleName(), QStringLiteral("1"));
}

TEST_F(SessionPageTest, AskingAfterPainGoesOnByReturnOrEnds)
{
    showAfter(5s);
    showEvent(session::Hurt{});
    const auto* question = page.findChild<HurtView*>();
    ASSERT_TRUE(question->isVisible());
    EXPECT_THAT(question->question().toStdString(), testing::HasSubstr(scene.timeline().parts()[0].title));
    const auto buttons = question->findChildren<look::Button*>();
    QTest::keyClick(buttons[0], Qt::Key_Return);
    EXPECT_TRUE(didAct<session::Resumed>());
    EXPECT_FALSE(question->isVisible());
}

TEST_F(SessionPageTest, EndingAfterPainSaysThatItHurt)
{
    showAfter(5s);
    showEvent(session::Hurt{});
    QTest::mouseClick(page.findChild<HurtView*>()->findChildren<look::Button*>()[1], Qt::LeftButton);
    EXPECT_TRUE(didAct<session::HurtEnded>());
}

TEST_F(SessionPageTest, ADigitOnTheEndPageNotesThePain)
{
    const QSignalSpy pain(&page, &SessionPage::painNoted);
    page.showEnd(
        {.outcome = session::SessionOutcome::Completed, .exercises = 3, .played = 90s, .resetsToday = 1});
    press(Qt::Key_4);
    ASSERT_EQ(pain.count(), 1);
    EXPECT_EQ(pain[0][0].toInt(), 4);
    EXPECT_FALSE(pain[0][1].toBool());
}

TEST_F(SessionPageTest, OneAndThenZeroIsTen)
{
    const QSignalSpy pain(&page, &SessionPage::painNoted);
    page.showEnd(summary());
    press(Qt::Key_1);
    press(Qt::Key_0);
    ASSERT_EQ(pain.count(), 2);
    EXPECT_EQ(pain[1][0].toInt(), 10);
}

TEST_F(SessionPageTest, EscapeOnTheEndPageCloses)
{
    const QSignalSpy closed(&page, &SessionPage::closeWanted);
    page.showEnd(summary());
    press(Qt::Key_Escape);
    EXPECT_EQ(closed.count(), 1);
}

TEST_F(SessionPageTest, TheEndPageIsAttendedToOnlyByPointerOrKeyboardWithinIt)
{
    page.showEnd(summary());
    EXPECT_FALSE(page.endView().attention().isFocusOn);
    page.activateWindow();
    QCoreApplication::processEvents();
    press(Qt::Key_4);
    EXPECT_TRUE(page.endView().attention().isFocusOn);
}

TEST_F(SessionPageTest, EveryControlHasANameForScreenReaders)
{
    showAfter(5s);
    for (const QAbstractButton* button : page.findChildren<QAbstractButton*>()) {
        const bool isNamed = !button->accessibleName().isEmpty() || !button->text().isEmpty();
        EXPECT_TRUE(isNamed) << button->metaObject()->className();
    }
    EXPECT_FALSE(page.findChild<look::Ring*>()->accessibleName().isEmpty());
    EXPECT_FALSE(page.findChild<PartsBar*>()->accessibleName().isEmpty());
    EXPECT_FALSE(page.findChild<CueView*>()->accessibleName().isEmpty());
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
        if (event->type() == QEvent::Paint && qobject_cast<SessionPage*>(watched) == nullptr) {
            ++count;
            for (const QRect& rect : static_cast<QPaintEvent*>(event)->region()) {
                pixels += rect.width() * rect.height();
            }
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
    PaintMeter meter(page);
    scene.show(page);
    QCoreApplication::processEvents();
    EXPECT_EQ(meter.count, 0);
}

TEST_F(SessionPageTest, AFrameWithinASecondPaintsOnlyTheTipsThatMoved)
{
    // A shoulder circle: nobody breathes with a disc there, and the figure has no assets here.
    showAfter(40s + 300ms);
    QCoreApplication::processEvents();
    PaintMeter meter(page);
    showAfter(40s + 333ms);
    QCoreApplication::processEvents();
    EXPECT_GT(meter.count, 0);
    EXPECT_LT(meter.pixels, 4000);
}

struct Room {
    const char* name;
    QSize size;
    double textScale;
    bool isRightToLeft;
    bool isDark;
};

void PrintTo(const Room& room, std::ostream* out)
{
    *out << room.name;
}

class SessionRoomTest : public testing::TestWithParam<Room> {
protected:
    SessionRoomTest()
    {
        page.setLayoutDirection(GetParam().isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        page.resize(GetParam().size);
        page.prepare(scene.timeline(), false);
        page.show();
    }

    /// Nothing cut, nothing outside, nothing on top of each other.
    void expectEverythingInItsPlace()
    {
        QCoreApplication::processEvents();
        QList<std::pair<QRect, QString>> seen;
        for (const QWidget* widget : page.findChildren<QWidget*>()) {
            if (!widget->isVisible() || !isLeaf(*widget)) {
                continue;
            }
            const QRect place(widget->mapTo(&page, QPoint(0, 0)), widget->size());
            const QString name = nameOf(*widget);
            EXPECT_TRUE(page.rect().contains(place)) << name.toStdString() << " is outside";
            expectNotCut(*widget);
            for (const auto& [other, otherName] : seen) {
                EXPECT_FALSE(other.intersects(place))
                    << name.toStdString() << " lies on " << otherName.toStdString();
            }
            seen.push_back({place, name});
        }
        EXPECT_FALSE(seen.isEmpty());
    }

    static bool isLeaf(const QWidget& widget)
    {
        const bool isText = qobject_cast<const look::Label*>(&widget) != nullptr
                            || qobject_cast<const QAbstractButton*>(&widget) != nullptr;
        return isText || qobject_cast<const look::Ring*>(&widget) != nullptr
               || qobject_cast<const CueView*>(&widget) != nullptr
               || qobject_cast<const PartsBar*>(&widget) != nullptr
               || qobject_cast<const FigureStage*>(&widget) != nullptr;
    }

    static QString nameOf(const QWidget& widget)
    {
        QString name = QLatin1String(widget.metaObject()->className());
        if (const auto* label = qobject_cast<const look::Label*>(&widget)) {
            name += QLatin1String(": ") + label->text();
        }
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            name += QLatin1String(": ") + button->accessibleName() + button->text();
        }
        return name;
    }

    void expectNotCut(const QWidget& widget) const
    {
        const std::string name = nameOf(widget).toStdString();
        if (const auto* label = qobject_cast<const look::Label*>(&widget)) {
            EXPECT_LE(label->heightForWidth(label->width()), label->height()) << name;
            for (const QString& word : label->text().split(QLatin1Char(' '))) {
                EXPECT_LE(label->fontMetrics().horizontalAdvance(word), label->width()) << name;
            }
        } else if (const auto* button = qobject_cast<const look::Button*>(&widget)) {
            EXPECT_LE(button->sizeHint().width(), button->width()) << name;
            EXPECT_LE(button->sizeHint().height(), button->height()) << name;
        } else if (const auto* cue = qobject_cast<const CueView*>(&widget)) {
            const double factor = page.sessionLayout().factor;
            EXPECT_LE(CueView::widthOf(theme, cue->cue(), factor) - 1, cue->width())
                << cue->cue().toStdString();
        } else if (qobject_cast<const look::Ring*>(&widget) != nullptr) {
            EXPECT_GE(std::min(widget.width(), widget.height()), 48) << name;
        }
    }

    look::Theme theme{{.dark = GetParam().isDark, .textScale = GetParam().textScale}};
    SessionScene scene;
    SessionPage page{theme};
};

TEST_P(SessionRoomTest, EveryStepHasRoom)
{
    for (const std::chrono::seconds elapsed : {-2s, 1s, 10s, 25s, 33s, 38s, 44s, 62s, 75s, 88s}) {
        scene.playTo(elapsed);
        scene.show(page);
        expectEverythingInItsPlace();
    }
}

TEST_P(SessionRoomTest, ThePausedPageHasRoom)
{
    scene.playTo(12s);
    scene.send(session::Paused{});
    scene.show(page);
    expectEverythingInItsPlace();
}

TEST_P(SessionRoomTest, TheQuestionAfterPainHasRoom)
{
    scene.playTo(12s);
    scene.send(session::Hurt{});
    scene.show(page);
    expectEverythingInItsPlace();
}

TEST_P(SessionRoomTest, TheEndPageHasRoom)
{
    page.showEnd(summary());
    expectEverythingInItsPlace();
}

INSTANTIATE_TEST_SUITE_P(Rooms,
                         SessionRoomTest,
                         testing::Values(Room{"Mini", {360, 240}, 1.0, false, false},
                                         Room{"MiniRtl", {360, 240}, 1.0, true, false},
                                         Room{"MiniLarge", {360, 240}, 1.5, false, true},
                                         Room{"Usual", {980, 640}, 1.0, false, false},
                                         Room{"UsualRtl", {980, 640}, 1.0, true, true},
                                         Room{"LaptopHuge", {1024, 600}, 2.0, false, false},
                                         Room{"LaptopSmall", {1024, 600}, 0.8, false, false},
                                         Room{"Narrow", {500, 420}, 1.0, false, false},
                                         Room{"Tall", {600, 900}, 1.0, false, false},
                                         Room{"FullHd", {1920, 1080}, 1.5, false, true},
                                         Room{"FourK", {3840, 2160}, 2.0, false, false}),
                         [](const auto& room) { return std::string(room.param.name); });

} // namespace
