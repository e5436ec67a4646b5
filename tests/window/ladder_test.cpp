// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/ladder/form_question.h"
#include "app/window/ladder/ladder_book.h"
#include "app/window/ladder/ladder_card.h"
#include "core/journal/care_reader.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>

namespace unhunch::window {
namespace {

using namespace std::chrono_literals;
using session::LadderDose;
using session::LadderLevel;

/// A ladder in a journal on the disk.
class LadderTest : public testing::Test {
protected:
    LadderTest() { EXPECT_TRUE(journal::Journal::open(m_file, journal::Role::Agent)); }

    void doSession(bool isPerfect)
    {
        m_book.sessionEnded(++m_session);
        m_book.judge(isPerfect);
    }

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("journal.sqlite"));
    journal::BufferedJournal m_journal{
        m_file, journal::Role::Window, journal::BufferedJournal::Between::KeepOpen};
    WindowClock m_clock;
    LadderBook m_book{m_journal, m_clock};
    journal::SessionId m_session = 0;
    look::Theme m_theme;
};

TEST_F(LadderTest, OffersAStepAfterTwoSessionsWithPerfectForm)
{
    EXPECT_EQ(m_book.standing().dose, LadderDose{});
    doSession(true);
    EXPECT_FALSE(m_book.standing().isNextOffered);
    doSession(true);
    ASSERT_TRUE(m_book.standing().isNextOffered);
    m_book.move(*m_book.standing().next);
    EXPECT_EQ(m_book.standing().dose, (LadderDose{LadderLevel::Wall, {2, 10}}));
    EXPECT_EQ(m_book.standing().confirmedInARow, 0);
}

TEST_F(LadderTest, TakesASessionWithoutAnAnswerForOneWithoutPerfectForm)
{
    doSession(true);
    m_book.sessionEnded(++m_session);
    doSession(true);
    EXPECT_EQ(m_book.standing().confirmedInARow, 1);
}

TEST_F(LadderTest, KeepsOneRowForASessionWhateverIsAnswered)
{
    m_book.sessionEnded(77);
    m_book.judge(true);
    m_book.judge(false);
    const auto rows
        = m_journal.read([](const journal::Journal& journal) { return journal::ladderRows(journal); });
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().event, journal::LadderNoted::Event::NotConfirmed);
    EXPECT_EQ(rows->front().session, 77);
}

TEST_F(LadderTest, AsksForTheFormAndOffersTheStepThatWasEarned)
{
    FormQuestion question(m_theme);
    const QSignalSpy judged(&question, &FormQuestion::judged);
    const QSignalSpy taken(&question, &FormQuestion::stepTaken);
    question.ask({});
    const auto buttons = question.findChildren<look::QuietButton*>();
    ASSERT_EQ(buttons.size(), 3);
    EXPECT_TRUE(buttons[2]->isHidden());
    buttons[0]->click();
    ASSERT_EQ(judged.count(), 1);
    EXPECT_TRUE(judged[0][0].toBool());
    doSession(true);
    doSession(true);
    question.showStanding(m_book.standing(), true);
    EXPECT_TRUE(buttons[0]->isHidden());
    ASSERT_FALSE(buttons[2]->isHidden());
    buttons[2]->click();
    ASSERT_EQ(taken.count(), 1);
    EXPECT_EQ(taken[0][0].value<LadderDose>(), (LadderDose{LadderLevel::Wall, {2, 10}}));
}

TEST_F(LadderTest, ShowsThePathAndStepsBackInOneClick)
{
    m_book.move({LadderLevel::Counter, {2, 10}});
    LadderCard card(m_theme, m_book);
    card.reload();
    EXPECT_EQ(card.standing().dose.level, LadderLevel::Counter);
    EXPECT_TRUE(card.accessibleName().contains(QStringLiteral("at a counter")))
        << card.accessibleName().toStdString();
    auto* back = card.findChild<look::QuietButton*>(QStringLiteral("back"));
    ASSERT_NE(back, nullptr);
    back->click();
    EXPECT_EQ(m_book.standing().dose, (LadderDose{LadderLevel::Counter, {2, 8}}));
    auto* undo = card.findChild<look::QuietButton*>(QStringLiteral("undo"));
    ASSERT_FALSE(undo->isHidden());
    undo->click();
    EXPECT_EQ(m_book.standing().dose, (LadderDose{LadderLevel::Counter, {2, 10}}));
}

TEST_F(LadderTest, HasNothingToStepBackToAtTheBottom)
{
    LadderCard card(m_theme, m_book);
    card.reload();
    EXPECT_TRUE(card.findChild<look::QuietButton*>(QStringLiteral("back"))->isHidden());
    EXPECT_TRUE(card.findChild<look::QuietButton*>(QStringLiteral("next"))->isHidden());
}

} // namespace
} // namespace unhunch::window
