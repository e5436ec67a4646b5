// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/phase.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

bool isPlanDue(const Scene& scene, PlanId plan)
{
    const bool mayBeOffered = scene.isWork || !scene.config.plans.at(plan).inWorkHours;
    return scene.state.plans.at(planIndex(plan)).isDue && mayBeOffered;
}

bool isAnythingDue(const Scene& scene)
{
    return scene.state.offer || isResetDue(scene.config, scene.state, scene.now)
           || meetingToPrecede(scene.config, scene.state, scene.now) != nullptr
           || std::any_of(
               kAllPlans.begin(), kAllPlans.end(), [&](PlanId plan) { return isPlanDue(scene, plan); });
}

bool isAnythingWanted(const Scene& scene)
{
    // A reset that waits for a further interval was offered: it stays the tray's due state.
    const bool isResetOpen = isResetDue(scene.config, scene.state, scene.now) && !scene.state.reset.snooze;
    return scene.state.offer || isResetOpen || wantsReset(scene.config, scene.state, scene.now)
           || longestWantedPlan(scene.config, scene.state, scene.isWork);
}

Phase duePhase(const Scene& scene)
{
    if (isHeld(scene.config, scene.state, scene.now) && !scene.state.offerNow) {
        return Phase::Held;
    }
    return scene.state.settlingSince ? Phase::Settling : Phase::Reminding;
}

} // namespace

Scene sceneOf(const Config& config, const State& state, const Now& now)
{
    Scene scene{config, state, now, workHorizon(config.workHours, now.zone.get(), now.wall)};
    scene.isWork = scene.work.span || isKeptGoing(state, now.wall);
    return scene;
}

const Snooze* snoozeInForce(const Scene& scene)
{
    const auto& reset = scene.state.reset.snooze;
    const auto due = resetDueAt(scene.config, scene.state);
    if (reset && due) {
        const bool isDue = *due <= scene.now.boot;
        const bool outlastsDue = reset->kind == SnoozeKind::Minutes
                                     ? reset->until.boot > *due
                                     : reset->until.wall > wallOf(*due, scene.now);
        if (isDue || outlastsDue) {
            return &*reset;
        }
    }
    for (const PlanId plan : kAllPlans) {
        const auto& snooze = scene.state.plans.at(planIndex(plan)).progress.snooze;
        if (snooze && isPlanDue(scene, plan)) {
            return &*snooze;
        }
    }
    return nullptr;
}

Phase phaseOf(const Scene& scene)
{
    if (scene.state.safety.hold) {
        return Phase::SafetyHold;
    }
    if (scene.state.session) {
        return Phase::InSession;
    }
    if (scene.state.pause) {
        return Phase::Paused;
    }
    if (isAnythingDue(scene) && isAnythingWanted(scene)) {
        return duePhase(scene);
    }
    if (snoozeInForce(scene) != nullptr) {
        return Phase::Snoozed;
    }
    return scene.isWork ? Phase::Counting : Phase::OffHours;
}

std::string_view phaseName(Phase phase)
{
    switch (phase) {
    case Phase::SafetyHold:
        return "safetyhold";
    case Phase::InSession:
        return "session";
    case Phase::Paused:
        return "paused";
    case Phase::Snoozed:
        return "snoozed";
    case Phase::Held:
        return "held";
    case Phase::Settling:
        return "settling";
    case Phase::Reminding:
        return "reminding";
    case Phase::OffHours:
        return "offhours";
    case Phase::Counting:
        return "counting";
    }
    return "";
}

std::string_view nextName(NextIs next)
{
    switch (next) {
    case NextIs::Nothing:
        return "";
    case NextIs::Reset:
        return "reset";
    case NextIs::SnoozeEnd:
        return "snooze-end";
    case NextIs::PauseEnd:
        return "pause-end";
    case NextIs::WorkHours:
        return "work-hours";
    case NextIs::Plan:
        return "plan";
    }
    return "";
}

Phase phaseAt(const Config& config, const State& state, const Now& now)
{
    return phaseOf(sceneOf(config, state, now));
}

} // namespace unhunch::schedule
