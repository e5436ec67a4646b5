// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/hold_notice.h"
#include "core/schedule/settle.h"
#include "core/schedule/transitions.h"

#include <algorithm>
#include <optional>

namespace unhunch::schedule {
namespace {

using std::chrono::milliseconds;

bool isFarEnoughFromLastOffer(const Draft& draft)
{
    const auto& last = draft.state.lastOfferAt;
    return !last || *last + draft.config.offerSpacing <= draft.now.boot;
}

std::optional<OfferOutcome> whyNoOffersNow(const State& state)
{
    if (care::safetyGate(state.safety) == care::GateAnswer::Closed) {
        return OfferOutcome::Withdrawn;
    }
    if (state.session) {
        return OfferOutcome::Moved;
    }
    if (state.pause) {
        return OfferOutcome::Paused;
    }
    if (state.presence.isAway) {
        return OfferOutcome::NaturalBreak;
    }
    return std::nullopt;
}

std::optional<OfferOutcome> whyHeldNow(const Draft& draft, const Offer& offer)
{
    const State& state = draft.state;
    if (offer.kind != OfferKind::Discreet) {
        return isAnyHoldOn(state) && !state.offerNow ? std::optional{OfferOutcome::Held} : std::nullopt;
    }
    // While a meeting may come back the discreet offer stays, as if it had never ended.
    const bool goesOn = isAnyHoldOn(state) ? allowsDiscreetOffer(state) : isMeetingOnOrMayReturn(state);
    return goesOn ? std::nullopt : std::optional{OfferOutcome::Held};
}

std::optional<OfferOutcome> whyNotDueNow(Draft& draft, const Offer& offer)
{
    if (offer.kind != OfferKind::Plan) {
        const bool isDue = isResetDue(draft.config, draft.state, draft.now)
                           || (offer.kind == OfferKind::BeforeMeeting
                               && meetingToPrecede(draft.config, draft.state, draft.now) != nullptr);
        return isDue ? std::nullopt : std::optional{OfferOutcome::Withdrawn};
    }
    const PlanId plan = offer.plan.value_or(PlanId::EveningWindDown);
    if (!draft.state.plans.at(planIndex(plan)).isDue) {
        return OfferOutcome::Withdrawn;
    }
    const bool isOutside = draft.config.plans.at(plan).inWorkHours && !draft.isWork();
    return isOutside ? std::optional{OfferOutcome::Lapsed} : std::nullopt;
}

void settleOfferUp(Draft& draft)
{
    if (!draft.state.offer) {
        return;
    }
    const Offer& offer = *draft.state.offer;
    auto reason = whyNoOffersNow(draft.state);
    if (!reason) {
        reason = whyHeldNow(draft, offer);
    }
    if (!reason) {
        reason = whyNotDueNow(draft, offer);
    }
    if (reason) {
        withdrawOffer(draft, *reason);
    } else if (offer.since + draft.config.ignoredAfter <= draft.now.boot) {
        ignoreOffer(draft);
    }
}

void offerDiscreetly(Draft& draft)
{
    State& state = draft.state;
    const bool isWanted = draft.config.offersDiscreet && !state.discreetOffered && !state.offer
                          && wantsReset(draft.config, state, draft.now);
    const bool isLongMeeting
        = state.meetingSince && *state.meetingSince + draft.config.discreetAfter <= draft.now.boot;
    if (!isWanted || !isLongMeeting || !allowsDiscreetOffer(state) || !isFarEnoughFromLastOffer(draft)) {
        return;
    }
    state.discreetOffered = true;
    Offer offer;
    offer.kind = OfferKind::Discreet;
    offer.routine = draft.config.discreetRoutine;
    offer.silent = true;
    offer.canSnooze = canSnooze(draft.config, state.reset);
    showOffer(draft, std::move(offer));
}

void wait(Draft& draft)
{
    State& state = draft.state;
    if (!isResetDue(draft.config, state, draft.now) || state.reset.snooze) {
        state.resetHeldSince.reset();
        return;
    }
    state.resetHeldSince = state.resetHeldSince.value_or(draft.now.boot);
    offerDiscreetly(draft);
    noticeHolders(draft);
}

/// Whether an offer may be made at this instant; begins to wait for a pause in typing where that is needed.
bool isSettled(Draft& draft)
{
    State& state = draft.state;
    const bool canTell = draft.config.hasIdleSource && !state.presence.idleSince;
    if (!canTell || state.offerNow) {
        return true;
    }
    if (!state.settlingSince) {
        state.settlingSince = draft.now.boot;
        draft.add(WatchForPause{draft.config.settlePause});
    }
    return *state.settlingSince + draft.config.settleAtMost <= draft.now.boot;
}

/// A reset that would be offered in time kept free waits for its end. This is the user's own wish: no snooze
/// is counted. Asked at the instant of the offer alone, so that it does not matter when else somebody looks.
void keepFree(Draft& draft)
{
    const bool isAsked = wantsReset(draft.config, draft.state, draft.now) && !draft.state.offerNow;
    const auto left = freeTimeLeft(draft.config.keptFree, draft.now.local());
    if (isAsked && left) {
        draft.state.reset.snooze = snoozeFor(draft, *left);
    }
}

} // namespace

void ignoreOffer(Draft& draft)
{
    State& state = draft.state;
    const bool isDiscreet = state.offer && state.offer->kind == OfferKind::Discreet;
    const bool isWork = draft.isWork();
    withdrawOffer(draft, OfferOutcome::Ignored);
    if (isDiscreet) {
        return;
    }
    if (wantsReset(draft.config, state, draft.now) && ++state.reset.timesIgnored > draft.config.repeats) {
        const milliseconds interval = std::max(draft.config.interval, milliseconds{1});
        const auto intervals = (draft.now.boot - state.spell->start) / interval + 1;
        state.reset.offerAnewAt = state.spell->start + intervals * interval;
    }
    for (const PlanId plan : kAllPlans) {
        Progress& progress = state.plans.at(planIndex(plan)).progress;
        if (wantsPlan(draft.config, state, plan, isWork) && ++progress.timesIgnored > draft.config.repeats) {
            settlePlan(draft, plan);
        }
    }
}

void offerBest(Draft& draft)
{
    const Config& config = draft.config;
    State& state = draft.state;
    const auto plan = longestWantedPlan(config, state, draft.isWork());
    const bool isReset = wantsReset(config, state, draft.now);
    if (!plan && !isReset) {
        return;
    }
    const bool isPlan
        = plan
          && (!isReset
              || lengthOf(config, config.plans.at(*plan).routine) > lengthOf(config, config.officeRoutine));
    Offer offer;
    if (isPlan) {
        offer.kind = OfferKind::Plan;
        offer.plan = plan;
        offer.routine = config.plans.at(*plan).routine;
    } else {
        offer.kind = isResetDue(config, state, draft.now) ? OfferKind::Reset : OfferKind::BeforeMeeting;
        offer.routine = config.officeRoutine;
    }
    const Progress& progress = isPlan ? state.plans.at(planIndex(*plan)).progress : state.reset;
    offer.repeats = progress.timesIgnored;
    offer.canSnooze = canSnooze(config, progress);
    showOffer(draft, std::move(offer));
}

void settleOffers(Draft& draft)
{
    State& state = draft.state;
    settleOfferUp(draft);
    missExpiredPlans(draft);
    const bool isWanted = wantsReset(draft.config, state, draft.now)
                          || longestWantedPlan(draft.config, state, draft.isWork());
    const bool isWaiting = isHeld(draft.config, state, draft.now) && !state.offerNow;
    if (isBlocked(state) || !isWaiting) {
        state.resetHeldSince.reset();
    } else {
        wait(draft);
    }
    if (!isWanted) {
        state.offerNow = false;
    }
    const bool canOffer = isWanted && !isBlocked(state) && !isWaiting && !state.offer;
    if (!canOffer || !isFarEnoughFromLastOffer(draft)) {
        stopSettling(draft);
        return;
    }
    if (isSettled(draft)) {
        stopSettling(draft);
        keepFree(draft);
        offerBest(draft);
    }
}

} // namespace unhunch::schedule
