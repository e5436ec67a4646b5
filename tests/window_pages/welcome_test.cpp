// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome/first_run.h"
#include "app/window/welcome/hours_step.h"
#include "app/window/welcome/step_dots.h"
#include "tests/window_pages/samples.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>

#include <gtest/gtest.h>

namespace unhunch::window {
namespace {

using Step = WelcomePage::Step;

QAbstractButton* buttonNamed(const QWidget& page, const QString& name)
{
    for (auto* button : page.findChildren<QAbstractButton*>()) {
        if (button->isVisibleTo(&page) && (button->text() == name || button->accessibleName() == name)) {
            return button;
        }
    }
    return nullptr;
}

class WelcomeTest : public testing::Test {
protected:
    WelcomeTest()
    {
        page().resize(980, 640);
        page().show();
        page().entered();
    }

    [[nodiscard]] WelcomePage& page() const { return *sample.page; }

    /// As the window hands it to whatever has the keyboard.
    void press(Qt::Key key) const
    {
        QTest::keyClick(page().focusWidget() != nullptr ? page().focusWidget() : &page(), key);
    }

    void click(const char* name) const
    {
        auto* button = buttonNamed(page(), QString::fromLatin1(name));
        ASSERT_NE(button, nullptr) << name;
        button->click();
    }

    [[nodiscard]] QTimeEdit* timeField(int index) const
    {
        return page().findChildren<QTimeEdit*>().at(index);
    }

    look::Theme theme;
    samples::WelcomeSample sample{theme};
    QSignalSpy pages{sample.page.get(), &Page::pageRequested};
    QSignalSpy starts{sample.page.get(), &Page::startRequested};
};

TEST_F(WelcomeTest, SaysWhereOneIsInWordsToo)
{
    auto* dots = page().findChild<StepDots*>();
    EXPECT_EQ(dots->accessibleName(), QStringLiteral("Step 1 of 4"));
    click("Continue");
    EXPECT_EQ(dots->accessibleName(), QStringLiteral("Step 2 of 4"));
    EXPECT_EQ(page().heading(), QStringLiteral("Welcome: work hours"));
}

TEST_F(WelcomeTest, StartsTheFirstResetWithOneClick)
{
    click("Start my first reset");
    ASSERT_EQ(starts.count(), 1);
    EXPECT_EQ(starts.at(0).at(0).toString(), QStringLiteral("office_reset"));
}

TEST_F(WelcomeTest, ReturnGoesOnStepByStep)
{
    press(Qt::Key_Return);
    EXPECT_EQ(page().step(), Step::Hours);
    press(Qt::Key_Return);
    EXPECT_EQ(page().step(), Step::Pattern);
    press(Qt::Key_Return);
    ASSERT_EQ(pages.count(), 1);
    EXPECT_EQ(pages.at(0).at(0).value<PageId>(), PageId::Pattern);
    EXPECT_TRUE(sample.isAside);
    EXPECT_EQ(page().step(), Step::Check) << "whoever comes back goes on";
    press(Qt::Key_Return);
    ASSERT_EQ(starts.count(), 1);
    EXPECT_EQ(starts.at(0).at(0).toString(), QStringLiteral("safety_check"));
}

TEST_F(WelcomeTest, EscapeGoesHomeFromAnyStepAndFromAnyField)
{
    press(Qt::Key_Escape);
    page().showStep(Step::Hours);
    press(Qt::Key_Escape);
    ASSERT_EQ(pages.count(), 2);
    EXPECT_EQ(pages.at(1).at(0).value<PageId>(), PageId::Home);
    EXPECT_EQ(page().step(), Step::Intro) << "seen again it begins anew";
}

TEST_F(WelcomeTest, EscapeLeavesFullScreenFirst)
{
    page().shapeChanged(WindowShape::FullScreen);
    press(Qt::Key_Escape);
    EXPECT_EQ(pages.count(), 0);
}

TEST_F(WelcomeTest, EachStepCanBePassedOverAndGoneBackTo)
{
    click("Continue");
    click("Continue");
    click("Later");
    EXPECT_EQ(page().step(), Step::Check);
    click("Back");
    click("Back");
    EXPECT_EQ(page().step(), Step::Hours);
    click("Skip the welcome");
    EXPECT_EQ(pages.count(), 1);
    EXPECT_TRUE(sample.settingsText().isEmpty()) << "nothing was chosen, nothing is written";
}

TEST_F(WelcomeTest, TheLastLaterGoesHome)
{
    page().showStep(Step::Check);
    click("Later");
    ASSERT_EQ(pages.count(), 1);
    EXPECT_EQ(pages.at(0).at(0).value<PageId>(), PageId::Home);
}

TEST_F(WelcomeTest, KeepsTheHoursThatWereTypedWhenTheStepIsLeft)
{
    click("Continue");
    timeField(0)->setTime(QTime(8, 0));
    timeField(1)->setTime(QTime(16, 15));
    click("Fri");
    EXPECT_TRUE(sample.settingsText().isEmpty());
    click("Continue");
    const QByteArray text = sample.settingsText();
    EXPECT_TRUE(text.contains("monday = 08:00-16:15")) << text.constData();
    EXPECT_TRUE(text.contains("thursday = 08:00-16:15"));
    EXPECT_TRUE(text.contains("friday = off"));
    EXPECT_EQ(page().step(), Step::Pattern);
}

TEST_F(WelcomeTest, KeepsThemAlsoWhenItIsClosedInTheMiddle)
{
    click("Continue");
    timeField(0)->setTime(QTime(7, 30));
    page().left();
    EXPECT_TRUE(sample.settingsText().contains("monday = 07:30-17:30"));
    EXPECT_TRUE(sample.wasSeen);
}

TEST_F(WelcomeTest, SwitchesActAtOnce)
{
    click("Continue");
    click("Evening wind-down");
    click("Daily strength");
    EXPECT_TRUE(sample.model->settings().plans.evening.isOn);
    EXPECT_TRUE(sample.model->settings().plans.strength.isOn);
    EXPECT_FALSE(sample.model->settings().plans.weekend.isOn);
    click("Evening wind-down");
    EXPECT_FALSE(sample.model->settings().plans.evening.isOn);
}

TEST_F(WelcomeTest, TheSwitchForTheLoginTellsTheTruthAboutItsFile)
{
    click("Continue");
    auto* login = page().findChild<LoginRow*>();
    EXPECT_FALSE(login->isOn());
    click("Start when I log in");
    EXPECT_TRUE(QFile::exists(sample.login.file()));
    EXPECT_TRUE(login->isOn());
    QFile::remove(sample.login.file());
    page().entered();
    EXPECT_FALSE(login->isOn());
}

TEST_F(WelcomeTest, TheSwitchForTheLoginStaysOffWhereItCannotBeKept)
{
    click("Continue");
    QFile(sample.folder.filePath(QStringLiteral("config"))).open(QIODevice::WriteOnly);
    click("Start when I log in");
    EXPECT_FALSE(page().findChild<LoginRow*>()->isOn());
}

TEST_F(WelcomeTest, ReturnOnASwitchGoesOnAndTurnsNothing)
{
    click("Continue");
    auto* login = page().findChild<LoginRow*>();
    login->field()->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(page().step(), Step::Pattern);
    EXPECT_FALSE(login->isOn());
}

TEST_F(WelcomeTest, NightWorkAndDaysThatDifferAreSaid)
{
    click("Continue");
    timeField(0)->setTime(QTime(22, 0));
    timeField(1)->setTime(QTime(6, 0));
    bool isSaid = false;
    for (const QLabel* label : page().findChildren<QLabel*>()) {
        isSaid
            = isSaid || (label->isVisible() && label->text() == QStringLiteral("Until the morning after."));
    }
    EXPECT_TRUE(isSaid);
}

TEST(WelcomeHours, ThatDifferByDayStayUntilOthersAreChosen)
{
    look::Theme theme;
    const samples::WelcomeSample sample(theme,
                                        "[hours]\nmonday=08:00-12:00, 13:00-17:00\nfriday=08:00-12:00\n");
    sample.page->showStep(Step::Hours);
    sample.page->left();
    EXPECT_EQ(sample.settingsText(), "[hours]\nmonday=08:00-12:00, 13:00-17:00\nfriday=08:00-12:00\n");
}

TEST(WelcomeAgain, IsOnlyALinkAwayFromHome)
{
    look::Theme theme;
    samples::Home home(theme);
    const QSignalSpy pages(&home.page, &Page::pageRequested);
    home.page.show();
    auto* link = buttonNamed(home.page, QStringLiteral("Welcome"));
    ASSERT_NE(link, nullptr);
    link->click();
    EXPECT_EQ(pages.at(0).at(0).value<PageId>(), PageId::Welcome);
}

TEST(WelcomeAside, ThePatternPageLeadsBackWhereTheWelcomeLedToIt)
{
    look::Theme theme;
    samples::PatternSample pattern(theme);
    const QSignalSpy pages(&pattern.page, &Page::pageRequested);
    pattern.page.entered();
    EXPECT_EQ(buttonNamed(pattern.page, QStringLiteral("Next step")), nullptr);
    pattern.isAsideOfWelcome = true;
    pattern.page.entered();
    auto* back = buttonNamed(pattern.page, QStringLiteral("Next step"));
    ASSERT_NE(back, nullptr);
    back->click();
    EXPECT_EQ(pages.at(0).at(0).value<PageId>(), PageId::Welcome);
    pattern.page.left();
    EXPECT_FALSE(pattern.isAsideOfWelcome) << "the next way there is no part of the welcome";
}

class FirstRunOfProgram : public testing::Test {
protected:
    FirstRunOfProgram()
    {
        stores.stateFile = folder.filePath(QStringLiteral("state/state"));
        stores.journalFile = folder.filePath(QStringLiteral("journal.sqlite"));
    }

    [[nodiscard]] bool isNow()
    {
        journal::BufferedJournal journal(
            stores.journalFile, journal::Role::Window, journal::BufferedJournal::Between::KeepOpen);
        return FirstRun(stores, journal).isNow();
    }

    QTemporaryDir folder;
    StorePaths stores;
};

TEST_F(FirstRunOfProgram, IsOverOnceTheWelcomeWasLeft)
{
    EXPECT_TRUE(isNow());
    journal::BufferedJournal journal(
        stores.journalFile, journal::Role::Window, journal::BufferedJournal::Between::KeepOpen);
    FirstRun(stores, journal).noteWelcomed();
    EXPECT_FALSE(isNow());
}

TEST_F(FirstRunOfProgram, IsNotNowForSomebodyWithAHistory)
{
    {
        journal::BufferedJournal journal(
            stores.journalFile, journal::Role::Agent, journal::BufferedJournal::Between::KeepOpen);
        ASSERT_TRUE(journal.sessions(1));
    }
    EXPECT_TRUE(isNow()) << "the agent has made an empty journal";
    {
        journal::BufferedJournal journal(
            stores.journalFile, journal::Role::Agent, journal::BufferedJournal::Between::KeepOpen);
        journal.beginSession(
            {.routine = "office_reset", .grant = "1", .started = {samples::now(), "UTC", samples::today()}});
    }
    EXPECT_FALSE(isNow());
}

TEST_F(FirstRunOfProgram, IsNotAssumedOverAJournalThatCannotBeRead)
{
    QFile file(stores.journalFile);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    EXPECT_FALSE(isNow());
}

} // namespace
} // namespace unhunch::window
