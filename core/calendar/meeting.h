// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <cstddef>
#include <string>
#include <vector>

namespace unhunch::calendar {

/// Once that somebody is busy.
struct Meeting {
    WallInstant begin;
    WallInstant end;
    std::string title;
    std::string uid; ///< of the event; may be empty
    std::size_t source = 0; ///< which calendar it is of, for whoever joins several

    bool operator==(const Meeting&) const = default;
};

/// The meetings of several calendars in the order of their begin. One that is in two of them is there once:
/// the same time with the same UID or the same title. Different ones that overlap stay what they are.
[[nodiscard]] std::vector<Meeting> merged(std::vector<Meeting> meetings);

} // namespace unhunch::calendar
