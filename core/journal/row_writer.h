// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"
#include "core/journal/rows.h"

namespace unhunch::journal {

/// Puts one row into its table; belongs into a transaction.
Result<void> writeRow(const Database& database, const Row& row);

} // namespace unhunch::journal
