// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace unhunch::journal {

Statement::Statement(sqlite3_stmt* statement)
    : m_statement(statement)
{}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_bound(other.m_bound)
    , m_bindFailure(other.m_bindFailure)
{}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_statement, other.m_statement);
    m_bound = other.m_bound;
    m_bindFailure = other.m_bindFailure;
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(std::int64_t value)
{
    m_bindFailure = std::max(m_bindFailure, sqlite3_bind_int64(m_statement, ++m_bound, value));
    return *this;
}

Statement& Statement::bind(std::string_view value)
{
    // A null pointer would bind NULL instead of an empty text.
    const char* const data = value.empty() ? "" : value.data();
    const int code = sqlite3_bind_text64(
        m_statement, ++m_bound, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8); // NOLINT
    m_bindFailure = std::max(m_bindFailure, code);
    return *this;
}

Statement& Statement::bindNull()
{
    m_bindFailure = std::max(m_bindFailure, sqlite3_bind_null(m_statement, ++m_bound));
    return *this;
}

Result<bool> Statement::step()
{
    if (m_bindFailure != SQLITE_OK) {
        return tl::unexpected<Error>(databaseError(m_bindFailure, nullptr));
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW || code == SQLITE_DONE) {
        return code == SQLITE_ROW;
    }
    sqlite3* const database = sqlite3_db_handle(m_statement);
    return tl::unexpected<Error>(databaseError(sqlite3_extended_errcode(database), database));
}

Result<void> Statement::run()
{
    while (true) {
        const Result<bool> hasRow = step();
        if (!hasRow) {
            return tl::unexpected<Error>(hasRow.error());
        }
        if (!*hasRow) {
            return {};
        }
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    m_bound = 0;
    m_bindFailure = 0;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string Statement::text(int column) const
{
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return bytes == nullptr ? std::string{} : std::string(bytes, static_cast<std::size_t>(size));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

} // namespace unhunch::journal
