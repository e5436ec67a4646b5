// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/time/instants.h"

#include <QString>

namespace unhunch::journal {

/// What became of a journal that was looked over.
struct CheckReport {
    bool wasDamaged = false;
    QString setAside; ///< where the damaged file is now; empty where it was whole
    int rowsKept = 0; ///< carried over from the damaged file
    int tablesCut = 0; ///< tables of which not every row could be read
};

/// Whether the last writer ended without closing the file (a crash, a power cut), or an earlier check did not
/// come to its end. Cheap; leaves a mark beside the file that only a finished check takes away. Ask before
/// the journal is opened.
[[nodiscard]] bool isCheckNeeded(const QString& journal);

/// The agent's, with every connection closed, and not on the way to the tray: it reads the whole file. A
/// damaged journal is renamed to `journal.damaged-YYYYMMDD-HHMMSS.sqlite` beside it (`now` in the name) and a
/// new one is made with every row that could still be read. Unavailable while somebody has the journal open;
/// nothing is ever deleted.
Result<CheckReport> checkAndRepair(const QString& journal, CivilTime now);

} // namespace unhunch::journal
