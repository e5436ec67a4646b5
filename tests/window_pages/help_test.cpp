// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/report_form.h"
#include "tests/window_pages/help_samples.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace unhunch::window {
namespace {

template <typename Widget = QAbstractButton>
Widget* shown(QWidget& page, const char* text)
{
    for (auto* button : page.findChildren<Widget*>()) {
        if (button->isVisible() && button->text() == QLatin1String(text)) {
            return button;
        }
    }
    return nullptr;
}

void press(QWidget& page, const char* text)
{
    auto* button = shown(page, text);
    ASSERT_NE(button, nullptr) << text;
    button->click();
    QCoreApplication::processEvents();
}

bool says(QWidget& page, const char* part)
{
    const auto labels = page.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [part](const QLabel* label) {
        return label->isVisible() && label->text().contains(QLatin1String(part));
    });
}

class CheckFormTest : public testing::Test {
protected:
    CheckFormTest()
    {
        qRegisterMetaType<CheckResult>();
        QObject::connect(
            m_page.form, &CheckForm::answered, [this](const CheckResult& result) { m_result = result; });
        m_page.resize(980, 900);
        m_page.show();
        m_page.entered();
        QCoreApplication::processEvents();
    }

    QAbstractButton& button(const char* text) { return *shown(m_page, text); }

    /// Presses keys wherever the keyboard is, as somebody without a pointer does.
    void type(std::initializer_list<Qt::Key> keys)
    {
        for (const Qt::Key key : keys) {
            QTest::keyClick(m_page.focusWidget(), key);
        }
    }

    /// Goes on with Tab until the keyboard is there.
    void tabTo(const char* text)
    {
        const auto isThere = [this, text] {
            const auto* at = qobject_cast<QAbstractButton*>(m_page.focusWidget());
            return at != nullptr && at->text() == QLatin1String(text);
        };
        for (int tabs = 0; tabs < 30 && !isThere(); ++tabs) {
            type({Qt::Key_Tab});
        }
        EXPECT_TRUE(isThere()) << text;
    }

    look::Theme m_theme;
    samples::Questions m_page{m_theme};
    std::optional<CheckResult> m_result;
};

TEST_F(CheckFormTest, HasNothingChosenAndCannotBeFinished)
{
    for (const auto* one : m_page.findChildren<QAbstractButton*>()) {
        EXPECT_FALSE(one->isChecked()) << qPrintable(one->text());
    }
    EXPECT_FALSE(button("Done").isEnabled());
}

TEST_F(CheckFormTest, CannotBeFinishedHalfAnswered)
{
    press(m_page, "Nothing unusual");
    EXPECT_FALSE(button("Done").isEnabled());
    press(m_page, "None of these");
    EXPECT_TRUE(button("Done").isEnabled());
    press(m_page, "Some pain, but no numbness, tingling or pain that runs down an arm");
    EXPECT_FALSE(button("Done").isEnabled());
}

TEST_F(CheckFormTest, IsAnsweredByKeyboardAlone)
{
    tabTo("Nothing unusual");
    type({Qt::Key_Space});
    tabTo("None of these");
    type({Qt::Key_Space});
    tabTo("Done");
    type({Qt::Key_Space});
    ASSERT_TRUE(m_result);
    EXPECT_EQ(*m_result, CheckResult{});
    EXPECT_TRUE(m_result->isClean());
}

TEST_F(CheckFormTest, SomePainAsksHowMuchAndSaysToStayBelowIt)
{
    press(m_page, "Some pain, but no numbness, tingling or pain that runs down an arm");
    EXPECT_TRUE(says(m_page, "Stay in the range that does not hurt"));
    type({Qt::Key_Tab, Qt::Key_4});
    press(m_page, "None of these");
    press(m_page, "Done");
    ASSERT_TRUE(m_result);
    EXPECT_EQ(m_result->answer, care::CheckAnswer::SomePain);
    EXPECT_EQ(m_result->pain, 4);
    EXPECT_TRUE(m_result->isClean());
}

TEST_F(CheckFormTest, ASignTakesNoneOfTheseBackAndTheOtherWayRound)
{
    press(m_page, "None of these");
    press(m_page, "Fever together with the back pain");
    EXPECT_FALSE(button("None of these").isChecked());
    press(m_page, "None of these");
    EXPECT_FALSE(button("Fever together with the back pain").isChecked());
}

TEST_F(CheckFormTest, SymptomsAndSignsAreNotClean)
{
    press(m_page, "Numbness, tingling, or pain that runs down an arm");
    press(m_page, "Fever together with the back pain");
    press(m_page, "Done");
    ASSERT_TRUE(m_result);
    EXPECT_EQ(m_result->answer, care::CheckAnswer::Symptoms);
    EXPECT_THAT(m_result->flags, testing::ElementsAre(care::RedFlag::Fever));
    EXPECT_FALSE(m_result->isClean());
}

TEST_F(CheckFormTest, IsEmptyAgainForTheNextCheck)
{
    press(m_page, "Nothing unusual");
    press(m_page, "None of these");
    m_page.form->clear();
    EXPECT_FALSE(button("Nothing unusual").isChecked());
    EXPECT_FALSE(button("Done").isEnabled());
}

class HelpTest : public testing::Test {
protected:
    static void show(samples::Help& help)
    {
        help.page.resize(980, 1500);
        help.page.show();
        help.page.entered();
        QCoreApplication::processEvents();
    }

    look::Theme m_theme;
};

TEST_F(HelpTest, SaysNothingOfAHoldWhereNoneStands)
{
    samples::Help help(m_theme);
    show(help);
    EXPECT_FALSE(says(help.page, "Exercises are on hold"));
}

TEST_F(HelpTest, ListsWhatHoldsTheExercises)
{
    samples::Help help(m_theme, {}, samples::reports());
    show(help);
    EXPECT_TRUE(says(help.page, "Exercises are on hold"));
    EXPECT_TRUE(says(help.page, "Pain that wakes you from sleep"));
    EXPECT_TRUE(says(help.page, "noted in the safety check"));
}

TEST_F(HelpTest, AReportIsTakenBackAfterOneQuestion)
{
    samples::Help help(m_theme, {}, samples::reports());
    show(help);
    press(help.page, "Reported by mistake");
    EXPECT_EQ(help.standing.size(), 2U);
    press(help.page, "Yes, it was a mistake");
    ASSERT_EQ(help.standing.size(), 1U);
    EXPECT_EQ(help.standing.front().id, 2);
    EXPECT_TRUE(says(help.page, "Exercises are on hold"));
}

TEST_F(HelpTest, AClearanceLiftsAllAndSaysThatTheCheckComesNext)
{
    samples::Help help(m_theme, {}, samples::reports());
    show(help);
    press(help.page, "A provider has cleared me");
    EXPECT_EQ(help.standing.size(), 2U);
    press(help.page, "Not yet");
    EXPECT_EQ(help.standing.size(), 2U);
    press(help.page, "A provider has cleared me");
    press(help.page, "Yes, I am cleared");
    EXPECT_TRUE(help.standing.empty());
    EXPECT_TRUE(says(help.page, "A short safety check comes first"));
}

TEST_F(HelpTest, ReportsWhatIsChosenAndNothingElse)
{
    samples::Help help(m_theme);
    show(help);
    EXPECT_FALSE(shown(help.page, "Report it and stop the exercises")->isEnabled());
    press(help.page, "Fever together with the back pain");
    press(help.page, "Report it and stop the exercises");
    EXPECT_EQ(help.reported, QStringList{QStringLiteral("fever")});
    EXPECT_FALSE(shown(help.page, "Report it and stop the exercises")->isEnabled());
}

TEST_F(HelpTest, NamesTheNumbersOfTheCountry)
{
    samples::Help help(m_theme, QStringLiteral("CA"));
    show(help);
    EXPECT_TRUE(says(help.page, "Call 911 now"));
    EXPECT_TRUE(says(help.page, "Call 811"));
    EXPECT_TRUE(says(help.page, "in most provinces"));
}

TEST_F(HelpTest, InventsNoHelpLine)
{
    samples::Help help(m_theme, QStringLiteral("IT"));
    show(help);
    EXPECT_TRUE(says(help.page, "Call 112 now"));
    EXPECT_TRUE(says(help.page, "Call your own doctor"));
}

TEST_F(HelpTest, NamesNoNumberWhereTheCountryIsNotKnown)
{
    samples::Help help(m_theme, QStringLiteral("AQ"));
    show(help);
    EXPECT_TRUE(says(help.page, "Call your local emergency number now"));
    for (const auto* label : help.page.findChildren<QLabel*>()) {
        EXPECT_FALSE(label->isVisible()
                     && label->text().contains(QRegularExpression(QStringLiteral("[0-9]{3}"))))
            << qPrintable(label->text());
    }
}

TEST_F(HelpTest, TheCountryIsChosenOnThePage)
{
    samples::Help help(m_theme);
    show(help);
    auto* countries = help.page.findChild<QComboBox*>();
    countries->setCurrentIndex(countries->findText(QStringLiteral("New Zealand")));
    Q_EMIT countries->activated(countries->currentIndex());
    EXPECT_EQ(help.region, QStringLiteral("NZ"));
    EXPECT_TRUE(says(help.page, "Call 111 now"));
}

TEST_F(HelpTest, EverythingToPressHasAName)
{
    samples::Help help(m_theme, QStringLiteral("CA"), samples::reports());
    show(help);
    for (auto* button : help.page.findChildren<QAbstractButton*>()) {
        EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty());
    }
    EXPECT_FALSE(help.page.findChild<QComboBox*>()->accessibleName().isEmpty());
}

} // namespace
} // namespace unhunch::window
