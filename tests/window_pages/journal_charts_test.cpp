// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/chart_words.h"
#include "tests/window_pages/samples.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <gmock/gmock.h>

namespace unhunch::window {
namespace {

using namespace std::chrono_literals;

class JournalChartsTest : public testing::Test {
protected:
    JournalChartsTest()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        sample.page->resize(980, 640);
        sample.page->show();
        sample.read();
    }

    void TearDown() override { QLocale::setDefault(m_before); }

    [[nodiscard]] ChartCard* card(const QString& name) const
    {
        for (auto* const found : sample.page->findChildren<ChartCard*>()) {
            if (found->table()->accessibleName() == name) {
                return found;
            }
        }
        return nullptr;
    }

    /// What the card says of what is looked at.
    [[nodiscard]] static QStringList textsOf(const ChartCard& card)
    {
        QStringList texts;
        for (const auto* const label : card.findChildren<QLabel*>()) {
            texts.append(label->text());
        }
        return texts;
    }

    QLocale m_before;
    look::Theme theme;
    samples::JournalSample sample{theme, samples::journalRows(60)};
};

TEST_F(JournalChartsTest, EveryChartHasATableWithTheSameNumbers)
{
    const auto cards = sample.page->findChildren<ChartCard*>();
    EXPECT_EQ(cards.size(), 5);
    for (ChartCard* const card : cards) {
        card->showTable(true);
        EXPECT_FALSE(card->table()->isHidden()) << qPrintable(card->table()->accessibleName());
        EXPECT_GT(card->table()->rowCount(), 0) << qPrintable(card->table()->accessibleName());
        EXPECT_NE(card->table()->horizontalHeaderItem(0), nullptr);
    }
    const auto* const table = card(QStringLiteral("Pain"))->table();
    const auto points = sample.journal->read([](const journal::Journal& journal) {
        return painPoints(journal, journal::rangeOf(journal::Span::ThreeMonths, samples::today(), {}));
    });
    const auto& last = points->back();
    const int row = table->rowCount() - 1;
    EXPECT_EQ(table->item(row, 0)->text(), stretchWords(last.when, journal::Step::Day));
    EXPECT_EQ(table->item(row, 1)->text(), meanWords(last.scores));
    EXPECT_EQ(table->item(row, 3)->text(), QString::number(last.scores.highest));
}

TEST_F(JournalChartsTest, EveryPointIsToldByKeyboard)
{
    auto* const pain = card(QStringLiteral("Pain"))->findChild<ScoreChart*>();
    pain->setFocus();
    QTest::keyClick(pain, Qt::Key_End);
    EXPECT_TRUE(pain->accessibleDescription().startsWith(QStringLiteral("Wed, 18 Nov 2026: ")))
        << qPrintable(pain->accessibleDescription());
    EXPECT_TRUE(textsOf(*card(QStringLiteral("Pain"))).contains(pain->accessibleDescription()));
    QTest::keyClick(pain, Qt::Key_Left);
    EXPECT_TRUE(pain->accessibleDescription().startsWith(QStringLiteral("Tue, 17 Nov 2026: ")));
    QTest::keyClick(pain, Qt::Key_Home);
    EXPECT_EQ(pain->current(), 0);
}

TEST_F(JournalChartsTest, RightIsTheOlderSideWhereTimeRunsLeftwards)
{
    auto* const pain = card(QStringLiteral("Pain"))->findChild<ScoreChart*>();
    pain->setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(pain, Qt::Key_End);
    const int newest = pain->current();
    QTest::keyClick(pain, Qt::Key_Right);
    EXPECT_EQ(pain->current(), newest - 1);
}

TEST_F(JournalChartsTest, RedFlagsAndPatternsAreInTheTableToo)
{
    ChartCard* const pain = card(QStringLiteral("Pain"));
    pain->showTable(true);
    QStringList marked;
    for (int row = 0; row < pain->table()->rowCount(); ++row) {
        marked.append(pain->table()->item(row, 4)->text());
    }
    EXPECT_EQ(marked.count(QStringLiteral("Red flag: Pain at night")), 1);
    EXPECT_EQ(marked.count(QStringLiteral("Pattern: Grows through the workday")), 1);
}

TEST_F(JournalChartsTest, ArrowsGoOnIntoTheWeekBefore)
{
    auto* const week = sample.page->findChild<WeekStrip*>();
    QTest::keyClick(week, Qt::Key_Home);
    EXPECT_EQ(week->accessibleDescription(),
              QStringLiteral("Monday, 16 November: 3 of 10 minutes · 3 resets done"));
    QTest::keyClick(week, Qt::Key_Left);
    EXPECT_TRUE(week->accessibleDescription().startsWith(QStringLiteral("Sunday, 15 November: ")))
        << qPrintable(week->accessibleDescription());
    QTest::keyClick(week, Qt::Key_PageDown);
    QTest::keyClick(week, Qt::Key_PageDown);
    QTest::keyClick(week, Qt::Key_End);
    EXPECT_TRUE(week->accessibleDescription().startsWith(QStringLiteral("Sunday, 22 November: ")))
        << "weeks to come are not shown";
}

TEST(ChartTablesTest, AMarkWithoutAScoreHasARowOfItsOwn)
{
    const CivilDate day = samples::today();
    const journal::CareMark flag{day - std::chrono::days{1}, care::RedFlag::Fever};
    const ChartTable table = painTable({{{day, day}, {1, 4, 4, 4}}}, {flag}, journal::Step::Day);
    ASSERT_EQ(table.rows.size(), 2);
    EXPECT_EQ(table.rows[0].last(), markWords(flag));
    EXPECT_EQ(table.rows[1].at(1), QStringLiteral("4"));
}

TEST(ChartWordsTest, LeaveOutWhatIsNone)
{
    EXPECT_EQ(adherenceWords({}), QString());
    EXPECT_EQ(adherenceWords({.skipped = 2}).count(QStringLiteral("·")), 0);
    EXPECT_EQ(scoresWords({2, 6, 3, 3}), QStringLiteral("3"));
    EXPECT_EQ(scoresWords({2, 7, 3, 4}), QStringLiteral("on average 3.5, between 3 and 4"));
}

} // namespace
} // namespace unhunch::window
