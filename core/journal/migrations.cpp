// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/migrations.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdio>

namespace unhunch::journal {
namespace {

constexpr int kAllPages = -1;

Result<void> copyInto(const Database& source, const std::string& path)
{
    const Result<Database> copy = Database::open(path, Database::Mode::Create);
    if (!copy) {
        return tl::unexpected<Error>(copy.error());
    }
    sqlite3_backup* const backup = sqlite3_backup_init(copy->handle(), "main", source.handle(), "main");
    if (backup == nullptr) {
        return tl::unexpected<Error>(databaseError(sqlite3_extended_errcode(copy->handle()), copy->handle()));
    }
    const int stepped = sqlite3_backup_step(backup, kAllPages);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK) {
        return tl::unexpected<Error>(databaseError(finished != SQLITE_OK ? finished : stepped, nullptr));
    }
    return {};
}

/// Copies beside first: an earlier backup stays until the new one is whole.
Result<void> backUp(const Database& database, const std::string& backup)
{
    const std::string unfinished = backup + ".new";
    ::unlink(unfinished.c_str());
    Result<void> copied = copyInto(database, unfinished);
    if (!copied) {
        ::unlink(unfinished.c_str());
        return copied;
    }
    if (std::rename(unfinished.c_str(), backup.c_str()) != 0) {
        return failure(ErrorKind::Unwritable, "cannot keep the backup of the journal");
    }
    return {};
}

/// A migration that rebuilds a table must leave no row that points nowhere.
Result<void> checkReferences(const Database& database)
{
    Result<Statement> check = database.prepare("PRAGMA foreign_key_check");
    if (!check) {
        return tl::unexpected<Error>(check.error());
    }
    const Result<bool> hasBroken = check->step();
    if (!hasBroken) {
        return tl::unexpected<Error>(hasBroken.error());
    }
    return *hasBroken ? failure(ErrorKind::Invalid, "rows that point nowhere in " + check->text(0))
                      : Result<void>{};
}

Result<void> apply(const Database& database, const Migration& migration)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction) {
        return tl::unexpected<Error>(transaction.error());
    }
    const std::string version = "PRAGMA user_version = " + std::to_string(migration.version);
    return database.execute(migration.sql)
        .and_then([&] { return checkReferences(database); })
        .and_then([&] { return database.execute(version); })
        .and_then([&] { return transaction->commit(); });
}

Result<void> applyAll(const Database& database, std::span<const Migration> migrations, int from)
{
    for (const Migration& migration : migrations) {
        if (migration.version <= from) {
            continue;
        }
        if (Result<void> applied = apply(database, migration); !applied) {
            applied.error().detail += " (migration " + std::to_string(migration.version) + ' '
                                      + std::string(migration.name) + ')';
            return applied;
        }
    }
    return {};
}

} // namespace

int newestVersion(std::span<const Migration> migrations)
{
    return migrations.empty() ? 0 : migrations.back().version;
}

Result<int> schemaVersion(const Database& database)
{
    return database.integer("PRAGMA user_version").map([](std::int64_t version) {
        return static_cast<int>(version);
    });
}

std::string backupPath(const std::string& path, int version)
{
    return path + ".backup-v" + std::to_string(version);
}

Result<void> migrate(const Database& database, std::span<const Migration> migrations, const std::string& path)
{
    const Result<int> version = schemaVersion(database);
    if (!version) {
        return tl::unexpected<Error>(version.error());
    }
    if (*version > newestVersion(migrations)) {
        return failure(ErrorKind::Newer, "the journal was written by a newer version");
    }
    if (*version == newestVersion(migrations)) {
        return {};
    }
    if (*version > 0) {
        if (Result<void> backedUp = backUp(database, backupPath(path, *version)); !backedUp) {
            return backedUp;
        }
    }
    // Inside a transaction this switch has no effect, and tables that others point to could not be rebuilt
    // with it on.
    Result<void> migrated = database.execute("PRAGMA foreign_keys = OFF").and_then([&] {
        return applyAll(database, migrations, *version);
    });
    const Result<void> isOn = database.execute("PRAGMA foreign_keys = ON");
    return migrated ? isOn : migrated;
}

} // namespace unhunch::journal
