// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/equipment.h"

namespace unhunch::settings {

std::vector<std::string> missingEquipment(const SessionSettings& session)
{
    std::vector<std::string> missing;
    if (!session.hasMat) {
        missing.emplace_back("mat");
    }
    if (!session.hasBand) {
        missing.emplace_back("resistance_band");
    }
    if (!session.hasWall) {
        missing.emplace_back("wall");
    }
    return missing;
}

} // namespace unhunch::settings
