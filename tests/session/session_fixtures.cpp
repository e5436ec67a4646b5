// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/session_fixtures.h"

#include "core/session/breath.h"

#include <utility>

namespace unhunch::session {

namespace {

using namespace std::chrono_literals;

ExercisePhase phase(std::string id, PhaseKind kind, std::vector<PoseSpan> pose)
{
    ExercisePhase made;
    made.id = std::move(id);
    made.title = made.id;
    made.cue = made.id + " now";
    made.kind = kind;
    made.pose = std::move(pose);
    return made;
}

PoseSpan moving(std::string pose, milliseconds duration = 0ms)
{
    return PoseSpan{"track", std::move(pose), duration, 0, 1, false};
}

PoseSpan still(std::string pose, double at)
{
    return PoseSpan{"track", std::move(pose), 0ms, at, at, false};
}

PoseSpan breathing(std::string pose)
{
    return PoseSpan{"track", std::move(pose), 0ms, 0, 0.5, true};
}

Exercise held()
{
    Exercise exercise;
    exercise.id = "held";
    exercise.phases = {phase("setup", PhaseKind::Setup, {moving("clasp", 2s), still("clasp", 1)}),
                       phase("hold", PhaseKind::Hold, {moving("reach", 4s), breathing("hold_breathe")}),
                       phase("release", PhaseKind::Release, {moving("return")}),
                       phase("rest", PhaseKind::Rest, {still("return", 1)})};
    return exercise;
}

Exercise moved()
{
    Exercise exercise;
    exercise.id = "moved";
    exercise.title = "Standing";
    exercise.phases = {phase("posture", PhaseKind::Setup, {still("up", 0)})};
    for (const char* id : {"up", "back", "down", "forward"}) {
        exercise.phases.push_back(phase(id, PhaseKind::Move, {moving(id)}));
    }
    ExerciseVariant chair;
    chair.id = "chair";
    chair.title = "Seated";
    chair.range = 0.75;
    exercise.variants = {chair};
    return exercise;
}

Exercise breathingExercise()
{
    Exercise exercise;
    exercise.id = "breathing";
    exercise.title = "Breathing";
    exercise.phases = {phase("settle", PhaseKind::Setup, {still("inhale", 0)}),
                       phase("breathe", PhaseKind::Hold, {breathing("inhale")})};
    return exercise;
}

RoutinePart heldPart(std::chrono::seconds hold)
{
    RoutineBlock block;
    block.phases = {{"setup", 3s, {}}, {"hold", hold, fillWithBreath(hold)}, {"release", 7s, {}}};
    return RoutinePart{"held", {}, 10s + hold, {block}};
}

RoutinePart movedPart()
{
    const RoutineBlock posture{1, Side::None, {{"posture", 6s, {}}}};
    const RoutineBlock cycles{
        3, Side::Left, {{"up", 2s, {}}, {"back", 2s, {}}, {"down", 2s, {}}, {"forward", 2s, {}}}};
    return RoutinePart{"moved", {}, 30s, {posture, cycles}};
}

Routine warmUp()
{
    Routine routine;
    routine.id = "warm_up";
    routine.length = 30s;
    routine.isListed = false;
    routine.parts = {movedPart()};
    return routine;
}

} // namespace

Catalogue sampleCatalogue()
{
    return Catalogue{{held(), moved(), breathingExercise()}, {warmUp(), sampleRoutine()}, {}};
}

Routine sampleRoutine()
{
    Routine routine;
    routine.id = "sample";
    routine.title = "Sample";
    routine.length = 70s;
    const RoutineBlock rest{1, Side::None, {{"rest", 10s, {}}}};
    routine.parts = {heldPart(20s), movedPart(), RoutinePart{"held", {}, 10s, {rest}}};
    return routine;
}

Routine heldRoutine(std::chrono::seconds hold)
{
    Routine routine;
    routine.id = "held_routine";
    routine.length = 10s + hold;
    routine.parts = {heldPart(hold)};
    return routine;
}

Timeline sampleTimeline(const TimelineOptions& options)
{
    return Timeline::build(sampleRoutine(), sampleCatalogue(), options).value();
}

} // namespace unhunch::session
