// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/json_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::content {

/// Whom to call in an emergency.
struct EmergencyNumber {
    std::string number; ///< as people read it, such as `112 or 144`
    std::string source; ///< the authority that names it

    bool operator==(const EmergencyNumber&) const = default;
};

/// A help line for what is no emergency.
struct HelpLine {
    std::string number;
    std::string name;
    std::string where; ///< where it is not everywhere: `in most provinces`; else empty
    std::string source;

    bool operator==(const HelpLine&) const = default;
};

/// Whom to call in one country.
struct Region {
    std::string code; ///< ISO 3166-1 alpha-2
    std::string name; ///< in English
    EmergencyNumber emergency;
    std::optional<HelpLine> line; ///< absent where none is known: none is invented

    bool operator==(const Region&) const = default;
};

/// Reads `regions.json`. Fails as JsonDocument::fromFile does, or with the first mistake in it.
[[nodiscard]] Result<std::vector<Region>> loadRegions(const QString& path);
[[nodiscard]] Result<std::vector<Region>> readRegions(const QByteArray& text, const QString& name);

/// Null for a code that is not among them.
[[nodiscard]] const Region* findRegion(const std::vector<Region>& regions, std::string_view code);

} // namespace unhunch::content
