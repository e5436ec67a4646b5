// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "tests/journal/journal_fixture.h"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <random>

namespace unhunch::journal {
namespace {

constexpr int kKills = 100;

/// A process that writes sessions; `read` waits for the next id that it has acknowledged.
class WriterProcess {
public:
    WriterProcess(const QString& path, SessionId first)
    {
        std::array<int, 2> ends{};
        EXPECT_EQ(::pipe(ends.data()), 0);
        const std::string file = path.toStdString();
        const std::string id = std::to_string(first);
        m_process = ::fork();
        if (m_process == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execl(UNHUNCH_JOURNAL_WRITER, UNHUNCH_JOURNAL_WRITER, file.c_str(), id.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        m_output = ends[0];
    }

    WriterProcess(const WriterProcess&) = delete;
    WriterProcess& operator=(const WriterProcess&) = delete;
    WriterProcess(WriterProcess&&) = delete;
    WriterProcess& operator=(WriterProcess&&) = delete;

    ~WriterProcess() { ::close(m_output); }

    [[nodiscard]] SessionId read() const
    {
        SessionId id = 0;
        return ::read(m_output, &id, sizeof id) == static_cast<ssize_t>(sizeof id) ? id : 0;
    }

    /// Kills it and answers the last id it had acknowledged, at least `known`.
    [[nodiscard]] SessionId kill(SessionId known) const
    {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        for (SessionId id = read(); id != 0; id = read()) {
            known = id;
        }
        return known;
    }

private:
    pid_t m_process = 0;
    int m_output = -1;
};

class JournalKillTest : public JournalFixture {};

TEST_F(JournalKillTest, LosesNoAcknowledgedRowWhereverTheWriterIsKilled)
{
    std::mt19937 chance(20261121);
    std::uniform_int_distribution<int> sessionsBefore(0, 3);
    std::uniform_int_distribution<useconds_t> microseconds(0, 8000);
    SessionId acknowledged = 0;
    for (int round = 0; round < kKills; ++round) {
        SCOPED_TRACE(round);
        const WriterProcess writer(path, acknowledged + 1 + SessionId{round} * 1000);
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
        ASSERT_EQ(number(path, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"),
                  1);
        // Half-written sessions are those the writer was killed in; one a round at most.
        ASSERT_LE(journal.judgeUnfinished({}).value().size(), 1U);
    }
    EXPECT_GT(number(path, "SELECT count(*) FROM sessions WHERE outcome = 'completed'"), kKills / 2);
}

} // namespace
} // namespace unhunch::journal
