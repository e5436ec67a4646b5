// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keep_row.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace unhunch::window {

void keepRow(journal::BufferedJournal& journal, journal::Row row)
{
    if (const Result<void> added = journal.add(std::move(row)); !added) {
        spdlog::warn("the journal takes no row now, it waits: {}", describe(added.error()));
    }
}

} // namespace unhunch::window
