// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/buffered_journal.h"

#include "core/journal/open_lock.h"
#include "tests/journal/journal_fixture.h"
#include "tests/support/file_size_limit.h"

#include <gtest/gtest.h>

#include <optional>

namespace unhunch::journal {
namespace {

using namespace std::chrono_literals;
using Between = BufferedJournal::Between;

class BufferedJournalTest : public JournalFixture {};

TEST_F(BufferedJournalTest, TouchesNothingBeforeItIsUsed)
{
    const BufferedJournal journal(path, Role::Agent, Between::Close);
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(BufferedJournalTest, WritesAtOnceAndClosesInBetween)
{
    BufferedJournal journal(path, Role::Agent, Between::Close);
    const SessionId id = journal.beginSession(officeReset(0));
    EXPECT_FALSE(journal.lastError());
    EXPECT_FALSE(QFile::exists(path + QStringLiteral("-wal")));
    EXPECT_EQ(number(path, "SELECT id FROM sessions"), id);
}

TEST_F(BufferedJournalTest, KeepsTheFileOpenWhereAsked)
{
    BufferedJournal journal(path, Role::Agent, Between::KeepOpen);
    journal.beginSession(officeReset(0));
    EXPECT_TRUE(QFile::exists(path + QStringLiteral("-wal")));
    ASSERT_TRUE(journal.close());
    EXPECT_FALSE(QFile::exists(path + QStringLiteral("-wal")));
}

TEST_F(BufferedJournalTest, KeepsRowsOfAWholeSessionUntilTheJournalIsThere)
{
    BufferedJournal window(path, Role::Window, Between::KeepOpen);
    const SessionId id = window.beginSession(officeReset(0));
    EXPECT_EQ(window.add(StepEnded{id, 0, "breathing", 30s, 30s, StepOutcome::Done, kNoon}).error().kind,
              ErrorKind::NotFound);
    EXPECT_EQ(window.waiting(), 2U);
    static_cast<void>(open(Role::Agent));
    ASSERT_TRUE(window.add(SessionEnded{id, SessionOutcome::Completed, 90s, 90s, kNoon}));
    EXPECT_EQ(window.waiting(), 0U);
    EXPECT_EQ(window.totals(kDay).value(), (DayTotals{1, 1, 90s}));
}

TEST_F(BufferedJournalTest, KeepsRowsWhileTheDiskIsFull)
{
    BufferedJournal journal(path, Role::Agent, Between::Close);
    journal.beginSession(officeReset(0));
    std::optional<test::FileSizeLimit> full(std::in_place, 4096);
    SessionBegun begun = officeReset(0);
    begun.started.at += 1s;
    const SessionId id = journal.beginSession(begun);
    ASSERT_TRUE(journal.lastError());
    EXPECT_EQ(journal.lastError()->kind, ErrorKind::Unwritable) << journal.lastError()->detail;
    EXPECT_EQ(journal.waiting(), 1U);
    full.reset();
    ASSERT_TRUE(journal.flush());
    EXPECT_EQ(number(path, "SELECT max(id) FROM sessions"), id);
    EXPECT_EQ(number(path, "SELECT count(*) FROM sessions"), 2);
}

TEST_F(BufferedJournalTest, KeepsRowsWhileTheFileIsMaintained)
{
    BufferedJournal journal(path, Role::Agent, Between::Close);
    journal.beginSession(officeReset(0));
    {
        const Result<OpenLock> alone = OpenLock::takeAlone(path);
        ASSERT_TRUE(alone);
        journal.beginSession(officeReset(0));
        EXPECT_EQ(journal.lastError()->kind, ErrorKind::Unavailable);
    }
    EXPECT_EQ(journal.sessions(10).value().size(), 2U);
}

TEST_F(BufferedJournalTest, DropsARowThatCanNeverBeWritten)
{
    BufferedJournal journal(path, Role::Agent, Between::Close);
    EXPECT_EQ(journal.add(PainNoted{404, PainTime::After, 3}).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(journal.waiting(), 0U);
    journal.beginSession(officeReset(0));
    EXPECT_FALSE(journal.lastError());
}

TEST_F(BufferedJournalTest, KeepsAThousandRowsAndRefusesMore)
{
    BufferedJournal window(path, Role::Window, Between::Close);
    for (int i = 0; i < 1000; ++i) {
        EXPECT_EQ(window.add(officeReset(i + 1)).error().kind, ErrorKind::NotFound);
    }
    EXPECT_EQ(window.add(officeReset(2000)).error().kind, ErrorKind::Refused);
    EXPECT_EQ(window.waiting(), 1000U);
}

TEST_F(BufferedJournalTest, ReadsThoughItCannotWrite)
{
    BufferedJournal journal(path, Role::Agent, Between::Close);
    EXPECT_EQ(journal.totals(kDay).value(), DayTotals{});
    EXPECT_TRUE(journal.judgeUnfinished({}).value().empty());
    EXPECT_TRUE(journal.steps(1).value().empty());
}

} // namespace
} // namespace unhunch::journal
