// SPDX-License-Identifier: GPL-3.0-or-later
// Killed a hundred times at any instant of whatever it does, the journal is always whole.
#include "core/journal/archive.h"
#include "core/journal/erase.h"
#include "tests/journal/journal_fixture.h"
#include "tests/journal/journal_process.h"

#include <QBuffer>

#include <gtest/gtest.h>

#include <random>

namespace unhunch::journal {
namespace {

using namespace std::chrono_literals;

constexpr int kKills = 100;
constexpr int kSessions = 200;

class JournalKillTest : public JournalFixture {
protected:
    JournalKillTest() { QDir().mkpath(QFileInfo(path).absolutePath()); }

    void expectWhole() const
    {
        ASSERT_EQ(number(path, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"),
                  1);
    }

    /// How long it takes when nobody kills it, and half as much again.
    static useconds_t longestOf(const std::vector<std::string>& arguments)
    {
        const JournalProcess process(arguments);
        EXPECT_EQ(process.read(), 1);
        const auto begin = std::chrono::steady_clock::now();
        EXPECT_EQ(process.read(), 2);
        const auto taken = std::chrono::steady_clock::now() - begin;
        return static_cast<useconds_t>(std::chrono::duration_cast<std::chrono::microseconds>(taken).count()
                                       * 3 / 2);
    }

    /// Kills `arguments` somewhere within `longest` after it has begun; answers whether it was done by then.
    [[nodiscard]] bool killOnTheWay(const std::vector<std::string>& arguments, useconds_t longest)
    {
        JournalProcess process(arguments);
        EXPECT_EQ(process.read(), 1);
        ::usleep(std::uniform_int_distribution<useconds_t>(0, longest)(chance));
        return process.kill(0) == 2;
    }

    static std::vector<Row> manySessions()
    {
        std::vector<Row> rows;
        for (int i = 1; i <= kSessions; ++i) {
            rows.emplace_back(officeReset(i));
            rows.emplace_back(StepEnded{i, 0, "breathing", 30s, 30s, StepOutcome::Done, kNoon});
        }
        return rows;
    }

    void removeJournal() const
    {
        QDir data(QFileInfo(path).absolutePath());
        for (const QString& name : data.entryList(QDir::Files | QDir::Hidden)) {
            data.remove(name);
        }
    }

    std::mt19937 chance{20261121};
};

TEST_F(JournalKillTest, LosesNoAcknowledgedRowWhereverTheWriterIsKilled)
{
    std::uniform_int_distribution<int> sessionsBefore(0, 3);
    std::uniform_int_distribution<useconds_t> microseconds(0, 8000);
    SessionId acknowledged = 0;
    for (int round = 0; round < kKills; ++round) {
        SCOPED_TRACE(round);
        JournalProcess writer(
            {"write", path.toStdString(), std::to_string(acknowledged + 1 + SessionId{round} * 1000)});
        SessionId last = acknowledged;
        for (int i = sessionsBefore(chance); i > 0; --i) {
            last = writer.read();
            ASSERT_GT(last, 0);
        }
        ::usleep(microseconds(chance)); // anywhere between two acknowledgements, also while it opens the file
        acknowledged = writer.kill(last);
        if (!QFile::exists(path)) {
            continue;
        }
        Journal journal = open();
        const auto newest = journal.session(acknowledged);
        ASSERT_TRUE(newest) << describe(newest.error());
        ASSERT_TRUE(acknowledged == 0 || (newest->has_value() && (*newest)->ended));
        expectWhole();
        // Half-written sessions are those the writer was killed in; one a round at most.
        ASSERT_LE(journal.judgeUnfinished({}).value().size(), 1U);
    }
    EXPECT_GT(number(path, "SELECT count(*) FROM sessions WHERE outcome = 'completed'"), kKills / 2);
}

TEST_F(JournalKillTest, KeepsEveryRowWhereverAMigrationIsKilled)
{
    QFile text(QStringLiteral(UNHUNCH_SOURCE_DIR "/tests/data/old_journals/v1.sql"));
    ASSERT_TRUE(text.open(QIODevice::ReadOnly));
    const std::string old = text.readAll().toStdString();
    ASSERT_TRUE(openRaw(path).execute(old));
    const std::vector<std::string> arguments{"open", path.toStdString()};
    const useconds_t longest = longestOf(arguments);
    int unfinished = 0;
    for (int round = 0; round < kKills; ++round) {
        SCOPED_TRACE(round);
        removeJournal();
        ASSERT_TRUE(openRaw(path).execute(old));
        unfinished += killOnTheWay(arguments, longest) ? 0 : 1;
        expectWhole();
        ASSERT_EQ(open().sessions(10).value().size(), 2U);
    }
    EXPECT_GT(unfinished, 0) << "none was killed on the way: this proves nothing";
}

TEST_F(JournalKillTest, HasAllOrNothingOfAnArchiveWhereverItsImportIsKilled)
{
    QFile archive(folder.filePath(QStringLiteral("archive.json")));
    {
        Journal source
            = *Journal::open(folder.filePath(QStringLiteral("source/journal.sqlite")), Role::Agent);
        ASSERT_TRUE(source.write(manySessions()));
        ASSERT_TRUE(archive.open(QIODevice::WriteOnly));
        ASSERT_TRUE(writeArchive(source, archive, kNoon));
        archive.close();
    }
    const std::vector<std::string> arguments{"import", path.toStdString(), archive.fileName().toStdString()};
    const useconds_t longest = longestOf(arguments);
    int unfinished = 0;
    for (int round = 0; round < kKills; ++round) {
        SCOPED_TRACE(round);
        removeJournal();
        unfinished += killOnTheWay(arguments, longest) ? 0 : 1;
        expectWhole();
        const std::int64_t sessions = number(path, "SELECT count(*) FROM sessions");
        ASSERT_TRUE(sessions == 0 || sessions == kSessions) << sessions;
        ASSERT_EQ(number(path, "SELECT count(*) FROM steps"), sessions);
    }
    EXPECT_GT(unfinished, 0) << "none was killed on the way: this proves nothing";
}

TEST_F(JournalKillTest, ErasesAllOrNothingWhereverItIsKilled)
{
    int unfinished = 0;
    for (int round = 0; round < kKills; ++round) {
        SCOPED_TRACE(round);
        removeJournal();
        {
            Journal journal = open();
            ASSERT_TRUE(journal.write(manySessions()));
            // A log of its own is left beside the file, as after a crash.
            ASSERT_TRUE(QFile::copy(path + QStringLiteral("-wal"), path + QStringLiteral(".kept")));
        }
        ASSERT_TRUE(QFile::rename(path + QStringLiteral(".kept"), path + QStringLiteral("-wal")));
        unfinished += killOnTheWay({"erase", path.toStdString()}, 600) ? 0 : 1;
        const bool wasBegun = isErasePending(path) || !QFile::exists(path);
        const Journal journal = open();
        expectWhole();
        ASSERT_EQ(number(path, "SELECT count(*) FROM sessions"), wasBegun ? 0 : kSessions);
        ASSERT_FALSE(isErasePending(path));
    }
    EXPECT_GT(unfinished, 0) << "none was killed on the way: this proves nothing";
}

} // namespace
} // namespace unhunch::journal
