// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session/figure_stage.h"
#include "core/session/timeline.h"
#include "core/settings/settings.h"

namespace unhunch::window {

/// The figure that the settings choose.
[[nodiscard]] FigureLook figureLookOf(const settings::LookSettings& look);

/// How a routine is laid out for these settings: the warm-up goes before a routine that has one, and before
/// the office reset where the user wants it; exercises left out give their time to breathing.
[[nodiscard]] session::TimelineOptions timelineOptionsFor(const session::Routine& routine,
                                                          const settings::SessionSettings& settings);

} // namespace unhunch::window
