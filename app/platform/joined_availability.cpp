// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/joined_availability.h"

#include <algorithm>
#include <string>

namespace unhunch::platform {

Availability joinedAvailability(const std::vector<Availability>& parts)
{
    Availability joined;
    joined.isAvailable
        = std::any_of(parts.begin(), parts.end(), [](const Availability& part) { return part.isAvailable; });
    std::vector<std::string> told;
    for (const Availability& part : parts) {
        const bool isTold = std::find(told.begin(), told.end(), part.detail) != told.end();
        if (part.isAvailable != joined.isAvailable || part.detail.empty() || isTold) {
            continue;
        }
        if (!told.empty()) {
            joined.detail += joined.isAvailable ? ", " : "; ";
        }
        joined.detail += part.detail;
        told.push_back(part.detail);
    }
    return joined;
}

} // namespace unhunch::platform
