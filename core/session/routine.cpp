// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/routine.h"

#include <algorithm>

namespace unhunch::session {

milliseconds RoutineBlock::length() const
{
    milliseconds once{0};
    for (const RoutinePhase& phase : phases) {
        once += phase.duration;
    }
    return once * repeat;
}

const Exercise* Catalogue::findExercise(std::string_view id) const
{
    const auto found = std::ranges::find(exercises, id, &Exercise::id);
    return found == exercises.end() ? nullptr : &*found;
}

const Routine* Catalogue::findRoutine(std::string_view id) const
{
    const auto found = std::ranges::find(routines, id, &Routine::id);
    return found == routines.end() ? nullptr : &*found;
}

const MuscleGroup* Catalogue::findMuscle(std::string_view id) const
{
    const auto found = std::ranges::find(muscles, id, &MuscleGroup::id);
    return found == muscles.end() ? nullptr : &*found;
}

} // namespace unhunch::session
