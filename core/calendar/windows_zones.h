// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace unhunch::calendar {

/// The name in the time zone database of what Windows calls `W. Europe Standard Time`; empty for a name that
/// is not Windows'.
[[nodiscard]] std::string_view zoneOfWindowsName(std::string_view name);

} // namespace unhunch::calendar
