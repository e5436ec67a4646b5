// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/settle.h"

#include "core/schedule/plan_days.h"
#include "core/schedule/transitions.h"
#include "core/schedule/wakes.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

/// Nobody wakes this late; a state as old as that says little about today.
constexpr std::chrono::days kLongestGap{8};
/// A bound for settings and clocks that make no sense.
constexpr int kMostStops = 20'000;

bool isSnoozeOver(const Draft& draft, const Snooze& snooze)
{
    switch (snooze.kind) {
    case SnoozeKind::Minutes:
        return snooze.until.boot <= draft.now.boot;
    case SnoozeKind::MeetingEnd:
        return !isMeetingOnOrMayReturn(draft.state) && snooze.until.wall <= draft.now.wall;
    case SnoozeKind::Today:
        return snooze.until.wall <= draft.now.wall;
    }
    return true;
}

void settlePlanSnooze(Draft& draft, PlanId plan)
{
    PlanProgress& progress = draft.state.plans.at(planIndex(plan));
    if (progress.progress.snooze && isSnoozeOver(draft, *progress.progress.snooze)) {
        progress.progress.snooze.reset();
        // Its window begins anew: a snooze must not make the plan a missed one.
        progress.expires = std::max(progress.expires, draft.now.wall + draft.config.plans.at(plan).catchUp);
    }
}

bool isPauseOver(const Draft& draft, const Pause& pause)
{
    return pause.kind == PauseKind::For ? pause.until.boot <= draft.now.boot
                                        : pause.until.wall <= draft.now.wall;
}

/// Weeks without a session make the check due again. Nothing shows it until somebody wants one, so nothing
/// wakes for it.
void settleSafetyCheck(Draft& draft)
{
    care::SafetyStanding& safety = draft.state.safety;
    if (safety.checkDueAt && *safety.checkDueAt <= draft.now.wall && !draft.state.session) {
        safety.checkDue = true;
        safety.checkDueAt.reset();
    }
}

void noteFirstActivity(Draft& draft)
{
    if (!draft.work().span) {
        return;
    }
    for (const PlanId plan : kAllPlans) {
        notePlanActivity(draft, plan);
    }
}

} // namespace

void settleEnds(Draft& draft)
{
    State& state = draft.state;
    if (state.pause && isPauseOver(draft, *state.pause)) {
        state.pause.reset();
    }
    if (state.keepGoing && state.keepGoing->until <= draft.now.wall) {
        state.keepGoing.reset();
    }
    if (state.reset.snooze && isSnoozeOver(draft, *state.reset.snooze)) {
        state.reset.snooze.reset();
    }
    for (const PlanId plan : kAllPlans) {
        settlePlanSnooze(draft, plan);
    }
}

void settleWork(Draft& draft)
{
    State& state = draft.state;
    const bool isWork = draft.isWork();
    // A session that runs beyond the end of work is judged first: its reset may yet be done.
    if (!isWork && state.spell && !state.session) {
        endSpell(draft, OfferOutcome::Lapsed);
    }
    if (isWork && !state.spell && !state.presence.isAway) {
        state.spell = Spell{draft.now.boot};
        noteFirstActivity(draft);
    }
}

void settleHere(Draft& draft)
{
    settleHolds(draft);
    settleSession(draft);
    settlePresence(draft);
    settleEnds(draft);
    settleWork(draft);
    settlePlans(draft);
    settleOffers(draft);
    settleSafetyCheck(draft);
    draft.state.settledAt = draft.now.boot;
}

void settleUpTo(Draft& draft, BootInstant now)
{
    const BootInstant from = std::clamp(draft.state.settledAt, now - kLongestGap, now);
    draft.goTo(from);
    settleHere(draft);
    for (int i = 0; i < kMostStops; ++i) {
        const auto next = nextWakes(draft).earliest(draft.now);
        if (!next || *next > now) {
            break;
        }
        draft.goTo(*next);
        settleHere(draft);
    }
    draft.goTo(now);
    settleHere(draft);
}

} // namespace unhunch::schedule
