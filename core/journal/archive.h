// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/result.h"

#include <QByteArray>
#include <QIODevice>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

/// The whole journal as JSON, `unhunch-journal/1`: an object with a member for each table, which is an array
/// of rows, each an object with a member for each column (resources/migrations). Instants are UTC
/// milliseconds since 1970.
namespace unhunch::journal {

/// Told now and then how many rows are done; answers false to stop, which is Refused and leaves all as it
/// was.
using Progress = std::function<bool(std::int64_t rows)>;

/// Writes every row as it was at one instant, one to a line. Unwritable where the device takes no more.
[[nodiscard]] Result<void>
writeArchive(const Journal& journal, QIODevice& device, WallInstant written, const Progress& progress = {});

/// What became of an archive that was taken in.
struct ImportReport {
    std::int64_t added = 0;
    std::int64_t known = 0; ///< rows the journal had already; they stay as they are
    std::int64_t leftOut = 0; ///< rows that made no sense
    std::vector<Error> problems; ///< why, with line and field: the first hundred
};

/// The largest archive that is read, in bytes.
inline constexpr qint64 kLongestArchive = 512LL * 1024 * 1024;

/// Adds what the journal does not have yet, in one transaction; nothing that is there is changed, and a
/// safety hold of either stays one. Rows out of bounds or referring to nothing are left out and listed. Fails
/// without any change where the text is no JSON of ours (Malformed, Invalid), of a later version (Newer), or
/// the journal cannot be written. `name` stands in the errors.
[[nodiscard]] Result<ImportReport> importArchive(Journal& journal,
                                                 const QByteArray& json,
                                                 const std::string& name,
                                                 const Progress& progress = {});

namespace detail {

inline constexpr std::string_view kArchiveFormat = "unhunch-journal/1";

/// A table of the archive.
struct ArchiveTable {
    std::string_view name;
    std::string_view order; ///< columns to sort by
    std::string_view owner; ///< the column that names the row on which this one hangs; empty for none
};

/// Every table of the journal; those that others refer to come first.
[[nodiscard]] std::vector<ArchiveTable> archiveTables();

/// A column as the schema declares it.
struct ArchiveColumn {
    std::string name;
    bool isInteger = false;
    bool isRequired = false; ///< not null, and no default
    bool hasDefault = false; ///< an empty text, or 0

    bool operator==(const ArchiveColumn&) const = default;
};

/// Those that an archive carries: all but the order of insertion, which belongs to one file.
[[nodiscard]] Result<std::vector<ArchiveColumn>> archiveColumns(const Database& database,
                                                                const ArchiveTable& table);

} // namespace detail
} // namespace unhunch::journal
