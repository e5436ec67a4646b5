// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"

#include <utility>
#include <vector>

namespace unhunch::journal {

inline void bindNothing(Statement& /*statement*/)
{}

/// Every row of the statement through `read`, after `bindAll` has bound its parameters.
template <typename Bind, typename Read>
auto readAll(const Database& database, std::string_view sql, Bind bindAll, Read read)
    -> Result<std::vector<decltype(read(std::declval<const Statement&>()))>>
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement) {
        return tl::unexpected<Error>(statement.error());
    }
    bindAll(*statement);
    std::vector<decltype(read(std::declval<const Statement&>()))> rows;
    while (true) {
        const Result<bool> hasRow = statement->step();
        if (!hasRow) {
            return tl::unexpected<Error>(hasRow.error());
        }
        if (!*hasRow) {
            return rows;
        }
        rows.push_back(read(*statement));
    }
}

/// Hands row after row of a bound statement to `visit` (const Statement& → Result<void>) until one fails.
template <typename Visit>
Result<void> forEachRow(Statement& rows, Visit visit)
{
    Result<bool> hasRow = rows.step();
    while (hasRow && *hasRow) {
        if (Result<void> visited = visit(rows); !visited) {
            return visited;
        }
        hasRow = rows.step();
    }
    return hasRow.map([](bool) {});
}

/// Runs a statement whose rows nobody wants.
template <typename Bind>
Result<void> runWith(const Database& database, std::string_view sql, Bind bindAll)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement) {
        return tl::unexpected<Error>(statement.error());
    }
    bindAll(*statement);
    return statement->run();
}

/// Null where the row has none.
inline std::optional<int> optionalInteger(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

} // namespace unhunch::journal
