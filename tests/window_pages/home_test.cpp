// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/hero_panel.h"
#include "app/window/home/home_status.h"
#include "app/window/home/minute_bar.h"
#include "app/window/home/routine_card.h"
#include "tests/window_pages/samples.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace unhunch::window {
namespace {

using namespace std::chrono_literals;

class HomePageTest : public testing::Test {
protected:
    void showIn(HomePhase phase)
    {
        m_home.page.resize(980, 640);
        m_home.page.show();
        QCoreApplication::processEvents();
        m_home.page.showStatus(samples::status(phase));
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QStringList shownButtons() const
    {
        QStringList texts;
        for (const auto* button : m_home.page.findChild<HeroPanel*>()->findChildren<QAbstractButton*>()) {
            if (button->isVisible()) {
                texts.append(button->text());
            }
        }
        return texts;
    }

    void press(const QString& text) const
    {
        for (auto* button : m_home.page.findChildren<QAbstractButton*>()) {
            if (button->text() == text) {
                button->click();
                return;
            }
        }
        FAIL() << "no button " << qPrintable(text);
    }

    look::Theme m_theme;
    samples::Home m_home{m_theme};
};

TEST_F(HomePageTest, OffersToStartTheAgentWhenItIsNotRunning)
{
    m_home.page.show();
    QCoreApplication::processEvents();
    EXPECT_EQ(shownButtons(), QStringList{QStringLiteral("Start Unhunch")});
    press(QStringLiteral("Start Unhunch"));
    EXPECT_EQ(m_home.agentStarts, 1);
}

TEST_F(HomePageTest, StartsTheOfficeResetWithTheBigButton)
{
    showIn(HomePhase::Counting);
    const QSignalSpy started(&m_home.page, &Page::startRequested);
    press(QStringLiteral("Start a reset"));
    ASSERT_EQ(started.count(), 1);
    EXPECT_EQ(started.first().first().toString(), QStringLiteral("office_reset"));
}

TEST_F(HomePageTest, StartsARoutineFromItsCard)
{
    showIn(HomePhase::Counting);
    const QSignalSpy started(&m_home.page, &Page::startRequested);
    auto* card = m_home.page.findChild<RoutineCard*>(QStringLiteral("rhomboid_break"));
    ASSERT_NE(card, nullptr);
    QTest::keyClick(card, Qt::Key_Return);
    ASSERT_EQ(started.count(), 1);
    EXPECT_EQ(started.first().first().toString(), QStringLiteral("rhomboid_break"));
}

TEST_F(HomePageTest, OffersSnoozePauseAndMovedWhileCounting)
{
    showIn(HomePhase::Counting);
    EXPECT_THAT(shownButtons(),
                testing::IsSupersetOf(
                    {QStringLiteral("I just moved"), QStringLiteral("Snooze"), QStringLiteral("Pause")}));
}

TEST_F(HomePageTest, OffersToResumeWhilePaused)
{
    showIn(HomePhase::Paused);
    EXPECT_TRUE(shownButtons().contains(QStringLiteral("Resume reminders")));
    EXPECT_FALSE(shownButtons().contains(QStringLiteral("Snooze")));
}

TEST_F(HomePageTest, LeadsToHelpInASafetyHold)
{
    showIn(HomePhase::SafetyHold);
    const QSignalSpy asked(&m_home.page, &Page::pageRequested);
    press(QStringLiteral("Get help"));
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().value<PageId>(), PageId::Help);
}

TEST_F(HomePageTest, OffersTheSafetyCheckOnlyWhereItIsDue)
{
    const QString check = QStringLiteral("Do the safety check");
    showIn(HomePhase::Counting);
    EXPECT_FALSE(shownButtons().contains(check));
    HomeStatus status = samples::status(HomePhase::Counting);
    status.isCheckDue = true;
    m_home.page.showStatus(status);
    EXPECT_TRUE(shownButtons().contains(check));
    const QSignalSpy started(&m_home.page, &Page::startRequested);
    press(check);
    ASSERT_EQ(started.count(), 1);
    EXPECT_EQ(started.first().first().toString(), QStringLiteral("safety_check"));
}

TEST_F(HomePageTest, LooksAtNoClockWhileHidden)
{
    showIn(HomePhase::Counting);
    EXPECT_TRUE(m_home.page.isTicking());
    m_home.page.hide();
    EXPECT_FALSE(m_home.page.isTicking());
}

TEST(HomeFactsTest, SaysSomethingInEveryPhase)
{
    for (int phase = 0; phase <= int(HomePhase::SafetyHold); ++phase) {
        const HomeFacts facts = homeFacts(samples::status(HomePhase(phase)), samples::now());
        EXPECT_FALSE(facts.headline.isEmpty()) << phase;
        EXPECT_FALSE(facts.detail.isEmpty()) << phase;
        EXPECT_FALSE(primaryWords(HomePhase(phase), {}).isEmpty()) << phase;
    }
}

TEST(HomeFactsTest, FillsTheRingWithTheTimeThatIsLeft)
{
    const HomeFacts facts = homeFacts(samples::status(HomePhase::Counting), samples::now());
    EXPECT_EQ(facts.ringFigure, QStringLiteral("42"));
    EXPECT_NEAR(facts.ringFill, 42.0 / 90.0, 1e-9);
    EXPECT_FALSE(facts.isDue);
}

TEST(HomeFactsTest, NeverGoesBelowZeroWhenTheClockIsLate)
{
    HomeStatus status = samples::status(HomePhase::Counting);
    status.next = samples::now() - 5min;
    const HomeFacts facts = homeFacts(status, samples::now());
    EXPECT_EQ(facts.ringFigure, QStringLiteral("0"));
    EXPECT_EQ(facts.ringFill, 0.0);
}

TEST(HomeFactsTest, RepaintsAtMostFourTimesAMinute)
{
    HomeStatus status = samples::status(HomePhase::Counting);
    for (auto left = 1s; left < 200s; left += 1s) {
        status.next = samples::now() + left;
        EXPECT_GE(factsHoldFor(status, samples::now()).value(), 15s);
        EXPECT_LE(factsHoldFor(status, samples::now()).value(), 60s);
    }
    EXPECT_FALSE(factsHoldFor(samples::status(HomePhase::Paused), samples::now()));
}

TEST(HomeFactsTest, NamesTheDayOfATimeThatIsNotToday)
{
    EXPECT_EQ(momentWords(samples::now() + 1h, samples::now()).day, QString());
    EXPECT_EQ(momentWords(samples::now() + 24h, samples::now()).day, QStringLiteral("tomorrow"));
    EXPECT_EQ(momentWords(samples::now() + 120h, samples::now()).day, QStringLiteral("Monday"));
}

TEST(HomeStatusTest, ReadsWhatTheAgentSays)
{
    const QVariantMap map{{QStringLiteral("phase"), QStringLiteral("reminding")},
                          {QStringLiteral("next"), qlonglong(0)},
                          {QStringLiteral("offer"), 7U},
                          {QStringLiteral("interval"), qlonglong(5400000)},
                          {QStringLiteral("checkDue"), true},
                          {QStringLiteral("routine"), QStringLiteral("office_reset")},
                          {QStringLiteral("snoozes"), QVariant::fromValue(QList<unsigned>{5, 10})}};
    const HomeStatus status = homeStatusFrom(map, {QStringLiteral("line")});
    EXPECT_EQ(status.phase, HomePhase::Reminding);
    EXPECT_FALSE(status.next);
    EXPECT_EQ(status.offer, 7U);
    EXPECT_EQ(status.interval, 90min);
    EXPECT_TRUE(status.isCheckDue);
    EXPECT_EQ(status.snoozes, (QList<unsigned>{5, 10}));
    EXPECT_EQ(status.why, QStringList{QStringLiteral("line")});
}

TEST(HomeStatusTest, StaysUsableWithAnswersItDoesNotKnow)
{
    const QVariantMap odd{{QStringLiteral("phase"), QStringLiteral("dancing")},
                          {QStringLiteral("next"), QStringLiteral("soon")},
                          {QStringLiteral("interval"), -3},
                          {QStringLiteral("speed"), 0.0}};
    const HomeStatus status = homeStatusFrom(odd, {});
    EXPECT_EQ(status.phase, HomePhase::Counting);
    EXPECT_FALSE(status.next);
    EXPECT_EQ(status.interval, 0ms);
    EXPECT_EQ(status.speed, 1.0);
    EXPECT_FALSE(homeFacts(status, samples::now()).headline.isEmpty());
}

TEST(TodayTest, CallsTheGoalReachedOnlyWhenItIs)
{
    EXPECT_EQ(minutesOfGoal(9min + 59s), QStringLiteral("9 of 10 minutes"));
    EXPECT_EQ(minutesOfGoal(10min), QStringLiteral("10 of 10 minutes"));
    EXPECT_EQ(minutesOfGoal(14min), QStringLiteral("14 minutes of movement"));
    EXPECT_EQ(resetsDone(1), QStringLiteral("1 reset done"));
}

TEST(RoutineCardTest, WritesLengthsAsPeopleSayThem)
{
    EXPECT_EQ(lengthWords(90s), QStringLiteral("90 seconds"));
    EXPECT_EQ(lengthWords(60s), QStringLiteral("1 minute"));
    EXPECT_EQ(lengthWords(7min), QStringLiteral("7 minutes"));
}

} // namespace
} // namespace unhunch::window
