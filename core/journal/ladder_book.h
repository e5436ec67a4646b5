// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/session/ladder_progress.h"

namespace unhunch::journal {

/// Where the user stands on the strength ladder today, by what the journal knows (PROTOCOLS 4.4).
[[nodiscard]] Result<session::LadderStanding> ladderStanding(const Journal& journal, CivilDate today);

} // namespace unhunch::journal
