// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/archive.h"
#include "core/journal/journal.h"

#include <QIODevice>

#include <string>
#include <string_view>

namespace unhunch::journal {

/// One cell of a CSV file (RFC 4180): quoted where it must be. A text that a spreadsheet would take for a
/// formula gets an apostrophe before it, so that opening the file computes nothing.
[[nodiscard]] std::string csvCell(std::string_view text);

/// Writes what happened, oldest first, as CSV (RFC 4180, UTF-8 with a byte order mark, since spreadsheets ask
/// for one): a header, then one record for each session, symptom entry, safety row, assessment and ladder row
/// whose day lies between the two, both included. Column names and ids are English whatever the interface
/// language, so that scripts can read them; day and time are those where the user was. Failures as
/// writeArchive.
[[nodiscard]] Result<void> writeCsv(const Journal& journal,
                                    QIODevice& device,
                                    CivilDate first,
                                    CivilDate last,
                                    const Progress& progress = {});

} // namespace unhunch::journal
