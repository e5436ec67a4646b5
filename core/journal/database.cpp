// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/database.h"

#include "core/journal/sql_functions.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace unhunch::journal {
namespace {

constexpr int kBusyTimeoutMs = 5000;

/// A resident program opens this: a cache of 256 KiB and no mapping are plenty for a few rows a day.
constexpr std::string_view kConnectionSettings
    = "PRAGMA cache_size = -256; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON; "
      "PRAGMA trusted_schema = OFF;";

ErrorKind kindOf(int code)
{
    constexpr std::array kDiskFailures{SQLITE_IOERR_WRITE,
                                       SQLITE_IOERR_FSYNC,
                                       SQLITE_IOERR_DIR_FSYNC,
                                       SQLITE_IOERR_TRUNCATE,
                                       SQLITE_IOERR_SHMSIZE,
                                       SQLITE_IOERR_DELETE};
    if (std::ranges::find(kDiskFailures, code) != kDiskFailures.end()) {
        return ErrorKind::Unwritable;
    }
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::Malformed;
    case SQLITE_FULL:
    case SQLITE_READONLY:
        return ErrorKind::Unwritable;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Unavailable;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return ErrorKind::Invalid;
    default:
        return ErrorKind::Unreadable;
    }
}

/// SQLite would make the file with the user's umask; its -wal and -shm files take the mode over.
Result<void> makePrivateFile(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return failure(ErrorKind::Unwritable, "cannot make the journal's file");
    }
    const bool isPrivate = ::fchmod(file, 0600) == 0;
    ::close(file);
    return isPrivate ? Result<void>{}
                     : failure(ErrorKind::Unwritable, "cannot make the journal's file private");
}

} // namespace

Error databaseError(int code, sqlite3* database)
{
    const char* const words = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    return Error{kindOf(code), std::string("journal: ") + words, {}, 0, {}};
}

Database::Database(sqlite3* database)
    : m_database(database)
{}

Database::Database(Database&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{}

Database& Database::operator=(Database&& other) noexcept
{
    std::swap(m_database, other.m_database);
    return *this;
}

Database::~Database()
{
    sqlite3_close(m_database);
}

Result<Database> Database::open(const std::string& path, Mode mode)
{
    if (mode == Mode::Create) {
        if (const Result<void> made = makePrivateFile(path); !made) {
            return tl::unexpected<Error>(made.error());
        }
    } else if (::access(path.c_str(), F_OK) != 0) {
        return failure(ErrorKind::NotFound, "there is no journal");
    }
    const int access = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(
        path.c_str(), &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Database database(handle);
    if (code != SQLITE_OK) {
        return tl::unexpected<Error>(databaseError(code, handle));
    }
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    if (const Result<void> isSet = database.execute(kConnectionSettings); !isSet) {
        return tl::unexpected<Error>(isSet.error());
    }
    if (const Result<void> added = addSqlFunctions(handle); !added) {
        return tl::unexpected<Error>(added.error());
    }
    return database;
}

Result<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int code
        = sqlite3_prepare_v2(m_database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK) {
        return tl::unexpected<Error>(databaseError(code, m_database));
    }
    return Statement(statement);
}

Result<void> Database::execute(std::string_view sql) const
{
    while (!sql.empty()) {
        sqlite3_stmt* compiled = nullptr;
        const char* rest = nullptr;
        const int code
            = sqlite3_prepare_v2(m_database, sql.data(), static_cast<int>(sql.size()), &compiled, &rest);
        if (code != SQLITE_OK) {
            return tl::unexpected<Error>(databaseError(code, m_database));
        }
        sql.remove_prefix(static_cast<std::size_t>(rest - sql.data()));
        // Nothing is compiled of comments and blanks at the end.
        Statement statement(compiled);
        if (compiled == nullptr) {
            return {};
        }
        if (Result<void> done = statement.run(); !done) {
            return done;
        }
    }
    return {};
}

Result<std::int64_t> Database::integer(std::string_view sql) const
{
    Result<Statement> statement = prepare(sql);
    if (!statement) {
        return tl::unexpected<Error>(statement.error());
    }
    const Result<bool> hasRow = statement->step();
    if (!hasRow) {
        return tl::unexpected<Error>(hasRow.error());
    }
    if (!*hasRow) {
        return failure(ErrorKind::NotFound, "no row");
    }
    return statement->integer(0);
}

Transaction::Transaction(const Database& database)
    : m_database(&database)
{}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{}

Transaction::~Transaction()
{
    if (m_database != nullptr) {
        // Fails where SQLite has rolled back by itself, which is as good.
        static_cast<void>(m_database->execute("ROLLBACK"));
    }
}

Result<Transaction> Transaction::begin(const Database& database)
{
    if (const Result<void> begun = database.execute("BEGIN IMMEDIATE"); !begun) {
        return tl::unexpected<Error>(begun.error());
    }
    return Transaction(database);
}

Result<void> Transaction::commit()
{
    Result<void> committed = m_database->execute("COMMIT");
    if (committed) {
        m_database = nullptr;
    }
    return committed;
}

} // namespace unhunch::journal
