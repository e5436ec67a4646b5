// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/situation.h"

#include <algorithm>

namespace unhunch::schedule {

WallInstant wallOf(BootInstant instant, const Now& now)
{
    return now.wall + (instant - now.boot);
}

BootInstant bootOf(WallInstant instant, const Now& now)
{
    return now.boot + (instant - now.wall);
}

bool WorkHorizon::covers(WallInstant instant) const
{
    return validFrom <= instant && (!validUntil || instant < *validUntil);
}

WorkHorizon workHorizon(const WorkHours& hours, const TimeZone& zone, WallInstant instant)
{
    if (const auto span = workSpanAt(hours, zone, instant)) {
        return {span, instant, span->end};
    }
    const auto next = nextWorkSpan(hours, zone, instant);
    return {std::nullopt, instant, next ? std::optional{next->begin} : std::nullopt};
}

bool isKeptGoing(const State& state, WallInstant instant)
{
    return state.keepGoing && state.keepGoing->from <= instant && instant < state.keepGoing->until;
}

std::optional<BootInstant> resetDueAt(const Config& config, const State& state)
{
    return state.spell ? std::optional{state.spell->start + config.interval} : std::nullopt;
}

bool isResetDue(const Config& config, const State& state, const Now& now)
{
    const auto due = resetDueAt(config, state);
    return due && *due <= now.boot;
}

const BusyInterval* meetingToPrecede(const Config& config, const State& state, const Now& now)
{
    const auto due = resetDueAt(config, state);
    if (!due || *due <= now.boot || now.boot < state.spell->start + config.interval / 2) {
        return nullptr;
    }
    const WallInstant dueWall = wallOf(*due, now);
    const auto found
        = std::find_if(state.calendar.begin(), state.calendar.end(), [&](const BusyInterval& meeting) {
              const bool isSoon
                  = meeting.begin - config.beforeMeeting <= now.wall && now.wall < meeting.begin;
              return isSoon && meeting.begin < dueWall && dueWall < meeting.end;
          });
    return found == state.calendar.end() ? nullptr : &*found;
}

bool isAnyHoldOn(const State& state)
{
    return std::any_of(
        state.holds.begin(), state.holds.end(), [](const Hold& hold) { return !hold.endedAt; });
}

bool isHeld(const Config& config, const State& state, const Now& now)
{
    return isAnyHoldOn(state) || (state.holdsEndedAt && now.boot < *state.holdsEndedAt + config.grace);
}

bool isMeetingOn(const State& state)
{
    return std::any_of(state.holds.begin(), state.holds.end(), [](const Hold& hold) {
        return !hold.endedAt && isMeeting(hold.kind);
    });
}

bool isMeetingOnOrMayReturn(const State& state)
{
    return std::any_of(
        state.holds.begin(), state.holds.end(), [](const Hold& hold) { return isMeeting(hold.kind); });
}

bool allowsDiscreetOffer(const State& state)
{
    const bool isDisturbed = std::any_of(state.holds.begin(), state.holds.end(), [](const Hold& hold) {
        return !hold.endedAt && (!isMeeting(hold.kind) || hold.kind == HoldKind::ScreenShare);
    });
    return isMeetingOn(state) && !isDisturbed;
}

bool standsForInput(const Config& config, HoldKind kind)
{
    const bool isFilm = kind == HoldKind::FullScreen || kind == HoldKind::Presentation;
    return isCall(kind) || (isFilm && config.watchingCountsAsBeingHere);
}

bool isBlocked(const State& state)
{
    return state.safety.hold || state.session || state.pause || state.presence.isAway;
}

bool wantsReset(const Config& config, const State& state, const Now& now)
{
    const bool isWaiting = state.reset.offerAnewAt && now.boot < *state.reset.offerAnewAt;
    if (state.reset.snooze || isWaiting) {
        return false;
    }
    return isResetDue(config, state, now) || meetingToPrecede(config, state, now) != nullptr;
}

bool wantsPlan(const Config& config, const State& state, PlanId plan, bool isWork)
{
    const PlanProgress& progress = state.plans.at(planIndex(plan));
    return progress.isDue && !progress.progress.snooze && (isWork || !config.plans.at(plan).inWorkHours);
}

std::optional<PlanId> longestWantedPlan(const Config& config, const State& state, bool isWork)
{
    std::optional<PlanId> longest;
    for (const PlanId plan : kAllPlans) {
        if (!wantsPlan(config, state, plan, isWork)) {
            continue;
        }
        const auto length = lengthOf(config, config.plans.at(plan).routine);
        if (!longest || length > lengthOf(config, config.plans.at(*longest).routine)) {
            longest = plan;
        }
    }
    return longest;
}

bool canSnooze(const Config& config, const Progress& progress)
{
    return !config.snoozeLimit || progress.timesSnoozed < *config.snoozeLimit;
}

std::chrono::milliseconds lengthOf(const Config& config, std::string_view routine)
{
    const RoutineInfo* const info = config.routine(routine);
    return info == nullptr ? std::chrono::milliseconds{0} : info->length;
}

} // namespace unhunch::schedule
