// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/care_rows.h"
#include "core/journal/database.h"

namespace unhunch::journal {

/// Each puts one row, with what hangs on it, into its tables; belongs into a transaction. Written again after
/// an uncertain end of the first try, it is still one row.
Result<void> writeCareRow(const Database& database, const SymptomNoted& row);
/// Invalid where it resolves a report that is not there.
Result<void> writeCareRow(const Database& database, const SafetyNoted& row);
Result<void> writeCareRow(const Database& database, const PatternAssessed& row);
Result<void> writeCareRow(const Database& database, const LadderNoted& row);
Result<void> writeCareRow(const Database& database, const ProposalAnswered& row);

} // namespace unhunch::journal
