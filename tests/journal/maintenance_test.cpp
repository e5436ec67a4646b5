// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/maintenance.h"

#include "core/journal/erase.h"
#include "tests/journal/journal_fixture.h"

#include <gtest/gtest.h>

namespace unhunch::journal {
namespace {

using namespace std::chrono_literals;

constexpr CivilTime kNow = CivilTime{kDay} + 14h + 3min + 9s;
constexpr int kSessions = 600;
constexpr qint64 kPage = 4096;

class MaintenanceTest : public JournalFixture {
protected:
    void fill() const
    {
        std::vector<Row> rows;
        for (int i = 1; i <= kSessions; ++i) {
            rows.emplace_back(officeReset(i));
            rows.emplace_back(StepEnded{i, 0, "breathing", 30s, 30s, StepOutcome::Done, kNoon});
        }
        ASSERT_TRUE(open().write(rows));
    }

    void overwrite(qint64 from, qint64 length) const
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(from));
        ASSERT_EQ(file.write(QByteArray(length, '\x5a')), length);
    }

    /// A page of the table of sessions that holds rows: neither the first nor the last ones.
    [[nodiscard]] qint64 pageOfSessions() const
    {
        return kPage
               * (number(path,
                         "SELECT pageno FROM dbstat WHERE name = 'sessions' AND pagetype = 'leaf' LIMIT 1 "
                         "OFFSET 4")
                  - 1);
    }
};

TEST_F(MaintenanceTest, FindsAWholeJournalWhole)
{
    fill();
    const CheckReport report = checkAndRepair(path, kNow).value();
    EXPECT_FALSE(report.wasDamaged);
    EXPECT_EQ(open().sessions(10000).value().size(), std::size_t{kSessions});
}

TEST_F(MaintenanceTest, HasNothingToDoWithoutAJournal)
{
    ASSERT_TRUE(QDir().mkpath(QFileInfo(path).absolutePath()));
    EXPECT_FALSE(checkAndRepair(path, kNow).value().wasDamaged);
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(MaintenanceTest, SetsADamagedJournalAsideAndCarriesOverWhatCanBeRead)
{
    fill();
    const qint64 page = pageOfSessions();
    ASSERT_GT(page, 0);
    overwrite(page, kPage);
    const CheckReport report = checkAndRepair(path, kNow).value();
    ASSERT_TRUE(report.wasDamaged);
    EXPECT_EQ(report.setAside,
              folder.filePath(QStringLiteral("data/journal.damaged-20261121-140309.sqlite")));
    EXPECT_TRUE(QFile::exists(report.setAside));
    const auto sessions = open().sessions(10000).value();
    EXPECT_GT(sessions.size(), std::size_t{kSessions * 8 / 10});
    EXPECT_LT(sessions.size(), std::size_t{kSessions});
    EXPECT_EQ(sessions.front().begun.session, kSessions);
    EXPECT_EQ(sessions.back().begun, officeReset(1));
    EXPECT_EQ(number(path, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    EXPECT_GT(report.rowsKept, 0);
    EXPECT_EQ(report.tablesCut, 1);
}

TEST_F(MaintenanceTest, StartsAnewWhenNothingCanBeRead)
{
    fill();
    overwrite(0, kPage);
    const CheckReport report = checkAndRepair(path, kNow).value();
    EXPECT_TRUE(report.wasDamaged);
    EXPECT_EQ(report.rowsKept, 0);
    EXPECT_TRUE(open().write(officeReset(1)));
}

TEST_F(MaintenanceTest, NeverWritesOverAnEarlierOne)
{
    for (int i = 0; i < 2; ++i) {
        static_cast<void>(open());
        overwrite(0, kPage);
        ASSERT_TRUE(checkAndRepair(path, kNow));
    }
    const QStringList aside = QFileInfo(path).dir().entryList({QStringLiteral("*.damaged-*.sqlite")});
    EXPECT_EQ(aside.size(), 2);
}

TEST_F(MaintenanceTest, WaitsUntilNobodyHasTheJournalOpen)
{
    const Journal journal = open();
    EXPECT_EQ(checkAndRepair(path, kNow).error().kind, ErrorKind::Unavailable);
    EXPECT_EQ(eraseJournal(path).error().kind, ErrorKind::Unavailable);
}

TEST_F(MaintenanceTest, IsNeededOnlyAfterAnUncleanEnd)
{
    fill();
    EXPECT_FALSE(isCheckNeeded(path));
    QFile leftover(path + QStringLiteral("-wal"));
    ASSERT_TRUE(leftover.open(QIODevice::WriteOnly));
    ASSERT_EQ(leftover.write("x"), 1);
    leftover.close();
    EXPECT_TRUE(isCheckNeeded(path));
    static_cast<void>(open().sessions(1)); // takes the leftover away
    EXPECT_TRUE(isCheckNeeded(path)) << "still, until it was done";
    ASSERT_TRUE(checkAndRepair(path, kNow));
    EXPECT_FALSE(isCheckNeeded(path));
}

TEST_F(MaintenanceTest, ErasesEverything)
{
    fill();
    overwrite(0, kPage);
    ASSERT_TRUE(checkAndRepair(path, kNow));
    static_cast<void>(open());
    ASSERT_TRUE(eraseJournal(path));
    EXPECT_EQ(QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden),
              QStringList{QStringLiteral("journal.sqlite.lock")});
}

} // namespace
} // namespace unhunch::journal
