// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/timeline.h"

namespace unhunch::session {

/// Lays routines out one after the other. One use: `append` each, then `take`.
class TimelineBuilder {
public:
    TimelineBuilder(const Catalogue& catalogue, const TimelineOptions& options);

    /// Adds all parts of a routine, as warm-up or as the session proper; stops at the first mistake.
    Result<void> append(const Routine& routine, bool isWarmUp);
    /// The timeline of everything appended; named after the routine given here.
    [[nodiscard]] Timeline take(const Routine& routine);

private:
    Result<void> appendPart(const RoutinePart& part, bool isWarmUp);
    Result<void> appendBreathing(const RoutinePart& part, bool isWarmUp);
    Result<void> appendBlocks(const RoutinePart& part, const Exercise& exercise);
    Result<void> appendStep(const RoutineBlock& block, const Exercise& exercise, int repetition);
    Result<void> appendPhase(const RoutinePhase& given, const Exercise& exercise, TimelinePhase& phase);
    Result<void> beginPart(const RoutinePart& part, const Exercise& exercise, bool isWarmUp);
    [[nodiscard]] bool isLeftOut(const RoutinePart& part) const;
    [[nodiscard]] bool lacksEquipment(const RoutinePart& part) const;
    /// The way of doing the exercise that the part or the user asks for; null for its own.
    [[nodiscard]] const ExerciseVariant* variantFor(const RoutinePart& part, const Exercise& exercise) const;

    const Catalogue& m_catalogue;
    const TimelineOptions& m_options;
    Timeline m_timeline;
    std::size_t m_step = 0;
    const ExerciseVariant* m_variant = nullptr; ///< of the part that is being laid out, or null
};

/// Why a routine cannot be played as it stands: empty, a zero or negative length, blocks that do not add up
/// to their part, parts that do not add up to the routine, breath that does not fill its phase. Success when
/// all is well.
[[nodiscard]] Result<void> checkLengths(const Routine& routine);

} // namespace unhunch::session
