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
        card.remind({.offer = offer,
                     .title = QStringLiteral("Time for a reset"),
                     .body = QStringLiteral("You have been sitting for 90 minutes."),
                     .snoozes = {5, 10, 15, 30}});
    }

    look::Theme theme;
    ReminderCard card{theme};
    QSignalSpy answered{&card, &ReminderCard::answered};
    QSignalSpy gone{&card, &ReminderCard::gone};
};

TEST_F(ReminderCardTest, IsDeafToKeysAndClicksThatWereMeantForAnotherWindow)
{
    remind(1);
    ASSERT_FALSE(card.isListening());
    QTest::keyClick(&card, Qt::Key_Return);
    QTest::keyClick(&card, Qt::Key_Escape);
    for (look::Button* button : card.findChildren<look::Button*>()) {
        QTest::mouseClick(button, Qt::LeftButton);
    }
    EXPECT_TRUE(answered.isEmpty());
    EXPECT_EQ(card.offer(), 1U);
}

TEST_F(ReminderCardTest, TakesNoFocusWhenItAppears)
{
    EXPECT_TRUE(card.testAttribute(Qt::WA_ShowWithoutActivating));
}

TEST_F(ReminderCardTest, AnswersOnceAndIsGone)
{
    remind(4);
    card.findChild<look::PrimaryButton*>()->click();
    card.close();
    ASSERT_EQ(answered.count(), 1);
    EXPECT_EQ(answered[0][0].toUInt(), 4U);
    EXPECT_EQ(answered[0][1].toString(), QStringLiteral("start"));
    EXPECT_EQ(gone.count(), 1);
    EXPECT_FALSE(card.isVisible());
}

TEST_F(ReminderCardTest, ClosingIsAnAnswerToo)
{
    remind(4);
    card.close();
    ASSERT_EQ(answered.count(), 1);
    EXPECT_EQ(answered[0][1].toString(), QStringLiteral("closed"));
}

TEST_F(ReminderCardTest, OffersThreeSnoozesAtMost)
{
    remind(1);
    remind(2);
    QStringList names;
    for (const auto* button : card.findChildren<look::QuietButton*>()) {
        names.append(button->text());
    }
    names.sort();
    EXPECT_EQ(names.join(QLatin1Char('|')), QStringLiteral("In 10 min|In 15 min|In 5 min|Skip"));
}

TEST_F(ReminderCardTest, IsWithdrawnOnlyByItsOwnOffer)
{
    remind(7);
    card.withdraw(6);
    EXPECT_TRUE(card.isVisible());
    card.withdraw(7);
    EXPECT_FALSE(card.isVisible());
    EXPECT_TRUE(answered.isEmpty());
    EXPECT_EQ(gone.count(), 1);
}

TEST_F(ReminderCardTest, StandsWhollyOnTheScreenWithLargeText)
{
    theme.setAppearance({.textScale = 2.0});
    remind(1);
    EXPECT_GE(card.width(), card.minimumSizeHint().width());
    EXPECT_TRUE(card.screen()->availableGeometry().contains(card.geometry()));
}

} // namespace
