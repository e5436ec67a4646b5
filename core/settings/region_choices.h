// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/options.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace unhunch::settings {

/// The regions of resources/regions.json (a test holds them against each other), and that of the system.
inline constexpr std::array kRegions{Choice{"system", QT_TRANSLATE_NOOP("Settings", "Like the desktop")},
                                     Choice{"none", QT_TRANSLATE_NOOP("Settings", "None of these")},
                                     Choice{"AU", QT_TRANSLATE_NOOP("Settings", "Australia")},
                                     Choice{"AT", QT_TRANSLATE_NOOP("Settings", "Austria")},
                                     Choice{"BE", QT_TRANSLATE_NOOP("Settings", "Belgium")},
                                     Choice{"BR", QT_TRANSLATE_NOOP("Settings", "Brazil")},
                                     Choice{"CA", QT_TRANSLATE_NOOP("Settings", "Canada")},
                                     Choice{"CN", QT_TRANSLATE_NOOP("Settings", "China")},
                                     Choice{"DK", QT_TRANSLATE_NOOP("Settings", "Denmark")},
                                     Choice{"FI", QT_TRANSLATE_NOOP("Settings", "Finland")},
                                     Choice{"FR", QT_TRANSLATE_NOOP("Settings", "France")},
                                     Choice{"DE", QT_TRANSLATE_NOOP("Settings", "Germany")},
                                     Choice{"IN", QT_TRANSLATE_NOOP("Settings", "India")},
                                     Choice{"IE", QT_TRANSLATE_NOOP("Settings", "Ireland")},
                                     Choice{"IL", QT_TRANSLATE_NOOP("Settings", "Israel")},
                                     Choice{"IT", QT_TRANSLATE_NOOP("Settings", "Italy")},
                                     Choice{"JP", QT_TRANSLATE_NOOP("Settings", "Japan")},
                                     Choice{"MX", QT_TRANSLATE_NOOP("Settings", "Mexico")},
                                     Choice{"NL", QT_TRANSLATE_NOOP("Settings", "Netherlands")},
                                     Choice{"NZ", QT_TRANSLATE_NOOP("Settings", "New Zealand")},
                                     Choice{"NO", QT_TRANSLATE_NOOP("Settings", "Norway")},
                                     Choice{"PL", QT_TRANSLATE_NOOP("Settings", "Poland")},
                                     Choice{"PT", QT_TRANSLATE_NOOP("Settings", "Portugal")},
                                     Choice{"SG", QT_TRANSLATE_NOOP("Settings", "Singapore")},
                                     Choice{"ZA", QT_TRANSLATE_NOOP("Settings", "South Africa")},
                                     Choice{"KR", QT_TRANSLATE_NOOP("Settings", "South Korea")},
                                     Choice{"ES", QT_TRANSLATE_NOOP("Settings", "Spain")},
                                     Choice{"SE", QT_TRANSLATE_NOOP("Settings", "Sweden")},
                                     Choice{"CH", QT_TRANSLATE_NOOP("Settings", "Switzerland")},
                                     Choice{"TW", QT_TRANSLATE_NOOP("Settings", "Taiwan")},
                                     Choice{"TR", QT_TRANSLATE_NOOP("Settings", "Türkiye")},
                                     Choice{"UA", QT_TRANSLATE_NOOP("Settings", "Ukraine")},
                                     Choice{"GB", QT_TRANSLATE_NOOP("Settings", "United Kingdom")},
                                     Choice{"US", QT_TRANSLATE_NOOP("Settings", "United States")}};

/// `care/region` as one of kRegions.
inline constexpr OneOf kRegionChoice{
    kRegions,
    [](const Settings& settings) {
        const auto* const found = std::ranges::find(kRegions, settings.care.region, &Choice::text);
        return found == kRegions.end() ? std::size_t{0} : static_cast<std::size_t>(found - kRegions.begin());
    },
    [](Settings& settings, std::size_t index) { settings.care.region = kRegions.at(index).text; }};

} // namespace unhunch::settings
