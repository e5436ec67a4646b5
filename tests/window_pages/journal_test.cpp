// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/journal_words.h"
#include "core/journal/database.h"
#include "core/journal/migrations.h"
#include "tests/window_pages/samples.h"

#include <QAbstractItemModelTester>
#include <QAction>
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
    const samples::JournalSample sample(theme, {});
    sample.read();
    EXPECT_FALSE(sample.page->notice().isEmpty());
    const QSignalSpy started(sample.page.get(), &Page::startRequested);
    sample.page->findChild<QAbstractButton*>(QStringLiteral("noticeButton"))->click();
    EXPECT_EQ(started.count(), 1);
}

TEST(JournalPageTest, TreatsAMissingFileAsEmpty)
{
    JournalModel model(
        [](int, const std::optional<journal::Search>&, std::optional<journal::EntryMark>) {
            return Result<std::vector<journal::Entry>>(failure(ErrorKind::NotFound, "no file"));
        },
        samples::catalogue());
    model.reload(samples::today());
    EXPECT_TRUE(model.isEmpty());
}

TEST(JournalPageTest, SaysWhyItCannotBeReadAndTriesAgain)
{
    look::Theme theme;
    const samples::JournalSample sample(theme, samples::journalRows(1));
    const auto setVersion = [&](const std::string& version) {
        ASSERT_TRUE(sample.journal->close());
        const auto database
            = journal::Database::open(sample.file.toStdString(), journal::Database::Mode::Existing);
        ASSERT_TRUE(database->execute("PRAGMA user_version = " + version));
    };
    const int known = journal::newestVersion(journal::embeddedMigrations());
    setVersion(std::to_string(known + 1));
    sample.read();
    const QString notice = sample.page->notice();
    EXPECT_TRUE(notice.contains(QStringLiteral("newer version"))) << qPrintable(notice);
    setVersion(std::to_string(known));
    sample.page->findChild<QAbstractButton*>(QStringLiteral("noticeButton"))->click();
    EXPECT_TRUE(sample.page->notice().isEmpty());
    EXPECT_GT(sample.page->model().rowCount(), 0);
}

TEST(JournalPageTest, LeadsFromARedFlagToTheHelpPage)
{
    look::Theme theme;
    const samples::JournalSample sample(theme, {});
    const QSignalSpy wanted(sample.page.get(), &Page::pageRequested);
    for (auto* const button : sample.page->findChildren<QAbstractButton*>()) {
        if (button->text() == QStringLiteral("Report a red flag")) {
            button->click();
        }
    }
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.at(0).at(0).value<PageId>(), PageId::Help);
}

TEST(JournalPageTest, HasRoomForCardsAndCommandsOfOthers)
{
    look::Theme theme;
    const samples::JournalSample sample(theme, samples::journalRows(1));
    auto* const card = new look::Card(theme);
    sample.page->trends().addCard(card);
    sample.page->addToMenu(new QAction(QStringLiteral("Export"), sample.page.get()));
    EXPECT_TRUE(sample.page->trends().isAncestorOf(card));
    EXPECT_FALSE(sample.page->findChild<MenuButton*>()->isHidden());
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
