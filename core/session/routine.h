// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/exercise.h"

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

    [[nodiscard]] milliseconds length() const;

    bool operator==(const RoutineBlock&) const = default;
};

/// One exercise within a routine: a section of the bar below the figure, and what skip and back move by.
struct RoutinePart {
    std::string exercise;
    std::string variant; ///< empty for the exercise as such
    milliseconds length{0};
    std::vector<RoutineBlock> blocks;

    bool operator==(const RoutinePart&) const = default;
};

/// A session as its content file gives it.
struct Routine {
    std::string id;
    std::string title;
    std::string summary;
    milliseconds length{0}; ///< of all parts; get-ready and warm-up are outside
    bool countsAsReset = false; ///< completing it starts the sitting spell anew
    bool isListed = true; ///< false for the warm-up, which is only ever a prefix
    bool hasWarmUp = false; ///< the warm-up goes before it when it is started by hand outside a meeting
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
