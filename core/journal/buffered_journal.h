// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <utility>

namespace unhunch::journal {

/// The journal for programs that must go on without it: opened when first needed, rows that cannot be written
/// are kept in memory (up to 1000) and go out with the next write, flush or read that succeeds. Starts no
/// timer.
class BufferedJournal {
public:
    /// Whether the file stays open between calls. A program that rests all day closes it: the caches cost
    /// more than opening anew.
    enum class Between { KeepOpen, Close };

    BufferedJournal(QString path, Role role, Between between);
    BufferedJournal(const BufferedJournal&) = delete;
    BufferedJournal& operator=(const BufferedJournal&) = delete;
    BufferedJournal(BufferedJournal&&) = delete;
    BufferedJournal& operator=(BufferedJournal&&) = delete;
    /// Tries once more to write what is left.
    ~BufferedJournal();

    /// Writes what is waiting, then this row. On failure the row waits and the error is answered, except
    /// Invalid: that row is dropped, since it would never go in. Refused when 1000 rows wait already.
    Result<void> add(Row row);
    /// Begins a session and answers its id, whether or not the row could be written (see lastError).
    SessionId beginSession(SessionBegun begun);

    /// Writes what is waiting.
    Result<void> flush();
    /// Flushes and closes; the next call opens again. To be called before the agent maintains the file.
    Result<void> close();

    /// Closes without writing: rows that wait are gone. For erasing alone.
    void forget();

    /// Rows that wait to be written.
    [[nodiscard]] std::size_t waiting() const { return m_waiting.size(); }

    /// What the last call met; empty after a success.
    [[nodiscard]] const std::optional<Error>& lastError() const { return m_lastError; }

    /// What `reader` (Journal& → Result) finds, after a flush was tried; it does not see rows that still
    /// wait.
    template <typename Reader>
    auto read(Reader reader) -> decltype(reader(std::declval<Journal&>()))
    {
        const Result<Journal*> journal = openForReading();
        if (!journal) {
            return tl::unexpected<Error>(journal.error());
        }
        auto found = reader(**journal);
        static_cast<void>(
            settle(found ? Result<void>{} : Result<void>(tl::unexpected<Error>(found.error()))));
        return found;
    }

    [[nodiscard]] Result<std::vector<SessionRecord>> sessions(int limit,
                                                              std::optional<SessionId> olderThan = {});
    [[nodiscard]] Result<std::vector<StepEnded>> steps(SessionId id);
    [[nodiscard]] Result<DayTotals> totals(CivilDate day);
    Result<std::vector<SessionRecord>> judgeUnfinished(std::optional<SessionId> stillPlaying);

private:
    Result<void> ensureOpen();
    Result<void> writeWaiting();
    Result<void> settle(Result<void> outcome);
    Result<Journal*> openForReading();

    QString m_path;
    Role m_role;
    Between m_between;
    std::optional<Journal> m_journal;
    std::deque<Row> m_waiting;
    std::optional<Error> m_lastError;
};

} // namespace unhunch::journal
