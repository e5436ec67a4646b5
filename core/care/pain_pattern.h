// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace unhunch::care {

/// The three pain patterns (PROTOCOLS 2).
enum class PainPattern {
    Desk, ///< grows through the workday, between the blades
    Morning, ///< on waking, eases with gentle movement
    Stress, ///< a knot where neck meets shoulder
};

inline constexpr std::array kPainPatterns{PainPattern::Desk, PainPattern::Morning, PainPattern::Stress};

/// The name in the journal and in data files: desk, morning, stress.
[[nodiscard]] std::string_view painPatternId(PainPattern pattern);
[[nodiscard]] std::optional<PainPattern> painPatternFromId(std::string_view id);

} // namespace unhunch::care
