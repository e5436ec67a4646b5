// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"
#include "core/time/now.h"

#include <cstdint>
#include <string>

namespace unhunch::journal {

/// Names a row for good. Chosen by whoever writes it, so that others can refer to it before any of them is on
/// disk; later rows have greater ids as long as nobody sets the clock back. Fits a double and the D-Bus type
/// x.
using RowId = std::int64_t;

/// An id for something that happens at this instant.
[[nodiscard]] RowId newRowId(WallInstant at);

/// An instant together with the calendar day it belongs to where the user was then.
struct Moment {
    WallInstant at;
    std::string zone; ///< IANA name such as `Europe/Berlin`
    CivilDate day;

    bool operator==(const Moment&) const = default;
};

[[nodiscard]] Moment momentOf(const Now& now, std::string zoneName);

} // namespace unhunch::journal
