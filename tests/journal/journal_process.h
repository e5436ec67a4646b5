// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <string>
#include <vector>

namespace unhunch::journal {

/// A journal_writer that is killed at the latest when this goes.
class JournalProcess {
public:
    explicit JournalProcess(const std::vector<std::string>& arguments)
    {
        std::array<int, 2> ends{};
        EXPECT_EQ(::pipe(ends.data()), 0);
        m_process = ::fork();
        if (m_process == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            std::vector<std::string> words{UNHUNCH_JOURNAL_WRITER};
            words.insert(words.end(), arguments.begin(), arguments.end());
            std::vector<char*> pointers;
            pointers.reserve(words.size() + 1);
            for (std::string& word : words) {
                pointers.push_back(word.data());
            }
            pointers.push_back(nullptr);
            ::execv(UNHUNCH_JOURNAL_WRITER, pointers.data());
            ::_exit(127);
        }
        ::close(ends[1]);
        m_output = ends[0];
    }

    JournalProcess(const JournalProcess&) = delete;
    JournalProcess& operator=(const JournalProcess&) = delete;
    JournalProcess(JournalProcess&&) = delete;
    JournalProcess& operator=(JournalProcess&&) = delete;

    ~JournalProcess()
    {
        static_cast<void>(kill(0));
        ::close(m_output);
    }

    /// Waits for the next number that it says; 0 when it says no more.
    [[nodiscard]] RowId read() const
    {
        RowId id = 0;
        return ::read(m_output, &id, sizeof id) == static_cast<ssize_t>(sizeof id) ? id : 0;
    }

    /// Kills it and answers the last number it had said, `known` where it said none.
    [[nodiscard]] RowId kill(RowId known)
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
            m_process = 0;
        }
        for (RowId id = read(); id != 0; id = read()) {
            known = id;
        }
        return known;
    }

private:
    pid_t m_process = 0;
    int m_output = -1;
};

} // namespace unhunch::journal
