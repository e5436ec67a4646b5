// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/salvage.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace unhunch::journal {
namespace {

using Names = std::vector<std::string>;

Result<Names> firstColumn(const Database& database, const std::string& sql)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement) {
        return tl::unexpected<Error>(statement.error());
    }
    Names names;
    while (true) {
        const Result<bool> hasRow = statement->step();
        if (!hasRow) {
            return tl::unexpected<Error>(hasRow.error());
        }
        if (!*hasRow) {
            return names;
        }
        names.push_back(statement->text(0));
    }
}

Result<Names> columnsOf(const Database& database, const std::string& table)
{
    return firstColumn(database, "SELECT name FROM pragma_table_info('" + table + "')");
}

std::string joined(const Names& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

/// Rows of one table on their way.
struct Copy {
    const Database& damaged;
    const Database& fresh;
    std::string table;
    std::string columns;
    std::size_t columnCount;
};

/// Whether the failure lies in the file that is written, not in the row.
bool isFatal(const Error& error)
{
    return error.kind != ErrorKind::Invalid;
}

Result<void> copyRow(const Copy& copy, const Statement& row)
{
    std::string marks;
    for (std::size_t i = 0; i < copy.columnCount; ++i) {
        marks += i == 0 ? "?" : ", ?";
    }
    Result<Statement> insert = copy.fresh.prepare("INSERT OR IGNORE INTO " + copy.table + " (" + copy.columns
                                                  + ") VALUES (" + marks + ")");
    if (!insert) {
        return tl::unexpected<Error>(insert.error());
    }
    for (int i = 0; i < row.columnCount(); ++i) {
        sqlite3_bind_value(insert->handle(), i + 1, sqlite3_column_value(row.handle(), i));
    }
    const Result<void> inserted = insert->run();
    // A value that the schema does not allow comes from the damage: this row is lost.
    return !inserted && isFatal(inserted.error()) ? inserted : Result<void>{};
}

/// Copies until the end or the first row that cannot be read; answers whether it came to the end.
Result<bool> copyInOrder(const Copy& copy, const char* order)
{
    Result<Statement> rows
        = copy.damaged.prepare("SELECT " + copy.columns + " FROM " + copy.table + " ORDER BY rowid " + order);
    if (!rows) {
        return false;
    }
    while (true) {
        const Result<bool> hasRow = rows->step();
        if (!hasRow || !*hasRow) {
            return hasRow.has_value();
        }
        if (const Result<void> copied = copyRow(copy, *rows); !copied) {
            return tl::unexpected<Error>(copied.error());
        }
    }
}

/// Answers whether every row could be read.
Result<bool> copyTable(const Database& damaged, const Database& fresh, const std::string& table)
{
    const Result<Names> wanted = columnsOf(fresh, table);
    const Result<Names> found = columnsOf(damaged, table);
    if (!wanted) {
        return tl::unexpected<Error>(wanted.error());
    }
    Names shared;
    for (const std::string& column : *wanted) {
        if (found && std::ranges::find(*found, column) != found->end()) {
            shared.push_back(column);
        }
    }
    if (shared.empty()) {
        return false;
    }
    const Copy copy{damaged, fresh, table, joined(shared), shared.size()};
    Result<bool> isWhole = copyInOrder(copy, "ASC");
    if (!isWhole || *isWhole) {
        return isWhole;
    }
    return copyInOrder(copy, "DESC").map([](bool) { return false; });
}

Result<void> removeOrphans(const Database& fresh, const Names& tables)
{
    for (const std::string& table : tables) {
        std::string sql = "DELETE FROM " + table;
        sql += " WHERE rowid IN (SELECT rowid FROM pragma_foreign_key_check('" + table + "'))";
        Result<void> removed = fresh.execute(sql);
        if (!removed) {
            return removed;
        }
    }
    return {};
}

Result<Salvaged> copyTables(const Database& damaged, const Database& fresh, const Names& tables)
{
    Salvaged salvaged;
    for (const std::string& table : tables) {
        const Result<bool> isWhole = copyTable(damaged, fresh, table);
        if (!isWhole) {
            return tl::unexpected<Error>(isWhole.error());
        }
        salvaged.tablesCut += *isWhole ? 0 : 1;
    }
    if (const Result<void> removed = removeOrphans(fresh, tables); !removed) {
        return tl::unexpected<Error>(removed.error());
    }
    for (const std::string& table : tables) {
        salvaged.rows += static_cast<int>(fresh.integer("SELECT count(*) FROM " + table).value_or(0));
    }
    return salvaged;
}

} // namespace

Result<Salvaged> salvageRows(const Database& damaged, const Database& fresh)
{
    const Result<Names> tables = firstColumn(
        fresh, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    if (!tables) {
        return tl::unexpected<Error>(tables.error());
    }
    // Rows come in any order; what then refers to nothing is removed at the end.
    if (const Result<void> isOff = fresh.execute("PRAGMA foreign_keys = OFF"); !isOff) {
        return tl::unexpected<Error>(isOff.error());
    }
    Result<Transaction> transaction = Transaction::begin(fresh);
    if (!transaction) {
        return tl::unexpected<Error>(transaction.error());
    }
    Result<Salvaged> salvaged = copyTables(damaged, fresh, *tables);
    if (!salvaged) {
        return salvaged;
    }
    if (const Result<void> committed = transaction->commit(); !committed) {
        return tl::unexpected<Error>(committed.error());
    }
    return salvaged;
}

} // namespace unhunch::journal
