// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/hold.h"
#include "core/settings/settings.h"

#include <string>
#include <string_view>

namespace unhunch::settings {

/// Whether signals of this kind keep a reset waiting. Those that have no switch always do.
[[nodiscard]] bool heeds(const QuietSettings& quiet, schedule::HoldKind kind);
/// The name as the list of ignored programs can hold it: without commas, control characters and spaces
/// around.
[[nodiscard]] std::string ignorableName(std::string_view holder);
/// Whether the user ignores this program; upper and lower case are the same. Nobody's signals never are.
[[nodiscard]] bool isIgnored(const QuietSettings& quiet, std::string_view holder);

} // namespace unhunch::settings
