// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/config.h"
#include "core/settings/settings.h"

#include <vector>

namespace unhunch::settings {

/// What the schedule needs, made of the user's choices and of the routines that are there; without routines
/// those that come with the program. Whether there is a source of idleness is for the caller to fill in.
[[nodiscard]] schedule::Config scheduleConfig(const Settings& settings,
                                              std::vector<schedule::RoutineInfo> routines);

} // namespace unhunch::settings
