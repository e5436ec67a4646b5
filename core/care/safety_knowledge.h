// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/safety_history.h"

#include <optional>

namespace unhunch::care {

/// What the state remembered before the journal was asked.
struct LastKnown {
    bool hold = false;
    std::optional<WallInstant> holdSince; ///< while a hold stands; absent in states of older versions
};

/// What stands once the journal was asked: its history, nothing where it cannot be read.
struct Knowledge {
    SafetyHistory history;
    bool isReportLost = false; ///< a hold stands that the journal knows no report of: it is to be noted anew
};

/// A hold outlives a journal that cannot be read, and one that has lost the report of it (damaged, put back,
/// or never written before the program was killed): only a resolution lifts it. Without a history the check
/// is due.
[[nodiscard]] Knowledge knowledgeOf(const std::optional<SafetyHistory>& read, const LastKnown& last);

} // namespace unhunch::care
