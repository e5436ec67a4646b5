// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/session/routine.h"

#include <array>
#include <string_view>
#include <vector>

namespace unhunch::session {

/// The rungs of the strength ladder, the lightest first.
enum class LadderLevel { Wall, Counter, Chair, Floor };

inline constexpr std::array kLadderLevels{
    LadderLevel::Wall, LadderLevel::Counter, LadderLevel::Chair, LadderLevel::Floor};

/// How much is done on a level.
struct LadderStep {
    int sets = 2;
    int repetitions = 8; ///< of each set

    bool operator==(const LadderStep&) const = default;
};

/// The steps within a level, in the order in which they are taken.
inline constexpr std::array kLadderSteps{
    LadderStep{2, 8}, LadderStep{2, 10}, LadderStep{2, 12}, LadderStep{3, 10}, LadderStep{3, 12}};

/// Where the user stands on the ladder; at first two sets of eight at the wall.
struct LadderDose {
    LadderLevel level = LadderLevel::Wall;
    LadderStep step = kLadderSteps.front();

    bool operator==(const LadderDose&) const = default;
};

/// Id of the exercise of a level, such as `wall_push_up`.
[[nodiscard]] std::string_view ladderExercise(LadderLevel level);

/// The sets of a dose with the rests between them, after getting into place.
[[nodiscard]] std::vector<RoutineBlock> ladderBlocks(const LadderPlan& plan, const LadderStep& step);

/// Fails with NotFound where a level has no exercise, or one that lacks a phase of the plan.
[[nodiscard]] Result<void> checkLevels(const LadderPlan& plan, const Catalogue& catalogue);

/// The routine with its ladder parts made of `dose`: a part with a remainder keeps its length and rests for
/// what the dose leaves over, another one and the routine become as long as the dose. Other routines stay as
/// they are. Fails with Invalid where a dose is longer than the part that must hold it.
[[nodiscard]] Result<Routine> withDose(Routine routine, const LadderDose& dose);

} // namespace unhunch::session
