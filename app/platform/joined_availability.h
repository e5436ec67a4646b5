// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/availability.h"

#include <vector>

namespace unhunch::platform {

/// The self-check's line for several parts that do the same: available when one of them is, and then only
/// those that work are named; else all the reasons, each once.
[[nodiscard]] Availability joinedAvailability(const std::vector<Availability>& parts);

} // namespace unhunch::platform
