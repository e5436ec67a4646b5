// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/journal/database.h"
#include "core/journal/erase.h"
#include "core/journal/migrations.h"
#include "core/journal/open_lock.h"
#include "core/journal/read_all.h"
#include "core/journal/row_text.h"
#include "core/journal/row_writer.h"
#include "core/journal/session_sql.h"
#include "core/store_paths.h"

#include <QFile>

#include <algorithm>

namespace unhunch::journal {
namespace {

constexpr std::string_view kSessionColumns = "SELECT id, routine, grant_id, origin, is_reset, planned_ms, "
                                             "started_at, zone, day, outcome, played_ms, ended_at, "
                                             "pain_before, pain_after, note FROM sessions ";

SessionRecord sessionFrom(const Statement& row)
{
    SessionRecord record;
    SessionBegun& begun = record.begun;
    begun.session = row.integer(0);
    begun.routine = row.text(1);
    begun.grant = row.text(2);
    begun.origin = originFromText(row.text(3));
    begun.isReset = row.integer(4) != 0;
    begun.planned = std::chrono::milliseconds(row.integer(5));
    begun.started = {fromMilliseconds(row.integer(6)), row.text(7), dayFromText(row.text(8))};
    if (!row.isNull(9)) {
        record.ended = SessionEnded{begun.session,
                                    outcomeFromText(row.text(9)),
                                    std::chrono::milliseconds(row.integer(10)),
                                    begun.planned,
                                    fromMilliseconds(row.integer(11))};
    }
    record.painBefore = optionalInteger(row, 12);
    record.painAfter = optionalInteger(row, 13);
    record.note = row.text(14);
    return record;
}

StepEnded stepFrom(const Statement& row)
{
    StepEnded step;
    step.session = row.integer(0);
    step.index = static_cast<int>(row.integer(1));
    step.exercise = row.text(2);
    step.planned = std::chrono::milliseconds(row.integer(3));
    step.played = std::chrono::milliseconds(row.integer(4));
    step.outcome = stepOutcomeFromText(row.text(5));
    step.ended = fromMilliseconds(row.integer(6));
    return step;
}

/// Brings the schema to this version, alone; with the version already right, which is nearly always, nobody
/// is disturbed.
Result<void> migrateAlone(const Database& database, OpenLock& lock, const std::string& path)
{
    const Result<int> version = schemaVersion(database);
    if (!version) {
        return tl::unexpected<Error>(version.error());
    }
    if (*version == newestVersion(embeddedMigrations())) {
        return {};
    }
    return lock.becomeAlone()
        .and_then([&] { return migrate(database, embeddedMigrations(), path); })
        .and_then([&] { return database.execute("PRAGMA journal_mode = WAL"); })
        .and_then([&] { return lock.becomeShared(); });
}

Result<void> requireThisVersion(const Database& database)
{
    const Result<int> version = schemaVersion(database);
    if (!version) {
        return tl::unexpected<Error>(version.error());
    }
    const int known = newestVersion(embeddedMigrations());
    if (*version > known) {
        return failure(ErrorKind::Newer, "the journal was written by a newer version");
    }
    return *version == known
               ? Result<void>{}
               : failure(ErrorKind::Unavailable, "the journal has not been brought to this version yet");
}

template <typename T>
Result<T> withFile(Result<T> result, const QString& path)
{
    if (!result) {
        result.error().file = path.toStdString();
    }
    return result;
}

/// What was to be erased when its process died must not come back.
Result<void> finishErasing(const QString& path, Role role)
{
    if (!isErasePending(path)) {
        return {};
    }
    return role == Role::Agent ? eraseJournal(path)
                               : failure(ErrorKind::Unavailable, "the journal is being erased");
}

Result<Database> openDatabase(const QString& path, Role role, OpenLock& lock)
{
    const std::string native = QFile::encodeName(path).toStdString();
    const auto mode = role == Role::Agent ? Database::Mode::Create : Database::Mode::Existing;
    Result<Database> database = Database::open(native, mode);
    if (!database) {
        return database;
    }
    const Result<void> isReady
        = role == Role::Agent ? migrateAlone(*database, lock, native) : requireThisVersion(*database);
    const Result<void> isSet = isReady ? database->execute("PRAGMA synchronous = FULL") : isReady;
    if (!isSet) {
        return tl::unexpected<Error>(isSet.error());
    }
    return database;
}

} // namespace

Journal::Journal(std::unique_ptr<OpenLock> lock, std::unique_ptr<Database> database)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
{}

Journal::Journal(Journal&&) noexcept = default;

Journal& Journal::operator=(Journal&& other) noexcept
{
    // The database that is replaced closes before its lock is given back.
    m_database = std::move(other.m_database);
    m_lock = std::move(other.m_lock);
    return *this;
}

Journal::~Journal() = default;

Result<Journal> Journal::open(const QString& path, Role role)
{
    if (const Result<void> folder = ensurePrivateFolderOf(path); !folder) {
        return tl::unexpected<Error>(folder.error());
    }
    if (const Result<void> isThere = finishErasing(path, role); !isThere) {
        return withFile(Result<Journal>(tl::unexpected<Error>(isThere.error())), path);
    }
    Result<OpenLock> lock = OpenLock::share(path);
    if (!lock) {
        return withFile(Result<Journal>(tl::unexpected<Error>(lock.error())), path);
    }
    Result<Database> database = openDatabase(path, role, *lock);
    if (!database) {
        return withFile(Result<Journal>(tl::unexpected<Error>(database.error())), path);
    }
    return Journal(std::make_unique<OpenLock>(*std::move(lock)),
                   std::make_unique<Database>(*std::move(database)));
}

Result<void> Journal::write(const Row& row)
{
    return write(std::span(&row, 1));
}

Result<void> Journal::write(std::span<const Row> rows)
{
    Result<Transaction> transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return tl::unexpected<Error>(transaction.error());
    }
    for (const Row& row : rows) {
        if (Result<void> written = writeRow(*m_database, row); !written) {
            return written;
        }
    }
    return transaction->commit();
}

Result<std::vector<SessionRecord>> Journal::sessions(int limit, std::optional<SessionId> olderThan) const
{
    const std::string sql = std::string(kSessionColumns)
                            + "WHERE id < coalesce(?, 9223372036854775807) ORDER BY id DESC LIMIT ?";
    const auto bindAll
        = [&](Statement& statement) { statement.bind(olderThan).bind(std::int64_t{std::max(limit, 0)}); };
    return readAll(*m_database, sql, bindAll, sessionFrom);
}

Result<std::optional<SessionRecord>> Journal::session(SessionId id) const
{
    const std::string sql = std::string(kSessionColumns) + "WHERE id = ?";
    return readAll(
               *m_database, sql, [id](Statement& statement) { statement.bind(id); }, sessionFrom)
        .map([](std::vector<SessionRecord> found) {
            return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
        });
}

Result<std::vector<StepEnded>> Journal::steps(SessionId id) const
{
    return readAll(
        *m_database,
        "SELECT session, position, exercise, planned_ms, played_ms, outcome, ended_at FROM steps WHERE "
        "session = ? ORDER BY position",
        [id](Statement& statement) { statement.bind(id); },
        stepFrom);
}

Result<DayTotals> Journal::totals(CivilDate day) const
{
    // Sums over no rows are null, which reads as 0.
    const auto totalsFrom = [](const Statement& row) {
        return DayTotals{static_cast<int>(row.integer(0)),
                         static_cast<int>(row.integer(1)),
                         std::chrono::milliseconds(row.integer(2))};
    };
    return readAll(
               *m_database,
               "SELECT sum(" + std::string(kCountsAsReset)
                   + "), sum(played_ms > 0), sum(played_ms) FROM sessions WHERE day = ? AND outcome IS NOT "
                     "NULL",
               [day](Statement& statement) { statement.bind(dayText(day)); },
               totalsFrom)
        .map([](const std::vector<DayTotals>& rows) { return rows.empty() ? DayTotals{} : rows.front(); });
}

Result<std::vector<SessionRecord>> Journal::unfinishedSessions() const
{
    const std::string sql = std::string(kSessionColumns) + "WHERE outcome IS NULL ORDER BY id";
    return readAll(*m_database, sql, bindNothing, sessionFrom);
}

Result<std::vector<SessionRecord>> Journal::judgeUnfinished(std::optional<SessionId> stillPlaying)
{
    Result<Transaction> transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return tl::unexpected<Error>(transaction.error());
    }
    const std::string sql
        = "WITH played AS (SELECT s.id AS id, coalesce(sum(p.played_ms), 0) AS ms, coalesce(max(p.ended_at), "
          "s.started_at) AS at "
          "FROM sessions s LEFT JOIN steps p ON p.session = s.id WHERE s.outcome IS NULL GROUP BY s.id) "
          "UPDATE sessions SET played_ms = played.ms, ended_at = played.at, "
          "outcome = iif(planned_ms > 0 AND played.ms >= planned_ms, 'completed', 'interrupted') "
          "FROM played WHERE played.id = sessions.id AND sessions.id IS NOT ? "
          "RETURNING sessions.id, routine, grant_id, origin, is_reset, planned_ms, started_at, zone, day, "
          "outcome, played_ms, "
          "ended_at, pain_before, pain_after, note";
    Result<std::vector<SessionRecord>> judged = readAll(
        *m_database, sql, [&](Statement& statement) { statement.bind(stillPlaying); }, sessionFrom);
    if (!judged) {
        return judged;
    }
    if (const Result<void> committed = transaction->commit(); !committed) {
        return tl::unexpected<Error>(committed.error());
    }
    std::ranges::sort(*judged, {}, [](const SessionRecord& record) { return record.begun.session; });
    return judged;
}

} // namespace unhunch::journal
