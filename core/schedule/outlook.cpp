// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/outlook.h"

#include "core/schedule/occurrences.h"
#include "core/schedule/phase.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

/// Where a snooze until the meeting ends is known to end: the latest end of the meetings that are on and have
/// one.
std::optional<WallInstant> knownMeetingEnd(const Scene& scene, const Snooze& snooze)
{
    std::optional<WallInstant> end;
    const auto take = [&end](WallInstant instant) { end = std::max(end.value_or(instant), instant); };
    if (snooze.until.wall > scene.now.wall) {
        take(snooze.until.wall);
    }
    if (scene.state.manualMeetingEnd) {
        take(wallOf(scene.state.manualMeetingEnd->boot, scene.now));
    }
    for (const BusyInterval& meeting : scene.state.calendar) {
        if (meeting.begin <= scene.now.wall && scene.now.wall < meeting.end) {
            take(meeting.end);
        }
    }
    const bool isOpenEnded
        = std::any_of(scene.state.holds.begin(), scene.state.holds.end(), [](const Hold& hold) {
              return !hold.endedAt && isCall(hold.kind) && hold.kind != HoldKind::ManualMeeting;
          });
    return isOpenEnded ? std::nullopt : end;
}

std::optional<WallInstant> snoozeEnd(const Scene& scene, const Snooze& snooze)
{
    switch (snooze.kind) {
    case SnoozeKind::Minutes:
        return wallOf(snooze.until.boot, scene.now);
    case SnoozeKind::Today:
        return snooze.until.wall;
    case SnoozeKind::MeetingEnd:
        return knownMeetingEnd(scene, snooze);
    }
    return std::nullopt;
}

struct Next {
    NextIs what = NextIs::Nothing;
    std::optional<WallInstant> at;
    std::optional<PlanId> plan;
};

void takeEarlier(Next& next, NextIs what, std::optional<WallInstant> at, std::optional<PlanId> plan = {})
{
    if (at && (!next.at || *at < *next.at)) {
        next = Next{what, at, plan};
    }
}

std::optional<WallInstant> planAhead(const Scene& scene, PlanId id)
{
    const Plan& plan = scene.config.plans.at(id);
    const PlanProgress& progress = scene.state.plans.at(planIndex(id));
    if (!plan.enabled) {
        return std::nullopt;
    }
    if (plan.trigger == PlanTrigger::FirstActivity) {
        const bool isAhead = progress.activityDay && *progress.activityDay > progress.settledDay;
        const WallInstant at = wallOf(progress.activity.boot + plan.afterActivity, scene.now);
        return isAhead && at > scene.now.wall ? std::optional{at} : std::nullopt;
    }
    const auto next = planTimes(plan, scene.now.zone.get(), scene.now.wall).next;
    const bool canBe
        = next
          && (!plan.inWorkHours || isWorkTime(scene.config.workHours, scene.now.zone.get(), next->at)
              || isKeptGoing(scene.state, next->at));
    return canBe ? std::optional{next->at} : std::nullopt;
}

std::optional<WallInstant> workEndsAt(const Scene& scene)
{
    auto end = workEnd(scene.config.workHours, scene.now.zone.get(), scene.now.wall);
    if (isKeptGoing(scene.state, scene.now.wall)) {
        end = std::max(end.value_or(scene.state.keepGoing->until), scene.state.keepGoing->until);
    }
    return end;
}

Next nextOf(const Scene& scene, Phase phase)
{
    Next next;
    if (phase == Phase::SafetyHold || phase == Phase::InSession) {
        return next;
    }
    if (phase == Phase::Paused) {
        const Pause& pause = *scene.state.pause;
        const bool isFor = pause.kind == PauseKind::For;
        return {NextIs::PauseEnd, isFor ? wallOf(pause.until.boot, scene.now) : pause.until.wall, {}};
    }
    if (phase == Phase::Snoozed) {
        const Snooze* const snooze = snoozeInForce(scene);
        return {NextIs::SnoozeEnd, snooze == nullptr ? std::nullopt : snoozeEnd(scene, *snooze), {}};
    }
    const auto due = resetDueAt(scene.config, scene.state);
    const bool isAhead = due && *due > scene.now.boot;
    takeEarlier(next, NextIs::Reset, isAhead ? std::optional{wallOf(*due, scene.now)} : std::nullopt);
    for (const PlanId plan : kAllPlans) {
        takeEarlier(next, NextIs::Plan, planAhead(scene, plan), plan);
    }
    takeEarlier(next, NextIs::WorkHours, scene.isWork ? workEndsAt(scene) : scene.work.validUntil);
    return next;
}

std::optional<WallInstant> since(const Scene& scene, Phase phase)
{
    const State& state = scene.state;
    std::optional<BootInstant> instant;
    if (phase == Phase::InSession) {
        instant = state.session->since;
    } else if (phase == Phase::Held) {
        instant = state.resetHeldSince;
    } else if (phase == Phase::Settling) {
        instant = state.settlingSince;
    } else if (phase == Phase::Reminding) {
        instant = state.offer ? std::optional{state.offer->since} : resetDueAt(scene.config, state);
    }
    return instant ? std::optional{wallOf(*instant, scene.now)} : std::nullopt;
}

std::string dueRoutine(const Scene& scene)
{
    if (scene.state.offer) {
        return scene.state.offer->routine;
    }
    const auto plan = longestWantedPlan(scene.config, scene.state, scene.isWork);
    const bool isReset = isResetDue(scene.config, scene.state, scene.now);
    if (plan) {
        const std::string& routine = scene.config.plans.at(*plan).routine;
        const bool isLonger
            = lengthOf(scene.config, routine) > lengthOf(scene.config, scene.config.officeRoutine);
        return !isReset || isLonger ? routine : scene.config.officeRoutine;
    }
    return isReset ? scene.config.officeRoutine : std::string{};
}

bool canKeepGoing(const Scene& scene)
{
    if (!scene.isWork) {
        return true;
    }
    const auto end = workEndsAt(scene);
    return end && *end - scene.now.wall <= scene.config.keepGoingShownBefore;
}

} // namespace

Outlook outlook(const Config& config, const State& state, const Now& now)
{
    const Scene scene = sceneOf(config, state, now);
    Outlook outlook;
    outlook.phase = phaseOf(scene);
    const Next next = nextOf(scene, outlook.phase);
    outlook.nextIs = next.what;
    outlook.next = next.at;
    outlook.nextPlan = next.plan;
    if (state.spell) {
        outlook.spellStarted = wallOf(state.spell->start, now);
        outlook.resetDue = *outlook.spellStarted + config.interval;
    }
    outlook.phaseSince = since(scene, outlook.phase);
    outlook.repeats = state.offer ? state.offer->repeats : state.reset.timesIgnored;
    outlook.inMeeting = isMeetingOn(state);
    outlook.isAway = state.presence.isAway;
    outlook.snoozeIsUntilMeetingEnds
        = outlook.phase == Phase::Snoozed && snoozeInForce(scene)->kind == SnoozeKind::MeetingEnd;
    outlook.canKeepGoing = canKeepGoing(scene);
    outlook.offerRoutine = dueRoutine(scene);
    return outlook;
}

} // namespace unhunch::schedule
