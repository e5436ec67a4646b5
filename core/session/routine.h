// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/exercise.h"

#include <optional>

namespace unhunch::session {

/// A phase of the exercise with the time this routine gives it.
struct RoutinePhase {
    std::string phase; ///< id of a phase of the part's exercise
    milliseconds duration{0};
    std::vector<BreathCycle> breath; ///< empty, or cycles that fill the duration exactly

    bool operator==(const RoutinePhase&) const = default;
};

/// Phases that are done one after the other, `repeat` times: three holds, six shoulder cycles.
struct RoutineBlock {
    int repeat = 1;
    Side side = Side::None;
    std::vector<RoutinePhase> phases;
    int set = 1; ///< 1-based; for a rest the set that it leads to
    int sets = 1; ///< of how many; 1 where there are no sets

    [[nodiscard]] milliseconds length() const;

    bool operator==(const RoutineBlock&) const = default;
};

/// What a part is made of whose exercise and dose are those of the user's place on the strength ladder.
struct LadderPlan {
    RoutinePhase setup; ///< once, before the first set
    std::vector<RoutinePhase> repetition; ///< what is done once for each repetition
    RoutinePhase rest; ///< between two sets
    std::string remainder; ///< phase that rests for what the dose leaves of the part; empty where it has no
                           ///< length of its own

    bool operator==(const LadderPlan&) const = default;
};

/// One exercise within a routine: a section of the bar below the figure, and what skip and back move by.
struct RoutinePart {
    std::string exercise;
    std::string variant; ///< empty for the exercise as such
    milliseconds length{0};
    std::vector<RoutineBlock> blocks;
    std::optional<LadderPlan> ladder = {}; ///< then exercise, length and blocks are those of the first dose

    bool operator==(const RoutinePart&) const = default;
};

/// When the warm-up goes before a routine, outside its length.
enum class WarmUp {
    Never,
    ByHand, ///< when it is started by hand outside a meeting
    Always,
};

/// A session as its content file gives it.
struct Routine {
    std::string id;
    std::string title;
    std::string summary;
    milliseconds length{0}; ///< of all parts; get-ready and warm-up are outside
    bool countsAsReset = false; ///< completing it starts the sitting spell anew
    bool isListed = true; ///< false for the warm-up, which is only ever a prefix
    WarmUp warmUp = WarmUp::Never;
    bool isSeatedWhenOffered = false; ///< in its chair variants where the program offers it
    bool isSilent = false; ///< no chime, no speech (the discreet reset)
    std::vector<RoutinePart> parts;
    std::string file; ///< where it was read, empty where it was made otherwise

    bool operator==(const Routine&) const = default;
};

/// Everything that was loaded. Ids are unique in each list.
struct Catalogue {
    std::vector<Exercise> exercises;
    std::vector<Routine> routines;
    std::vector<MuscleGroup> muscles;

    /// Null where there is none of that id.
    [[nodiscard]] const Exercise* findExercise(std::string_view id) const;
    [[nodiscard]] const Routine* findRoutine(std::string_view id) const;
    [[nodiscard]] const MuscleGroup* findMuscle(std::string_view id) const;

    bool operator==(const Catalogue&) const = default;
};

} // namespace unhunch::session
