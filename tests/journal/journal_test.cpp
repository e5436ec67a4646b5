// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "tests/journal/journal_fixture.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <array>

namespace unhunch::journal {
namespace {

using namespace std::chrono_literals;

class JournalTest : public JournalFixture {
protected:
    static StepEnded
    step(SessionId id, int index, std::chrono::milliseconds played, StepOutcome outcome = StepOutcome::Done)
    {
        return {id, index, "rhomboid_release", 30s, played, outcome, kNoon + 30s * (index + 1)};
    }

    static unsigned modeOf(const QString& file)
    {
        struct stat status {};

        return ::stat(file.toLocal8Bit().constData(), &status) == 0 ? status.st_mode & 0777U : 0U;
    }
};

TEST_F(JournalTest, KeepsASessionAsItWasWritten)
{
    Journal journal = open();
    ASSERT_TRUE(journal.write(officeReset(1)));
    ASSERT_TRUE(journal.write(step(1, 0, 30s)));
    ASSERT_TRUE(journal.write(SessionEnded{1, SessionOutcome::Completed, 85s, 90s, kNoon + 90s}));
    ASSERT_TRUE(journal.write(PainNoted{1, PainTime::Before, 4}));
    ASSERT_TRUE(journal.write(PainNoted{1, PainTime::After, 0}));
    const SessionRecord record = journal.session(1).value().value();
    EXPECT_EQ(record.begun, officeReset(1));
    EXPECT_EQ(record.ended, (SessionEnded{1, SessionOutcome::Completed, 85s, 90s, kNoon + 90s}));
    EXPECT_EQ(record.painBefore, 4);
    EXPECT_EQ(record.painAfter, 0);
    EXPECT_EQ(journal.steps(1).value(), std::vector{step(1, 0, 30s)});
}

TEST_F(JournalTest, IsForItsOwnerAloneWhileOpen)
{
    const mode_t before = ::umask(0);
    Journal journal = open();
    ASSERT_TRUE(journal.write(officeReset(1)));
    ::umask(before);
    EXPECT_EQ(modeOf(QFileInfo(path).absolutePath()), 0700U);
    for (const char* const suffix : {"", "-wal", "-shm", ".lock"}) {
        EXPECT_EQ(modeOf(path + QLatin1String(suffix)), 0600U) << suffix;
    }
}

TEST_F(JournalTest, LeavesOnlyTheFileAndItsLockWhenClosed)
{
    ASSERT_TRUE(open().write(officeReset(1)));
    const QStringList names = QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden, QDir::Name);
    EXPECT_EQ(names, (QStringList{QStringLiteral("journal.sqlite"), QStringLiteral("journal.sqlite.lock")}));
}

TEST_F(JournalTest, RunsInWriteAheadModeWithFullSync)
{
    const Journal journal = open();
    const Database raw = openRaw(path, Database::Mode::Existing);
    EXPECT_EQ(raw.prepare("PRAGMA journal_mode")
                  .and_then([](Statement statement) {
                      return statement.step().map([&](bool) { return statement.text(0); });
                  })
                  .value(),
              "wal");
}

TEST_F(JournalTest, IsOpenToAgentAndWindowAtOnce)
{
    Journal agent = open(Role::Agent);
    Journal window = open(Role::Window);
    ASSERT_TRUE(window.write(officeReset(1)));
    EXPECT_EQ(agent.unfinishedSessions().value().size(), 1U);
    EXPECT_TRUE(agent.write(OfferMade{1, "office_reset", kNoon, momentAt(kNoon), false}));
}

TEST_F(JournalTest, IsNotFoundByTheWindowBeforeTheAgentMadeIt)
{
    EXPECT_EQ(Journal::open(path, Role::Window).error().kind, ErrorKind::NotFound);
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(JournalTest, IsOpenedByTheWindowOnlyInTheVersionItKnows)
{
    static_cast<void>(open());
    ASSERT_TRUE(openRaw(path).execute("PRAGMA user_version = 0"));
    EXPECT_EQ(Journal::open(path, Role::Window).error().kind, ErrorKind::Unavailable);
    ASSERT_TRUE(openRaw(path).execute("PRAGMA user_version = 99"));
    EXPECT_EQ(Journal::open(path, Role::Window).error().kind, ErrorKind::Newer);
    EXPECT_EQ(Journal::open(path, Role::Agent).error().kind, ErrorKind::Newer);
}

TEST_F(JournalTest, WritesAllRowsOrNone)
{
    Journal journal = open();
    const std::array<Row, 2> rows{officeReset(1), PainNoted{1, PainTime::After, 11}};
    EXPECT_EQ(journal.write(rows).error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(journal.sessions(10).value().empty());
}

TEST_F(JournalTest, RefusesRowsOfSessionsItDoesNotKnow)
{
    Journal journal = open();
    EXPECT_EQ(journal.write(step(7, 0, 1s)).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(journal.write(SessionEnded{7, SessionOutcome::Ended, 1s, 0s, kNoon}).error().kind,
              ErrorKind::Invalid);
    EXPECT_EQ(journal.write(PainNoted{7, PainTime::After, 1}).error().kind, ErrorKind::Invalid);
}

TEST_F(JournalTest, TakesARepeatedStepAndEndAsCorrections)
{
    Journal journal = open();
    ASSERT_TRUE(journal.write(officeReset(1)));
    ASSERT_TRUE(journal.write(officeReset(1)));
    ASSERT_TRUE(journal.write(step(1, 0, 5s, StepOutcome::Skipped)));
    ASSERT_TRUE(journal.write(step(1, 0, 30s)));
    ASSERT_TRUE(journal.write(SessionEnded{1, SessionOutcome::Ended, 5s, 0s, kNoon}));
    ASSERT_TRUE(journal.write(SessionEnded{1, SessionOutcome::Completed, 90s, 0s, kNoon}));
    EXPECT_EQ(journal.steps(1).value(), std::vector{step(1, 0, 30s)});
    EXPECT_EQ(journal.sessions(10).value().front().ended->outcome, SessionOutcome::Completed);
}

TEST_F(JournalTest, ListsSessionsNewestFirstInPages)
{
    Journal journal = open();
    for (const SessionId id : {1, 2, 3, 4, 5}) {
        ASSERT_TRUE(journal.write(officeReset(id)));
    }
    const auto first = journal.sessions(2).value();
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first[0].begun.session, 5);
    const auto second = journal.sessions(2, first[1].begun.session).value();
    ASSERT_EQ(second.size(), 2U);
    EXPECT_EQ(second[0].begun.session, 3);
    EXPECT_EQ(journal.sessions(2, 1).value().size(), 0U);
}

TEST_F(JournalTest, CountsResetsByTheTwoThirdsRuleAndAllMinutes)
{
    Journal journal = open();

    struct Case {
        bool isReset;
        SessionOutcome outcome;
        std::chrono::milliseconds played;
    };

    const std::array cases{Case{true, SessionOutcome::Completed, 80s},
                           Case{true, SessionOutcome::Ended, 60s}, // two thirds
                           Case{true, SessionOutcome::Ended, 59s}, // not quite
                           Case{false, SessionOutcome::Completed, 42s}, // breathing
                           Case{true, SessionOutcome::PausedOut, 0s}};
    SessionId id = 0;
    for (const Case& one : cases) {
        SessionBegun begun = officeReset(++id);
        begun.isReset = one.isReset;
        ASSERT_TRUE(journal.write(begun));
        ASSERT_TRUE(journal.write(SessionEnded{id, one.outcome, one.played, 0s, kNoon}));
    }
    ASSERT_TRUE(journal.write(officeReset(++id))); // still playing
    EXPECT_EQ(journal.totals(kDay).value(), (DayTotals{2, 4, 241s}));
    EXPECT_EQ(journal.totals(kDay + std::chrono::days{1}).value(), DayTotals{});
}

TEST_F(JournalTest, JudgesUnfinishedSessionsByTheirSteps)
{
    Journal journal = open();
    for (const SessionId id : {1, 2, 3, 4}) {
        ASSERT_TRUE(journal.write(officeReset(id)));
    }
    ASSERT_TRUE(journal.write(step(1, 0, 30s)));
    ASSERT_TRUE(journal.write(step(1, 1, 12s, StepOutcome::Skipped)));
    for (const int index : {0, 1, 2}) {
        ASSERT_TRUE(journal.write(step(2, index, 30s)));
    }
    const auto judged = journal.judgeUnfinished(4).value();
    ASSERT_EQ(judged.size(), 3U);
    EXPECT_EQ(judged[0].ended, (SessionEnded{1, SessionOutcome::Interrupted, 42s, 90s, kNoon + 60s}));
    EXPECT_EQ(judged[1].ended, (SessionEnded{2, SessionOutcome::Completed, 90s, 90s, kNoon + 90s}));
    EXPECT_EQ(judged[2].ended, (SessionEnded{3, SessionOutcome::Interrupted, 0s, 90s, kNoon}));
    const auto left = journal.unfinishedSessions().value();
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left.front().begun.session, 4);
}

TEST_F(JournalTest, PutsAnAnswerToTheLatestOfferOfItsNumber)
{
    Journal journal = open();
    const OfferMade offer{3, "office_reset", {}, momentAt(kNoon), false};
    ASSERT_TRUE(journal.write(offer));
    ASSERT_TRUE(journal.write(offer));
    ASSERT_TRUE(journal.write(
        OfferAnswered{3, "office_reset", schedule::OfferOutcome::Snoozed, 10min, momentAt(kNoon)}));
    ASSERT_TRUE(
        journal.write(OfferAnswered{0, "office_reset", schedule::OfferOutcome::Lapsed, {}, momentAt(kNoon)}));
    const Database raw = openRaw(path, Database::Mode::Existing);
    EXPECT_EQ(raw.integer("SELECT offer FROM answers WHERE outcome = 'snoozed' AND snooze_minutes = 10")
                  .value_or(-1),
              2);
    EXPECT_EQ(
        raw.integer("SELECT count(*) FROM answers WHERE offer IS NULL AND outcome = 'lapsed'").value_or(-1),
        1);
}

TEST_F(JournalTest, MakesIdsThatGrowWithTimeAndFitADouble)
{
    EXPECT_LT(newRowId(kNoon), newRowId(kNoon + 1ms));
    EXPECT_LT(newRowId(kNoon + std::chrono::years{50}), SessionId{1} << 53);
}

TEST_F(JournalTest, SaysThatItsFolderCannotBeMade)
{
    ASSERT_TRUE(QFile(folder.filePath(QStringLiteral("data"))).open(QIODevice::WriteOnly));
    EXPECT_EQ(Journal::open(path, Role::Agent).error().kind, ErrorKind::Unwritable);
}

TEST_F(JournalTest, SaysThatAFolderStandsInItsPlace)
{
    ASSERT_TRUE(QDir().mkpath(path));
    const Result<Journal> journal = Journal::open(path, Role::Agent);
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().kind, ErrorKind::Unwritable);
    EXPECT_EQ(journal.error().file, path.toStdString());
}

} // namespace
} // namespace unhunch::journal
