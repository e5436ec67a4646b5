// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/timeline.h"

#include <string>

namespace unhunch::session {

/// A small catalogue with the kinds of phases that real content has: a held exercise, one of movements,
/// breathing, and a warm-up.
Catalogue sampleCatalogue();

/// 3 + 20 + 7 s held, 6 + 3 × 8 s moved, 10 s rest: 70 s, of which 60 s are exercise.
Routine sampleRoutine();

/// A held part of `hold` seconds alone.
Routine heldRoutine(std::chrono::seconds hold);

/// `sampleRoutine()` laid out.
Timeline sampleTimeline(const TimelineOptions& options = {});

} // namespace unhunch::session
