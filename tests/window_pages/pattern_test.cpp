// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/switch.h"
#include "tests/window_pages/samples.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace unhunch::window {
namespace {

using care::PainPattern;
using testing::ElementsAre;

class PatternPageTest : public testing::Test {
protected:
    void open(std::optional<journal::PatternAssessed> last = {})
    {
        m_sample = std::make_unique<samples::PatternSample>(m_theme, std::move(last));
        page().resize(980, 640);
        page().show();
        page().entered();
        settle();
    }

    /// What is new on the page takes a few rounds to find its place.
    static void settle()
    {
        for (int round = 0; round < 5; ++round) {
            QCoreApplication::processEvents();
        }
    }

    PatternPage& page() { return m_sample->page; }

    void tick(const char* sign)
    {
        auto* card = page().findChild<SignCard*>(QString::fromLatin1(sign));
        ASSERT_NE(card, nullptr) << sign;
        QTest::keyClick(card, Qt::Key_Space);
    }

    QAbstractButton* button(const QString& text)
    {
        for (auto* button : page().findChildren<QAbstractButton*>()) {
            if (button->text() == text && button->isVisible()) {
                return button;
            }
        }
        ADD_FAILURE() << "no button " << qPrintable(text);
        return nullptr;
    }

    void press(const char* text)
    {
        button(QString::fromLatin1(text))->click();
        settle();
    }

    /// All that is written on the page now.
    QStringList texts()
    {
        QStringList texts;
        for (const auto* label : page().findChildren<QLabel*>()) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts;
    }

    bool says(const char* words) { return texts().join(QLatin1Char('\n')).contains(QLatin1String(words)); }

    look::Theme m_theme;
    std::unique_ptr<samples::PatternSample> m_sample;
};

TEST_F(PatternPageTest, TicksNothingByItselfAndAsksForOneSignAtLeast)
{
    open();
    for (const auto* card : page().findChildren<SignCard*>()) {
        EXPECT_FALSE(card->isChecked());
    }
    EXPECT_FALSE(button(QStringLiteral("Show what fits"))->isEnabled());
    EXPECT_TRUE(m_sample->kept.empty());
}

TEST_F(PatternPageTest, ShowsTheMusclesOfTheTickedSignsAndNamesThem)
{
    open();
    tick("between_the_blades");
    tick("knot_at_the_neck");
    tick("grows_through_the_day");
    EXPECT_THAT(page().back().names(),
                ElementsAre(QStringLiteral("Rhomboids"), QStringLiteral("Levator scapulae")));
    tick("knot_at_the_neck");
    EXPECT_THAT(page().back().names(), ElementsAre(QStringLiteral("Rhomboids")));
}

TEST_F(PatternPageTest, NamesWhatFitsAndRepeatsTheSigns)
{
    open();
    tick("between_the_blades");
    tick("mouse_or_side_monitor");
    press("Show what fits");
    EXPECT_TRUE(page().isAnswered());
    EXPECT_TRUE(says("Desk tightness"));
    EXPECT_TRUE(says("A deep ache between your shoulder blades"));
    EXPECT_TRUE(says("They draw your shoulder blades together"));
    EXPECT_TRUE(says("It is no diagnosis"));
}

TEST_F(PatternPageTest, KeepsTheAnswerInTheJournal)
{
    open();
    tick("between_the_blades");
    press("Show what fits");
    ASSERT_EQ(m_sample->kept.size(), 1U);
    EXPECT_THAT(m_sample->kept.front().signs, ElementsAre("between_the_blades"));
    EXPECT_EQ(m_sample->kept.front().best, PainPattern::Desk);
    EXPECT_EQ(m_sample->kept.front().chosen, PainPattern::Desk);
    EXPECT_EQ(m_sample->kept.front().at.day, samples::today());
}

TEST_F(PatternPageTest, NamesBothOfAMixedPattern)
{
    open(samples::answer({"between_the_blades", "knot_at_the_neck"}));
    EXPECT_TRUE(says("Stress tension and Desk tightness"));
    EXPECT_TRUE(says("Why Stress tension"));
    EXPECT_TRUE(says("Why Desk tightness"));
}

TEST_F(PatternPageTest, PutsTheBreathingPacerFirstForStress)
{
    open(samples::answer({"knot_at_the_neck", "deep_breath_is_hard"}));
    const QSignalSpy started(&page(), &Page::startRequested);
    auto* primary = page().findChild<look::PrimaryButton*>(QStringLiteral("breathing_break"));
    ASSERT_NE(primary, nullptr);
    QTest::keyClick(primary, Qt::Key_Return);
    ASSERT_EQ(started.count(), 1);
    EXPECT_EQ(started.first().first().toString(), QStringLiteral("breathing_break"));
}

TEST_F(PatternPageTest, LetsAnotherPatternBeTakenWithTheSameAnswer)
{
    open();
    tick("between_the_blades");
    press("Show what fits");
    press("Stress tension");
    ASSERT_EQ(m_sample->kept.size(), 2U);
    EXPECT_EQ(m_sample->kept.back().id, m_sample->kept.front().id);
    EXPECT_EQ(m_sample->kept.back().best, PainPattern::Desk);
    EXPECT_EQ(m_sample->kept.back().chosen, PainPattern::Stress);
    EXPECT_TRUE(says("You chose it yourself."));
}

TEST_F(PatternPageTest, TakesNoneForAnAnswer)
{
    open();
    tick("between_the_blades");
    press("None of these fits");
    ASSERT_EQ(m_sample->kept.size(), 1U);
    EXPECT_TRUE(m_sample->kept.front().signs.empty());
    EXPECT_EQ(m_sample->kept.front().chosen, std::nullopt);
    EXPECT_TRUE(says("None of the three fits"));
}

TEST_F(PatternPageTest, OpensOnTheLastAnswerWithItsDate)
{
    open(samples::answer({"between_the_blades"}));
    EXPECT_TRUE(page().isAnswered());
    EXPECT_TRUE(says("15 November 2026"));
    EXPECT_TRUE(m_sample->kept.empty());
}

TEST_F(PatternPageTest, CanBeTakenAgainFromNothing)
{
    open(samples::answer({"between_the_blades"}));
    press("Take it again");
    EXPECT_FALSE(page().isAnswered());
    EXPECT_THAT(page().back().names(), testing::IsEmpty());
    EXPECT_FALSE(button(QStringLiteral("Show what fits"))->isEnabled());
}

TEST_F(PatternPageTest, SwitchesTheMorningResetOnWithTheMorningPatternAndLetsItBeSwitchedOff)
{
    open();
    tick("on_waking");
    press("Show what fits");
    EXPECT_TRUE(m_sample->isMorningResetOn);
    auto* toggle = page().findChild<Switch*>(QStringLiteral("morning"));
    ASSERT_NE(toggle, nullptr);
    EXPECT_TRUE(toggle->isChecked());
    QTest::keyClick(toggle, Qt::Key_Space);
    EXPECT_FALSE(m_sample->isMorningResetOn);
}

TEST_F(PatternPageTest, TakesTheMorningResetBackWithThePattern)
{
    open();
    tick("on_waking");
    press("Show what fits");
    press("Desk tightness");
    EXPECT_FALSE(m_sample->isMorningResetOn);
}

TEST_F(PatternPageTest, LeavesTheSwitchAloneWhenAnOldAnswerIsShown)
{
    open(samples::answer({"on_waking"}));
    EXPECT_FALSE(m_sample->isMorningResetOn);
    EXPECT_FALSE(page().findChild<Switch*>(QStringLiteral("morning"))->isChecked());
}

TEST_F(PatternPageTest, LeadsToHelp)
{
    open();
    const QSignalSpy asked(&page(), &Page::pageRequested);
    press("When to get help");
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().value<PageId>(), PageId::Help);
}

TEST_F(PatternPageTest, TellsAScreenReaderEachSignAsACheckBoxWithItsQuestion)
{
    open();
    auto* card = page().findChild<SignCard*>(QStringLiteral("stiff_neck"));
    const QAccessibleInterface* told = QAccessible::queryAccessibleInterface(card);
    ASSERT_NE(told, nullptr);
    EXPECT_EQ(told->role(), QAccessible::CheckBox);
    EXPECT_EQ(told->text(QAccessible::Name), QStringLiteral("Your neck is often stiff"));
    EXPECT_EQ(told->text(QAccessible::Description), QStringLiteral("Where do you feel it?"));
}

TEST_F(PatternPageTest, GivesEveryButtonANameAndRoomForAFinger)
{
    open(samples::answer({"on_waking", "between_the_blades", "knot_at_the_neck"}));
    for (auto* button : page().findChildren<QAbstractButton*>()) {
        const QAccessibleInterface* told = QAccessible::queryAccessibleInterface(button);
        EXPECT_FALSE(told->text(QAccessible::Name).isEmpty()) << button->metaObject()->className();
        EXPECT_GE(button->height(), 24) << qPrintable(button->text());
    }
}

} // namespace
} // namespace unhunch::window
