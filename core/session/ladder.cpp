// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ladder.h"

#include <algorithm>
#include <string>
#include <utility>

namespace unhunch::session {

namespace {

milliseconds lengthOf(const std::vector<RoutineBlock>& blocks)
{
    milliseconds sum{0};
    for (const RoutineBlock& block : blocks) {
        sum += block.length();
    }
    return sum;
}

Result<void> applyDose(RoutinePart& part, const LadderDose& dose)
{
    const LadderPlan& plan = *part.ladder;
    part.exercise = ladderExercise(dose.level);
    part.blocks = ladderBlocks(plan, dose.step);
    const milliseconds length = lengthOf(part.blocks);
    if (plan.remainder.empty()) {
        part.length = length;
        return {};
    }
    if (length > part.length) {
        return failure(ErrorKind::Invalid, part.exercise + ": the dose is longer than its part");
    }
    if (length < part.length) {
        RoutineBlock remainder;
        remainder.phases.push_back(RoutinePhase{plan.remainder, part.length - length, {}});
        part.blocks.push_back(std::move(remainder));
    }
    return {};
}

} // namespace

std::string_view ladderExercise(LadderLevel level)
{
    switch (level) {
    case LadderLevel::Wall:
        return "wall_push_up";
    case LadderLevel::Counter:
        return "counter_push_up";
    case LadderLevel::Chair:
        return "chair_push_up";
    case LadderLevel::Floor:
        return "floor_push_up";
    }
    return {};
}

std::vector<RoutineBlock> ladderBlocks(const LadderPlan& plan, const LadderStep& step)
{
    std::vector<RoutineBlock> blocks;
    RoutineBlock setup;
    setup.phases.push_back(plan.setup);
    blocks.push_back(std::move(setup));
    for (int set = 1; set <= step.sets; ++set) {
        if (set > 1) {
            RoutineBlock rest;
            rest.phases.push_back(plan.rest);
            rest.set = set;
            rest.sets = step.sets;
            blocks.push_back(std::move(rest));
        }
        RoutineBlock work;
        work.repeat = step.repetitions;
        work.phases = plan.repetition;
        work.set = set;
        work.sets = step.sets;
        blocks.push_back(std::move(work));
    }
    return blocks;
}

Result<void> checkLevels(const LadderPlan& plan, const Catalogue& catalogue)
{
    std::vector<std::string> wanted{plan.setup.phase, plan.rest.phase};
    for (const RoutinePhase& phase : plan.repetition) {
        wanted.push_back(phase.phase);
    }
    for (const LadderLevel level : kLadderLevels) {
        const std::string id(ladderExercise(level));
        const Exercise* exercise = catalogue.findExercise(id);
        if (exercise == nullptr) {
            return failure(ErrorKind::NotFound, "there is no exercise \"" + id + '"');
        }
        const auto lacks = std::ranges::find_if(
            wanted, [exercise](const std::string& phase) { return exercise->findPhase(phase) == nullptr; });
        if (lacks != wanted.end()) {
            return failure(ErrorKind::NotFound, '"' + id + "\" has no phase \"" + *lacks + '"');
        }
    }
    return {};
}

Result<Routine> withDose(Routine routine, const LadderDose& dose)
{
    for (RoutinePart& part : routine.parts) {
        if (!part.ladder) {
            continue;
        }
        const milliseconds before = part.length;
        if (auto applied = applyDose(part, dose); !applied) {
            return tl::unexpected(applied.error());
        }
        routine.length += part.length - before;
    }
    return routine;
}

} // namespace unhunch::session
