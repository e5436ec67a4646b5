// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace unhunch::platform {

/// The kernel's id of this boot: boot instants of another one mean nothing. Empty where the system does not
/// tell.
[[nodiscard]] std::string readBootId();

} // namespace unhunch::platform
