// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/transitions.h"

#include <algorithm>
#include <utility>

namespace unhunch::schedule {
namespace {

/// Who asks for five minutes gets five minutes: offers keep their distance from each other, not from an
/// answer.
void letReturn(Draft& draft, const Snooze& snooze)
{
    auto& last = draft.state.lastOfferAt;
    if (last && snooze.kind == SnoozeKind::Minutes) {
        last = std::min(*last, snooze.until.boot - draft.config.offerSpacing);
    }
}

} // namespace

void showOffer(Draft& draft, Offer offer)
{
    State& state = draft.state;
    offer.id = state.nextOffer++;
    offer.since = draft.now.boot;
    state.lastOfferAt = draft.now.boot;
    state.offer = offer;
    draft.add(ShowOffer{offer});
    draft.add(RecordOffer{std::move(offer), draft.now.wall});
}

void withdrawOffer(Draft& draft, OfferOutcome reason, std::chrono::minutes snooze)
{
    if (!draft.state.offer) {
        return;
    }
    const Offer offer = std::move(*draft.state.offer);
    draft.state.offer.reset();
    draft.state.offerNow = false;
    draft.add(WithdrawOffer{offer.id, reason});
    draft.add(RecordAnswer{offer.id, offer.routine, reason, snooze, draft.now.wall});
}

void recordUnoffered(Draft& draft, const std::string& routine, OfferOutcome outcome)
{
    draft.add(RecordAnswer{0, routine, outcome, {}, draft.now.wall});
}

bool isOfferForReset(const State& state)
{
    return state.offer && state.offer->kind != OfferKind::Plan;
}

void startOver(Draft& draft)
{
    State& state = draft.state;
    const auto snooze = state.reset.snooze;
    state.spell.reset();
    state.reset = Progress{};
    if (snooze && snooze->kind == SnoozeKind::Today) {
        state.reset.snooze = snooze;
    }
    state.discreetOffered = false;
    state.resetHeldSince.reset();
}

void endSpell(Draft& draft, OfferOutcome outcome)
{
    const bool isDue = isResetDue(draft.config, draft.state, draft.now);
    if (isOfferForReset(draft.state)) {
        withdrawOffer(draft, outcome);
    } else if (isDue) {
        recordUnoffered(draft, draft.config.officeRoutine, outcome);
    }
    startOver(draft);
}

void snoozeReset(Draft& draft, const Snooze& snooze)
{
    letReturn(draft, snooze);
    Progress& reset = draft.state.reset;
    reset.snooze = snooze;
    ++reset.timesSnoozed;
    reset.timesIgnored = 0;
    reset.offerAnewAt.reset();
}

void snoozePlan(Draft& draft, PlanId plan, const Snooze& snooze)
{
    PlanProgress& progress = draft.state.plans.at(planIndex(plan));
    if (snooze.kind == SnoozeKind::Today) {
        settlePlan(draft, plan);
        return;
    }
    letReturn(draft, snooze);
    progress.progress.snooze = snooze;
    ++progress.progress.timesSnoozed;
    progress.progress.timesIgnored = 0;
}

Snooze snoozeFor(const Draft& draft, std::chrono::milliseconds length)
{
    return {SnoozeKind::Minutes, {draft.now.boot + length, draft.now.wall + length}};
}

void settlePlan(Draft& draft, PlanId plan)
{
    PlanProgress& progress = draft.state.plans.at(planIndex(plan));
    progress.settledDay = std::max(progress.settledDay, progress.dueDay);
    progress.isDue = false;
    progress.progress = Progress{};
}

void stopSettling(Draft& draft)
{
    if (draft.state.settlingSince) {
        draft.state.settlingSince.reset();
        draft.add(StopWatchingForPause{});
    }
}

} // namespace unhunch::schedule
