// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"

namespace unhunch::journal {

/// What could be carried over.
struct Salvaged {
    int rows = 0;
    int tablesCut = 0; ///< tables of which some rows could not be read
};

/// Copies every row that can still be read from `damaged` into the tables of `fresh`, which has the newest
/// schema and no rows. A table is read from both ends up to the damage; columns are matched by name; rows
/// that refer to rows which are lost are left out. Fails only where `fresh` cannot be written.
Result<Salvaged> salvageRows(const Database& damaged, const Database& fresh);

} // namespace unhunch::journal
