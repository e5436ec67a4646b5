// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/check_in.h"
#include "core/journal/journal.h"

#include <optional>
#include <vector>

/// What the journal tells core/care about habits and about how it goes.
namespace unhunch::journal {

/// The hour for whose resets another time should be proposed (care::hourToMove), by the answers of the last
/// weeks.
[[nodiscard]] Result<std::optional<int>> hourToMove(const Journal& journal, CivilDate today);

/// Symptoms as check-ins compare them, in the order of time.
[[nodiscard]] Result<std::vector<care::SymptomPoint>> symptomPoints(const Journal& journal);

/// When the first session ended of which anything was played; the safety check is none.
[[nodiscard]] Result<std::optional<WallInstant>> firstSessionEnd(const Journal& journal);

} // namespace unhunch::journal
