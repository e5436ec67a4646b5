// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"
#include "core/result.h"

#include <span>
#include <string>
#include <string_view>

namespace unhunch::journal {

/// The statements that turn a journal of version `version - 1` into one of `version`.
struct Migration {
    int version;
    std::string_view name; ///< file name without its number
    std::string_view sql;
};

/// Those of resources/migrations, ascending from 1 without gaps; part of the program, so that a journal opens
/// whatever happens to data files.
[[nodiscard]] std::span<const Migration> embeddedMigrations();

/// The last one's version.
[[nodiscard]] int newestVersion(std::span<const Migration> migrations);

/// `PRAGMA user_version`; 0 for an empty file.
[[nodiscard]] Result<int> schemaVersion(const Database& database);

/// Brings the journal to the newest version. Each migration is one transaction with the change of the version
/// in it; the first failing statement stops everything and leaves the version before it. A file that has rows
/// is first copied whole to `backupPath`. Newer where the file is of a later version; it is not touched.
/// Nobody else may have the file open.
Result<void>
migrate(const Database& database, std::span<const Migration> migrations, const std::string& path);

/// Where `migrate` puts the copy of a journal of that version.
[[nodiscard]] std::string backupPath(const std::string& path, int version);

} // namespace unhunch::journal
