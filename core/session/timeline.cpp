// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/timeline.h"

#include "core/session/breath.h"

#include <algorithm>

namespace unhunch::session {

namespace {

constexpr milliseconds kSecond = std::chrono::seconds(1);

double ratio(milliseconds part, milliseconds whole)
{
    return whole.count() == 0 ? 0 : static_cast<double>(part.count()) / static_cast<double>(whole.count());
}

/// A span of a phase and where in it one is.
struct SpanAt {
    const PoseSpan* span;
    milliseconds elapsed;

    [[nodiscard]] milliseconds left() const { return span->duration - elapsed; }
};

SpanAt spanAt(const TimelinePhase& phase, milliseconds elapsed)
{
    milliseconds start{0};
    for (const PoseSpan& span : phase.pose) {
        if (elapsed < start + span.duration) {
            return {&span, elapsed - start};
        }
        start += span.duration;
    }
    return {&phase.pose.back(), phase.pose.back().duration};
}

PoseAt poseAt(const SpanAt& at, const Breath& breath)
{
    const double moved = at.span->breathes ? breath.level : ratio(at.elapsed, at.span->duration);
    const double fraction = at.span->from + (at.span->to - at.span->from) * moved;
    return PoseAt{at.span->track, at.span->phase, fraction};
}

bool isBreathMoving(const Breath& breath)
{
    return breath.kind == BreathKind::In || breath.kind == BreathKind::Out;
}

bool isPoseMoving(const PoseSpan& span, const Breath& breath)
{
    const bool isStill = span.from == span.to;
    return !isStill && (!span.breathes || isBreathMoving(breath));
}

/// Until a countdown that shows whole seconds, rounded up, shows another one.
milliseconds untilNextSecond(milliseconds left)
{
    const milliseconds over = left % kSecond;
    return over > milliseconds(0) ? over : kSecond;
}

milliseconds untilChange(const Frame& frame, const SpanAt& span)
{
    const milliseconds untilSecond
        = std::min(untilNextSecond(frame.phaseLeft), untilNextSecond(frame.partLeft));
    const milliseconds untilPose = std::min(untilSecond, span.left());
    const bool isBreathing = frame.breath.left > milliseconds(0);
    return isBreathing ? std::min(untilPose, frame.breath.left) : untilPose;
}

std::optional<std::size_t> nextIndex(std::size_t index, std::size_t count)
{
    return index + 1 < count ? std::optional(index + 1) : std::nullopt;
}

/// Whether one should look up as `phase` follows `previous`.
bool isTurningPoint(const TimelinePhase& previous, const TimelinePhase& phase)
{
    const bool isStay = previous.kind == PhaseKind::Hold || previous.kind == PhaseKind::Rest;
    const bool isStayOver = isStay && phase.kind != previous.kind;
    const bool isOtherSide
        = previous.side != phase.side && previous.side != Side::None && phase.side != Side::None;
    return isStayOver || isOtherSide || previous.part != phase.part;
}

/// What sounds as `phase` begins; `previous` is null for the first one.
void addCues(std::vector<Cue>& cues, const TimelinePhase* previous, const TimelinePhase& phase)
{
    if (previous == nullptr) {
        cues.push_back(Cue{phase.start, CueKind::Start, {}});
    } else if (isTurningPoint(*previous, phase)) {
        cues.push_back(Cue{phase.start, CueKind::Change, {}});
    }
    if (!phase.cue.empty()) {
        cues.push_back(Cue{phase.start, CueKind::Speak, phase.cue});
    }
}

/// Whether its last seconds are counted down: a stay that is long enough to drift off in, and the last phase.
bool isCountedDown(const TimelinePhase& phase, const TimelinePhase* next)
{
    constexpr milliseconds kLongStay{10'000};
    constexpr milliseconds kLongEnough{6'000};
    if (next == nullptr) {
        return phase.length >= kLongEnough;
    }
    const bool isStay = phase.kind == PhaseKind::Hold || phase.kind == PhaseKind::Rest;
    return isStay && phase.length >= kLongStay && isTurningPoint(phase, *next);
}

/// What sounds as `phase` draws to its end.
void addCountdown(std::vector<Cue>& cues, const TimelinePhase& phase, const TimelinePhase* next)
{
    if (isCountedDown(phase, next)) {
        for (milliseconds at = phase.end() - 3 * kSecond; at < phase.end(); at += kSecond) {
            cues.push_back(Cue{at, CueKind::Countdown, {}});
        }
    }
}

bool isExerciseTime(const TimelinePhase& phase, const TimelinePart& part)
{
    return phase.kind != PhaseKind::Rest && !phase.isExtra && !part.isWarmUp;
}

} // namespace

std::size_t Timeline::phaseIndexAt(milliseconds elapsed) const
{
    const auto after = std::ranges::upper_bound(m_phases, elapsed, {}, &TimelinePhase::start);
    return after == m_phases.begin() ? 0 : static_cast<std::size_t>(after - m_phases.begin()) - 1;
}

PoseAt Timeline::stillOf(std::size_t phase) const
{
    const TimelinePhase& shown = m_phases.at(phase);
    const auto into = static_cast<milliseconds::rep>(shown.still * static_cast<double>(shown.length.count()));
    const milliseconds last = std::max(milliseconds{0}, shown.length - milliseconds{1});
    return frameAt(shown.start + std::min(milliseconds{into}, last)).pose;
}

Frame Timeline::frameAt(milliseconds elapsed) const
{
    Frame frame;
    frame.isOver = elapsed >= m_length;
    if (m_phases.empty()) {
        return frame;
    }
    frame.elapsed = std::clamp(elapsed, milliseconds(0), m_length);
    frame.phase = phaseIndexAt(frame.elapsed);
    const TimelinePhase& phase = m_phases[frame.phase];
    frame.part = phase.part;
    frame.nextPhase = nextIndex(frame.phase, m_phases.size());
    frame.nextPart = nextIndex(frame.part, m_parts.size());
    fillTimes(frame);
    const milliseconds inPhase = frame.elapsed - phase.start;
    const SpanAt span = spanAt(phase, inPhase);
    frame.breath = breathAt(phase.breath, inPhase);
    frame.pose = poseAt(span, frame.breath);
    frame.isStill
        = frame.isOver || (!isBreathMoving(frame.breath) && !isPoseMoving(*span.span, frame.breath));
    frame.untilChange = frame.isOver ? milliseconds(0) : untilChange(frame, span);
    return frame;
}

void Timeline::fillTimes(Frame& frame) const
{
    const TimelinePhase& phase = m_phases[frame.phase];
    const TimelinePart& part = m_parts[frame.part];
    frame.left = m_length - frame.elapsed;
    frame.partLeft = part.end() - frame.elapsed;
    frame.stepLeft = phase.stepStart + phase.stepLength - frame.elapsed;
    frame.phaseLeft = phase.end() - frame.elapsed;
    frame.partFraction = ratio(frame.elapsed - part.start, part.length);
    frame.phaseFraction = ratio(frame.elapsed - phase.start, phase.length);
}

std::vector<Cue> Timeline::cuesBetween(milliseconds after, milliseconds upTo) const
{
    std::vector<Cue> cues;
    if (m_isSilent) {
        return cues;
    }
    for (std::size_t i = 0; i < m_phases.size(); ++i) {
        const TimelinePhase& phase = m_phases[i];
        if (phase.end() <= after || phase.start > upTo) {
            continue;
        }
        addCues(cues, i == 0 ? nullptr : &m_phases[i - 1], phase);
        addCountdown(cues, phase, i + 1 < m_phases.size() ? &m_phases[i + 1] : nullptr);
    }
    if (!m_phases.empty()) {
        cues.push_back(Cue{m_length, CueKind::End, {}});
    }
    std::erase_if(cues, [after, upTo](const Cue& cue) { return cue.at <= after || cue.at > upTo; });
    return cues;
}

milliseconds Timeline::plannedExercise() const
{
    return exerciseWithin(milliseconds(0), m_length);
}

milliseconds Timeline::exerciseWithin(milliseconds from, milliseconds to) const
{
    milliseconds sum{0};
    for (const TimelinePhase& phase : m_phases) {
        if (isExerciseTime(phase, m_parts[phase.part])) {
            sum += std::max(std::min(to, phase.end()) - std::max(from, phase.start), milliseconds(0));
        }
    }
    return sum;
}

} // namespace unhunch::session
