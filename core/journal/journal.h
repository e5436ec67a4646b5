// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/rows.h"
#include "core/result.h"

#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace unhunch::journal {

class Database;
class OpenLock;

/// Who opens the journal. The agent makes and migrates the file; the window takes it only as this version
/// knows it.
enum class Role { Agent, Window };

/// The user's history in one SQLite file (0600 in a 0700 folder). Every write is on disk when the call
/// returns. Failures are values: Unwritable (disk full, read-only), Unreadable, Malformed (the file is
/// damaged: see maintenance.h), Newer (of a newer version), Unavailable (busy for 5 s, or being maintained),
/// NotFound (the window finds no file), Invalid (a row that contradicts the others).
class Journal {
public:
    /// Does not check the file's health: that is slow and has its own time (maintenance.h).
    static Result<Journal> open(const QString& path, Role role);

    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    ~Journal();

    Result<void> write(const Row& row);
    /// All of them or none.
    Result<void> write(std::span<const Row> rows);

    /// Newest first, at most `limit`; with `olderThan` those begun before that session.
    [[nodiscard]] Result<std::vector<SessionRecord>> sessions(int limit,
                                                              std::optional<SessionId> olderThan = {}) const;
    [[nodiscard]] Result<std::optional<SessionRecord>> session(SessionId id) const;
    /// Steps of a session in order.
    [[nodiscard]] Result<std::vector<StepEnded>> steps(SessionId id) const;
    /// The day is the one on which a session started, where the user was then.
    [[nodiscard]] Result<DayTotals> totals(CivilDate day) const;
    /// Sessions without an end, oldest first.
    [[nodiscard]] Result<std::vector<SessionRecord>> unfinishedSessions() const;

    /// Closes every session without an end, but the one that is still playing: outcome Interrupted, played
    /// time and end as its steps tell (without steps: nothing played, ended when it started). Answers what
    /// was closed, oldest first.
    Result<std::vector<SessionRecord>> judgeUnfinished(std::optional<SessionId> stillPlaying);

    /// For the readers and writers of this folder that have headers of their own.
    [[nodiscard]] const Database& database() const { return *m_database; }

private:
    Journal(std::unique_ptr<OpenLock> lock, std::unique_ptr<Database> database);

    std::unique_ptr<OpenLock> m_lock; ///< before the database: given back after it is closed
    std::unique_ptr<Database> m_database;
};

} // namespace unhunch::journal
