// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/buffered_journal.h"

namespace unhunch::window {

/// Adds a row to the journal; one that cannot be written now waits in the journal's buffer, and the log says
/// so.
void keepRow(journal::BufferedJournal& journal, journal::Row row);

} // namespace unhunch::window
