// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/breath.h"
#include "core/session/timeline.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace unhunch::session {

namespace {

/// Goes on with the phase as it ends: breathing, or keeping still.
TimelinePhase waiting(const TimelinePhase& phase, milliseconds extra)
{
    TimelinePhase more = phase;
    PoseSpan span = phase.pose.back();
    span.from = span.breathes ? span.from : span.to;
    span.duration = extra;
    more.pose = {std::move(span)};
    more.breath = phase.breath.empty() ? std::vector<BreathCycle>() : fillWithBreath(extra);
    more.cue.clear();
    more.start = phase.end();
    more.length = extra;
    more.isExtra = true;
    return more;
}

/// The whole step once more, `offset` later.
std::vector<TimelinePhase> repeated(std::vector<TimelinePhase> step, milliseconds offset)
{
    for (TimelinePhase& phase : step) {
        phase.start += offset;
        phase.stepStart += offset;
        phase.isExtra = true;
    }
    return step;
}

int timesNearest(milliseconds extra, milliseconds once)
{
    return static_cast<int>(std::max<milliseconds::rep>(1, (extra + once / 2) / once));
}

bool isSameStep(const TimelinePhase& a, const TimelinePhase& b)
{
    return a.part == b.part && a.step == b.step && a.stepStart == b.stepStart;
}

void moveBehind(milliseconds& start, milliseconds at, milliseconds added)
{
    if (start >= at) {
        start += added;
    }
}

std::vector<TimelinePhase> phasesOfStep(const std::vector<TimelinePhase>& phases, const TimelinePhase& one)
{
    std::vector<TimelinePhase> step;
    std::ranges::copy_if(phases, std::back_inserter(step), [&one](const TimelinePhase& other) {
        return isSameStep(other, one);
    });
    return step;
}

} // namespace

ExtendedTimeline Timeline::withExtraTime(milliseconds elapsed, milliseconds extra) const
{
    if (m_phases.empty() || extra <= milliseconds(0)) {
        return {*this, elapsed, milliseconds(0)};
    }
    const TimelinePhase& now = m_phases[phaseIndexAt(std::clamp(elapsed, milliseconds(0), m_length))];
    if (now.kind != PhaseKind::Move) {
        return inserted({waiting(now, extra)}, true);
    }
    const std::vector<TimelinePhase> step = phasesOfStep(m_phases, now);
    std::vector<TimelinePhase> more;
    for (int i = 1; i <= timesNearest(extra, now.stepLength); ++i) {
        std::ranges::move(repeated(step, now.stepLength * i), std::back_inserter(more));
    }
    return inserted(more, false);
}

ExtendedTimeline Timeline::inserted(const std::vector<TimelinePhase>& more, bool staysInStep) const
{
    const TimelinePhase& first = more.front();
    const milliseconds at = first.start;
    const milliseconds added = more.back().end() - at;
    Timeline longer = *this;
    for (TimelinePhase& phase : longer.m_phases) {
        const bool isWithinStep
            = staysInStep && phase.part == first.part && phase.stepStart == first.stepStart;
        phase.stepLength += isWithinStep ? added : milliseconds(0);
        moveBehind(phase.stepStart, at, added);
        moveBehind(phase.start, at, added);
    }
    longer.m_parts[first.part].length += added;
    for (std::size_t i = first.part + 1; i < longer.m_parts.size(); ++i) {
        longer.m_parts[i].start += added;
    }
    longer.m_length += added;
    const auto where = std::ranges::upper_bound(longer.m_phases, at, {}, &TimelinePhase::start);
    const auto placed = longer.m_phases.insert(where, more.begin(), more.end());
    if (staysInStep) {
        placed->stepLength += added;
    }
    return {std::move(longer), at, added};
}

} // namespace unhunch::session
