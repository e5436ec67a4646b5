// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entries.h"
#include "core/session/routine.h"

#include <QString>

#include <optional>

namespace unhunch::window {

/// What typed words are searched for: notes with all of them, and whatever has all of them in the name it is
/// shown by (sessions, exercises, places, patterns, red flags, answers). Nothing for blanks.
[[nodiscard]] std::optional<journal::Search> searchFor(const QString& typed,
                                                       const session::Catalogue& catalogue);

} // namespace unhunch::window
