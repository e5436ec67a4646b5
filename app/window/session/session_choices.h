// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_start.h"
#include "core/settings/settings.h"

namespace unhunch::window {

/// How a routine that was started like this is laid out for these settings: the warm-up goes before the
/// office reset too where the user wants it; exercises left out give their time to breathing. The strength
/// ladder's parts are made of `dose`.
[[nodiscard]] session::TimelineOptions timelineOptionsFor(const session::Routine& routine,
                                                          const session::SessionStart& how,
                                                          const settings::SessionSettings& settings,
                                                          const session::LadderDose& dose = {});

} // namespace unhunch::window
