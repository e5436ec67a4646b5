// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exercise.h"

#include <algorithm>

namespace unhunch::session {

const ExercisePhase* Exercise::findPhase(std::string_view phaseId) const
{
    const auto found = std::ranges::find(phases, phaseId, &ExercisePhase::id);
    return found == phases.end() ? nullptr : &*found;
}

const ExerciseVariant* Exercise::findVariant(std::string_view variantId) const
{
    const auto found = std::ranges::find(variants, variantId, &ExerciseVariant::id);
    return found == variants.end() ? nullptr : &*found;
}

const std::string& ExerciseVariant::trackFor(const std::string& track) const
{
    const auto found = std::ranges::find(tracks, track, &TrackChange::from);
    return found == tracks.end() ? track : found->to;
}

bool Exercise::hasTag(std::string_view tag) const
{
    return std::ranges::find(tags, tag) != tags.end();
}

} // namespace unhunch::session
