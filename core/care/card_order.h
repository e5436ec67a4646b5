// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/assessment.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace unhunch::care {

/// A session as it stands on the home page.
struct RoutineCard {
    std::string routine; ///< its id
    std::vector<std::string> exercises; ///< ids of what is done in it
};

/// What the user took of an assessment, `chosen` first; of a mixed one both. Empty for "none".
[[nodiscard]] std::vector<PainPattern>
takenOf(std::optional<PainPattern> best, std::optional<PainPattern> also, std::optional<PainPattern> chosen);

/// The patterns that somebody has by an assessment: the one that was taken, then the other one of a mixed
/// pair that it belongs to. Nothing where none was taken.
[[nodiscard]] std::vector<PatternGuide> takenPatterns(const AssessmentGuide& guide,
                                                      std::optional<PainPattern> best,
                                                      std::optional<PainPattern> also,
                                                      std::optional<PainPattern> chosen);

/// In which order the cards stand for somebody with these patterns, the first being the one that was taken:
/// for each of them first its lead routines, then what else has one of its lead exercises. All others follow.
/// Answers each place of `cards` once; cards that nothing tells apart keep their order, so that without a
/// pattern nothing changes.
[[nodiscard]] std::vector<std::size_t> cardOrder(std::span<const RoutineCard> cards,
                                                 std::span<const PatternGuide> patterns);

} // namespace unhunch::care
