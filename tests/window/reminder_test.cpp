// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/reminder/reminder_card.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace unhunch::window;

class ReminderCardTest : public testing::Test {
protected:
    void remind(uint offer)
    {
        m_card.remind({.offer = offer,
                       .title = QStringLiteral("Time for a reset"),
                       .body = QStringLiteral("You have been sitting for 90 minutes."),
                       .snoozes = {5, 10, 15, 30}});
    }

    look::Theme m_theme;
    ReminderCard m_card{m_theme};
    QSignalSpy m_answered{&m_card, &ReminderCard::answered};
    QSignalSpy m_gone{&m_card, &ReminderCard::gone};
};

TEST_F(ReminderCardTest, IsDeafToKeysAndClicksThatWereMeantForAnotherWindow)
{
    remind(1);
    ASSERT_FALSE(m_card.isListening());
    QTest::keyClick(&m_card, Qt::Key_Return);
    QTest::keyClick(&m_card, Qt::Key_Escape);
    for (look::Button* button : m_card.findChildren<look::Button*>()) {
        QTest::mouseClick(button, Qt::LeftButton);
    }
    EXPECT_TRUE(m_answered.isEmpty());
    EXPECT_EQ(m_card.offer(), 1U);
}

TEST_F(ReminderCardTest, TakesNoFocusWhenItAppears)
{
    EXPECT_TRUE(m_card.testAttribute(Qt::WA_ShowWithoutActivating));
}

TEST_F(ReminderCardTest, AnswersOnceAndIsGone)
{
    remind(4);
    m_card.findChild<look::PrimaryButton*>()->click();
    m_card.close();
    ASSERT_EQ(m_answered.count(), 1);
    EXPECT_EQ(m_answered[0][0].toUInt(), 4U);
    EXPECT_EQ(m_answered[0][1].toString(), QStringLiteral("start"));
    EXPECT_EQ(m_gone.count(), 1);
    EXPECT_FALSE(m_card.isVisible());
}

TEST_F(ReminderCardTest, ClosingIsAnAnswerToo)
{
    remind(4);
    m_card.close();
    ASSERT_EQ(m_answered.count(), 1);
    EXPECT_EQ(m_answered[0][1].toString(), QStringLiteral("closed"));
}

TEST_F(ReminderCardTest, OffersThreeSnoozesAtMost)
{
    remind(1);
    remind(2);
    QStringList names;
    for (const auto* button : m_card.findChildren<look::QuietButton*>()) {
        names.append(button->text());
    }
    names.sort();
    EXPECT_EQ(names.join(QLatin1Char('|')), QStringLiteral("In 10 min|In 15 min|In 5 min|Skip"));
}

TEST_F(ReminderCardTest, IsWithdrawnOnlyByItsOwnOffer)
{
    remind(7);
    m_card.withdraw(6);
    EXPECT_TRUE(m_card.isVisible());
    m_card.withdraw(7);
    EXPECT_FALSE(m_card.isVisible());
    EXPECT_TRUE(m_answered.isEmpty());
    EXPECT_EQ(m_gone.count(), 1);
}

TEST_F(ReminderCardTest, StandsWhollyOnTheScreenWithLargeText)
{
    m_theme.setAppearance({.textScale = 2.0});
    remind(1);
    EXPECT_GE(m_card.width(), m_card.minimumSizeHint().width());
    EXPECT_TRUE(m_card.screen()->availableGeometry().contains(m_card.geometry()));
}

} // namespace
