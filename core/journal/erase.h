// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace unhunch::journal {

/// Removes the journal with its backups, set-aside and rebuilt files; the agent's alone. Unavailable while
/// somebody has it open. Killed on the way, it is finished when the agent opens the journal next: nobody ever
/// sees half of it.
Result<void> eraseJournal(const QString& journal);

/// Whether an erasing did not come to its end.
[[nodiscard]] bool isErasePending(const QString& journal);

} // namespace unhunch::journal
