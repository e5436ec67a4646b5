// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <string>
#include <vector>

namespace unhunch::settings {

/// What the user has not at hand, by the names that exercises call it: `mat`, `resistance_band`, `wall`.
[[nodiscard]] std::vector<std::string> missingEquipment(const SessionSettings& session);

} // namespace unhunch::settings
