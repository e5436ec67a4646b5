// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/journal_words.h"
#include "tests/window_pages/samples.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <algorithm>

namespace unhunch::window {
namespace {

using namespace std::chrono_literals;

QStringList textsOf(const JournalModel& model, int role)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts.append(model.index(row).data(role).toString());
    }
    return texts;
}

/// Times of day are written as the person's locale writes them; these tests read them as the British do.
class BritishTest : public testing::Test {
protected:
    BritishTest() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void TearDown() override { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

using JournalModelTest = BritishTest;
using JournalWordsTest = BritishTest;

TEST_F(JournalModelTest, ListsSessionsNewestFirstBelowTheirDay)
{
    JournalModel model(samples::readerOf(samples::sessions(2)), samples::catalogue());
    model.reload(samples::today());
    const QStringList titles = textsOf(model, Qt::DisplayRole);
    ASSERT_GE(titles.size(), 7);
    EXPECT_EQ(titles.at(0), QStringLiteral("Today"));
    EXPECT_EQ(titles.at(1), QStringLiteral("Office reset"));
    EXPECT_EQ(model.index(1).data(JournalModel::TimeRole).toString(), QStringLiteral("13:41"));
    EXPECT_EQ(titles.count(QStringLiteral("Yesterday")), 1);
    EXPECT_LT(titles.indexOf(QStringLiteral("Today")), titles.indexOf(QStringLiteral("Yesterday")));
}

TEST_F(JournalModelTest, ReadsOlderSessionsOnlyWhenAsked)
{
    JournalModel model(samples::readerOf(samples::sessions(60)), samples::catalogue());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false); // it would fetch in the middle of a change; the test fetches itself
    model.reload(samples::today());
    const int first = model.rowCount();
    EXPECT_LT(first, 100);
    ASSERT_TRUE(model.canFetchMore({}));
    while (model.canFetchMore({})) {
        model.fetchMore({});
    }
    const auto days = textsOf(model, JournalModel::IsDayRole).count(QStringLiteral("true"));
    EXPECT_EQ(days, 60);
    EXPECT_EQ(model.rowCount() - int(days), int(samples::sessions(60).size()));
}

TEST_F(JournalModelTest, TellsAScreenReaderTheWholeRow)
{
    JournalModel model(samples::readerOf(samples::sessions(1)), samples::catalogue());
    model.reload(samples::today());
    EXPECT_EQ(model.index(1).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("13:41, Office reset, Completed · 90 s · Pain after: 2 of 10"));
}

TEST(JournalPageTest, GreetsAnEmptyJournalAndOffersAReset)
{
    look::Theme theme;
    JournalPage page(theme, samples::journalServices({}));
    page.reload();
    EXPECT_FALSE(page.notice().isEmpty());
    const QSignalSpy started(&page, &Page::startRequested);
    page.findChild<look::PrimaryButton*>()->click();
    EXPECT_EQ(started.count(), 1);
}

TEST(JournalPageTest, TreatsAMissingFileAsEmpty)
{
    JournalModel model(
        [](int, std::optional<journal::SessionId>) {
            return Result<std::vector<journal::SessionRecord>>(failure(ErrorKind::NotFound, "no file"));
        },
        samples::catalogue());
    model.reload(samples::today());
    EXPECT_TRUE(model.isEmpty());
}

TEST(JournalPageTest, SaysWhyItCannotBeReadAndTriesAgain)
{
    look::Theme theme;
    bool isBroken = true;
    JournalServices services = samples::journalServices({});
    const SessionReader healthy = samples::readerOf(samples::sessions(1));
    services.sessions = [&](int limit, std::optional<journal::SessionId> olderThan) {
        return isBroken ? Result<std::vector<journal::SessionRecord>>(failure(ErrorKind::Newer, "newer"))
                        : healthy(limit, olderThan);
    };
    JournalPage page(theme, services);
    page.reload();
    EXPECT_TRUE(page.notice().contains(QStringLiteral("newer version"))) << qPrintable(page.notice());
    isBroken = false;
    page.findChild<look::PrimaryButton*>()->click();
    EXPECT_TRUE(page.notice().isEmpty());
    EXPECT_GT(page.model().rowCount(), 0);
}

TEST_F(JournalWordsTest, NamesARoutineThatIsGoneByItsId)
{
    EXPECT_EQ(routineTitle(samples::catalogue(), "my_old_stretch"), QStringLiteral("My old stretch"));
}

TEST_F(JournalWordsTest, WritesTheTimeWhereTheUserWasThen)
{
    const journal::Moment moment{samples::now(), "Asia/Kathmandu", samples::today()};
    EXPECT_EQ(timeOfDayWords(moment), QStringLiteral("20:13"));
}

TEST_F(JournalWordsTest, SaysPlayedTimesShortly)
{
    EXPECT_EQ(playedWords(90s), QStringLiteral("90 s"));
    EXPECT_EQ(playedWords(60s), QStringLiteral("1 min"));
    EXPECT_EQ(playedWords(150s), QStringLiteral("2 min 30 s"));
    EXPECT_EQ(playedWords(0s), QString());
}

} // namespace
} // namespace unhunch::window
