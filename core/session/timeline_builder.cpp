// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/timeline_builder.h"

#include "core/session/breath.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace unhunch::session {

namespace {

constexpr std::string_view kChairVariant = "chair";
constexpr std::string_view kSettlePhase = "settle";
constexpr std::string_view kBreathePhase = "breathe";
constexpr milliseconds kShortBreath = std::chrono::seconds(6);
/// Settling for longer than this is boring: a shorter breath fits in.
constexpr milliseconds kLongestSettling = std::chrono::seconds(8);

tl::unexpected<Error> unknown(std::string_view what, const std::string& id)
{
    return failure(ErrorKind::NotFound, "no " + std::string(what) + " \"" + id + "\"");
}

tl::unexpected<Error> contradiction(const std::string& where, const std::string& what)
{
    return failure(ErrorKind::Invalid, where + ": " + what);
}

milliseconds sumOf(const std::vector<PoseSpan>& spans)
{
    return std::accumulate(spans.begin(),
                           spans.end(),
                           milliseconds(0),
                           [](milliseconds sum, const PoseSpan& span) { return sum + span.duration; });
}

/// A slower or faster version of all spans, without rounding leftovers; the last one takes them.
void scale(std::vector<PoseSpan>& spans, milliseconds natural, milliseconds length)
{
    milliseconds used{0};
    for (PoseSpan& span : spans) {
        span.duration = milliseconds(span.duration.count() * length.count() / natural.count());
        used += span.duration;
    }
    spans.back().duration += length - used;
}

/// The spans with durations that fill `length`: the open one takes what the others leave. Where there is
/// none, or where they leave nothing, all are stretched or squeezed.
std::vector<PoseSpan> fitted(std::vector<PoseSpan> spans, milliseconds length)
{
    const milliseconds natural = sumOf(spans);
    const auto open = std::ranges::find(spans, milliseconds(0), &PoseSpan::duration);
    if (open != spans.end() && natural < length) {
        open->duration = length - natural;
    } else if (natural > milliseconds(0)) {
        scale(spans, natural, length);
    }
    std::erase_if(spans, [](const PoseSpan& span) { return span.duration <= milliseconds(0); });
    return spans;
}

/// How the time of an exercise that was left out is breathed away.
std::vector<RoutinePhase> breathingFor(milliseconds length)
{
    milliseconds settling = length % kCalmBreath.length();
    std::vector<BreathCycle> breath(static_cast<std::size_t>(length / kCalmBreath.length()), kCalmBreath);
    if (settling > kLongestSettling) {
        breath.push_back(fillWithBreath(kShortBreath).front());
        settling -= kShortBreath;
    }
    std::vector<RoutinePhase> phases;
    if (settling > milliseconds(0)) {
        phases.push_back(RoutinePhase{std::string(kSettlePhase), settling, {}});
    }
    if (!breath.empty()) {
        phases.push_back(RoutinePhase{std::string(kBreathePhase), length - settling, std::move(breath)});
    }
    return phases;
}

} // namespace

TimelineBuilder::TimelineBuilder(const Catalogue& catalogue, const TimelineOptions& options)
    : m_catalogue(catalogue)
    , m_options(options)
{}

Result<void> TimelineBuilder::append(const Routine& routine, bool isWarmUp)
{
    const auto dosed = withDose(routine, m_options.ladder);
    if (!dosed) {
        return tl::unexpected(dosed.error());
    }
    auto checked = checkLengths(*dosed);
    m_timeline.m_isSilent = m_timeline.m_isSilent || routine.isSilent;
    for (const RoutinePart& part : dosed->parts) {
        if (checked) {
            checked = isLeftOut(part) ? appendBreathing(part, isWarmUp) : appendPart(part, isWarmUp);
        }
    }
    return checked;
}

Timeline TimelineBuilder::take(const Routine& routine)
{
    m_timeline.m_routine = routine.id;
    m_timeline.m_title = routine.title;
    return std::move(m_timeline);
}

bool TimelineBuilder::isLeftOut(const RoutinePart& part) const
{
    const bool isUnwanted = std::ranges::find(m_options.leftOut, part.exercise) != m_options.leftOut.end();
    return part.exercise != kBreathingExercise && (isUnwanted || lacksEquipment(part));
}

bool TimelineBuilder::lacksEquipment(const RoutinePart& part) const
{
    const Exercise* exercise = m_catalogue.findExercise(part.exercise);
    if (exercise == nullptr) {
        return false; // told as a mistake of the routine
    }
    const ExerciseVariant* variant = variantFor(part, *exercise);
    const auto& needed = variant == nullptr ? exercise->equipment : variant->equipment;
    return std::ranges::find_first_of(needed, m_options.missingEquipment) != needed.end();
}

const ExerciseVariant* TimelineBuilder::variantFor(const RoutinePart& part, const Exercise& exercise) const
{
    const bool isChairWanted = part.variant.empty() && m_options.prefersChair;
    return exercise.findVariant(isChairWanted ? kChairVariant : std::string_view(part.variant));
}

Result<void> TimelineBuilder::appendPart(const RoutinePart& part, bool isWarmUp)
{
    const Exercise* exercise = m_catalogue.findExercise(part.exercise);
    if (exercise == nullptr) {
        return unknown("exercise", part.exercise);
    }
    if (auto begun = beginPart(part, *exercise, isWarmUp); !begun) {
        return begun;
    }
    return appendBlocks(part, *exercise);
}

Result<void> TimelineBuilder::appendBreathing(const RoutinePart& part, bool isWarmUp)
{
    const Exercise* breathing = m_catalogue.findExercise(kBreathingExercise);
    if (breathing == nullptr) {
        return unknown("exercise", std::string(kBreathingExercise));
    }
    RoutinePart instead{std::string(kBreathingExercise), {}, part.length, {}};
    instead.blocks.push_back(RoutineBlock{1, Side::None, breathingFor(part.length)});
    if (auto begun = beginPart(instead, *breathing, isWarmUp); !begun) {
        return begun;
    }
    m_timeline.m_parts.back().replaced = part.exercise;
    return appendBlocks(instead, *breathing);
}

Result<void> TimelineBuilder::beginPart(const RoutinePart& part, const Exercise& exercise, bool isWarmUp)
{
    const ExerciseVariant* variant = variantFor(part, exercise);
    if (variant == nullptr && !part.variant.empty()) {
        return unknown("variant of " + exercise.id, part.variant);
    }
    TimelinePart added;
    added.exercise = exercise.id;
    added.title = variant == nullptr ? exercise.title : variant->title;
    added.setup = variant == nullptr ? exercise.setup : variant->setup;
    added.movement = variant == nullptr ? exercise.movement : variant->movement;
    added.equipment = variant == nullptr ? exercise.equipment : variant->equipment;
    added.range = variant == nullptr ? 1 : variant->range;
    added.mistakes = exercise.mistakes;
    added.muscles = exercise.muscles;
    added.start = m_timeline.m_length;
    added.length = part.length;
    added.isWarmUp = isWarmUp;
    m_timeline.m_parts.push_back(std::move(added));
    m_step = 0;
    m_variant = variant;
    return {};
}

Result<void> TimelineBuilder::appendBlocks(const RoutinePart& part, const Exercise& exercise)
{
    Result<void> appended;
    for (const RoutineBlock& block : part.blocks) {
        for (int repetition = 1; appended && repetition <= block.repeat; ++repetition) {
            appended = appendStep(block, exercise, repetition);
        }
    }
    return appended;
}

Result<void> TimelineBuilder::appendStep(const RoutineBlock& block, const Exercise& exercise, int repetition)
{
    TimelinePhase common;
    common.part = m_timeline.m_parts.size() - 1;
    common.step = m_step++;
    common.side = block.side;
    common.repetition = repetition;
    common.repetitions = block.repeat;
    common.set = block.set;
    common.sets = block.sets;
    common.stepStart = m_timeline.m_length;
    common.stepLength = block.length() / block.repeat;
    for (const RoutinePhase& given : block.phases) {
        TimelinePhase phase = common;
        if (auto appended = appendPhase(given, exercise, phase); !appended) {
            return appended;
        }
        m_timeline.m_phases.push_back(std::move(phase));
    }
    return {};
}

Result<void>
TimelineBuilder::appendPhase(const RoutinePhase& given, const Exercise& exercise, TimelinePhase& phase)
{
    const ExercisePhase* known = exercise.findPhase(given.phase);
    if (known == nullptr) {
        return unknown("phase of " + exercise.id, given.phase);
    }
    phase.id = known->id;
    phase.title = known->title;
    phase.text = known->text;
    phase.cue = known->cue;
    phase.kind = known->kind;
    phase.direction = known->direction;
    phase.still = known->still;
    phase.breath = given.breath;
    phase.pose = fitted(known->pose, given.duration);
    if (phase.pose.empty()) {
        return contradiction(exercise.id, "phase " + known->id + " has no pose");
    }
    for (PoseSpan& span : phase.pose) {
        span.track = m_variant == nullptr ? span.track : m_variant->trackFor(span.track);
    }
    phase.start = m_timeline.m_length;
    phase.length = given.duration;
    m_timeline.m_length += given.duration;
    return {};
}

Result<Timeline>
Timeline::build(const Routine& routine, const Catalogue& catalogue, const TimelineOptions& options)
{
    TimelineBuilder builder(catalogue, options);
    const Routine* warmUp = options.isWarmUpWanted ? catalogue.findRoutine(kWarmUpRoutine) : nullptr;
    if (options.isWarmUpWanted && warmUp == nullptr) {
        return unknown("routine", std::string(kWarmUpRoutine));
    }
    if (warmUp != nullptr) {
        if (auto appended = builder.append(*warmUp, true); !appended) {
            return tl::unexpected(appended.error());
        }
    }
    if (auto appended = builder.append(routine, false); !appended) {
        return tl::unexpected(appended.error());
    }
    return builder.take(routine);
}

} // namespace unhunch::session
