// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace unhunch::journal {

/// One prepared statement. Parameters are bound from the left in the order of the `bind` calls; `step` then
/// gives row after row.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    Statement& bind(std::int64_t value);
    Statement& bind(std::string_view value);
    Statement& bindNull();

    template <typename T>
    Statement& bind(const std::optional<T>& value)
    {
        return value ? bind(*value) : bindNull();
    }

    /// True: a row is there to be read. False: no more rows. An error also answers a bind that failed before.
    Result<bool> step();
    /// Steps through to the end, for statements whose rows nobody wants.
    Result<void> run();

    /// Ready to be bound from the left and run once more.
    void reset();

    /// Columns of the current row, from 0. Null reads as 0 and as an empty text.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int columnCount() const;

    /// For code that copies values as they are; owned by this.
    [[nodiscard]] sqlite3_stmt* handle() const { return m_statement; }

private:
    friend class Database;
    explicit Statement(sqlite3_stmt* statement);

    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
    int m_bindFailure = 0;
};

/// One connection to an SQLite file; closed at the end of its life.
class Database {
public:
    enum class Mode {
        ReadOnly,
        Existing, ///< read and write; NotFound where there is no file
        Create, ///< read and write; makes an empty file of mode 0600 where there is none
    };

    /// The path is UTF-8. Sets the busy time-out to 5 s, foreign keys on and caches small; touches the file
    /// no further than opening it.
    static Result<Database> open(const std::string& path, Mode mode);

    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    /// Compiles the first statement of `sql`.
    [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;
    /// Runs every statement of `sql` in order; stops at the first that fails.
    [[nodiscard]] Result<void> execute(std::string_view sql) const;
    /// The first column of the first row; NotFound without a row.
    [[nodiscard]] Result<std::int64_t> integer(std::string_view sql) const;

    [[nodiscard]] sqlite3* handle() const { return m_database; }

private:
    explicit Database(sqlite3* database);

    sqlite3* m_database = nullptr;
};

/// BEGIN IMMEDIATE; rolls back at the end of its life unless committed.
class Transaction {
public:
    static Result<Transaction> begin(const Database& database);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// On failure everything is rolled back.
    Result<void> commit();

private:
    explicit Transaction(const Database& database);

    const Database* m_database;
};

/// What an SQLite result code means to callers, with the library's own words.
[[nodiscard]] Error databaseError(int code, sqlite3* database);

} // namespace unhunch::journal
