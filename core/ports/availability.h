// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace unhunch {

/// Whether a part of the desktop serves us: one line of the self-check.
struct Availability {
    bool isAvailable = false;
    std::string detail; ///< by what it is served, or why it is not: a short English phrase for the self-check

    bool operator==(const Availability&) const = default;
};

} // namespace unhunch
