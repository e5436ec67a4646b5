// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/json_reader.h"
#include "core/session/routine.h"

namespace unhunch::content {

inline constexpr std::string_view kRoutineFormat = "unhunch-routine/1";

/// Reads one routine and checks it against the exercises of `catalogue`: unknown ids, times faster or slower
/// than an exercise allows, breath that does not fill its phase, lengths that do not add up. Mistakes are
/// reported to its document, and the routine is whole only if there are none.
[[nodiscard]] session::Routine readRoutine(const JsonNode& root, const session::Catalogue& catalogue);

} // namespace unhunch::content
