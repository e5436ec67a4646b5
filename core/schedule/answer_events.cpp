// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/handlers.h"
#include "core/schedule/settle.h"
#include "core/schedule/transitions.h"

#include <algorithm>
#include <array>

namespace unhunch::schedule {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// What an answer is about: everything that is due shares one offer.
struct Targets {
    bool reset = false;
    std::array<bool, kPlanCount> plans{};

    [[nodiscard]] bool isEmpty() const
    {
        return !reset && std::find(plans.begin(), plans.end(), true) == plans.end();
    }
};

Targets wanted(Draft& draft)
{
    Targets targets;
    targets.reset = wantsReset(draft.config, draft.state, draft.now);
    for (const PlanId plan : kAllPlans) {
        targets.plans.at(planIndex(plan)) = wantsPlan(draft.config, draft.state, plan, draft.isWork());
    }
    return targets;
}

/// For an answer without an offer: what is wanted, else what is due though snoozed, else the reset that comes
/// next.
Targets wantedOrNext(Draft& draft)
{
    Targets targets = wanted(draft);
    if (!targets.isEmpty()) {
        return targets;
    }
    targets.reset = isResetDue(draft.config, draft.state, draft.now);
    for (const PlanId plan : kAllPlans) {
        targets.plans.at(planIndex(plan)) = draft.state.plans.at(planIndex(plan)).isDue;
    }
    targets.reset = targets.reset || targets.isEmpty();
    return targets;
}

Snooze untilMeetingEnds(const Draft& draft, WallInstant atLeast)
{
    return {SnoozeKind::MeetingEnd, {draft.now.boot, atLeast}};
}

Snooze snoozeOf(const Draft& draft, const Answer& answer)
{
    const bool isToday = answer.kind == AnswerKind::SnoozeToday;
    if (isToday) {
        const auto until = nextWorkdayStart(draft.config.workHours, draft.now.zone.get(), draft.now.wall);
        return {SnoozeKind::Today, {draft.now.boot, until}};
    }
    if (const BusyInterval* const meeting = meetingToPrecede(draft.config, draft.state, draft.now)) {
        return untilMeetingEnds(draft, meeting->end);
    }
    if (answer.kind == AnswerKind::Snooze) {
        return snoozeFor(draft, std::clamp<minutes>(answer.snooze, minutes{1}, hours{24}));
    }
    const bool isMeeting = isMeetingOnOrMayReturn(draft.state);
    return isMeeting ? untilMeetingEnds(draft, WallInstant{})
                     : snoozeFor(draft, draft.config.defaultSnooze());
}

OfferOutcome outcomeOf(SnoozeKind kind)
{
    switch (kind) {
    case SnoozeKind::Minutes:
        return OfferOutcome::Snoozed;
    case SnoozeKind::MeetingEnd:
        return OfferOutcome::SnoozedUntilMeetingEnds;
    case SnoozeKind::Today:
        return OfferOutcome::SnoozedToday;
    }
    return OfferOutcome::Snoozed;
}

/// Journals with the offer if one is up, else without.
void settleWords(Draft& draft, OfferOutcome outcome, minutes snooze)
{
    if (draft.state.offer) {
        withdrawOffer(draft, outcome, snooze);
    } else {
        draft.add(RecordAnswer{0, draft.config.officeRoutine, outcome, snooze, draft.now.wall});
    }
}

void applySnooze(Draft& draft, const Answer& answer, const Targets& targets)
{
    const Snooze snooze = snoozeOf(draft, answer);
    const bool isLimited
        = draft.state.offer ? !draft.state.offer->canSnooze : !canSnooze(draft.config, draft.state.reset);
    if (isLimited && snooze.kind != SnoozeKind::Today) {
        return;
    }
    const auto length = std::chrono::duration_cast<minutes>(snooze.until.boot - draft.now.boot);
    settleWords(draft, outcomeOf(snooze.kind), snooze.kind == SnoozeKind::Minutes ? length : minutes{0});
    if (targets.reset) {
        snoozeReset(draft, snooze);
    }
    for (const PlanId plan : kAllPlans) {
        if (targets.plans.at(planIndex(plan))) {
            snoozePlan(draft, plan, snooze);
        }
    }
}

void applySkip(Draft& draft, const Targets& targets)
{
    settleWords(draft, OfferOutcome::Skipped, {});
    if (targets.reset) {
        startOver(draft);
    }
    for (const PlanId plan : kAllPlans) {
        if (targets.plans.at(planIndex(plan))) {
            settlePlan(draft, plan);
        }
    }
}

/// The window takes a moment to open: until then, what was taken up must not become a missed plan.
void openWindowsAnew(Draft& draft)
{
    for (const PlanId plan : kAllPlans) {
        WallInstant& expires = draft.state.plans.at(planIndex(plan)).expires;
        if (draft.state.plans.at(planIndex(plan)).isDue) {
            expires = std::max(expires, draft.now.wall + draft.config.plans.at(plan).catchUp);
        }
    }
}

void startOffered(Draft& draft)
{
    const Offer offer = *draft.state.offer;
    if (gateAnswer(draft.state, offer.routine) == care::GateAnswer::Closed) {
        draft.add(RefuseSession{offer.routine});
        return;
    }
    withdrawOffer(draft, OfferOutcome::Started);
    draft.state.reset.timesIgnored = 0;
    openWindowsAnew(draft);
    beginOrAsk(draft, BeginSession{offer.routine, offer.id, offer.silent || isMeetingOn(draft.state)});
}

void answerOffer(Draft& draft, const Answer& answer)
{
    switch (answer.kind) {
    case AnswerKind::Start:
        startOffered(draft);
        break;
    case AnswerKind::Snooze:
    case AnswerKind::SnoozeUntilMeetingEnds:
    case AnswerKind::SnoozeToday:
        applySnooze(draft, answer, wanted(draft));
        break;
    case AnswerKind::Skip:
        applySkip(draft, wanted(draft));
        break;
    case AnswerKind::Closed:
        ignoreOffer(draft);
        break;
    }
}

} // namespace

void handle(Draft& draft, const OfferAnswered& event)
{
    const bool isUp = draft.state.offer && draft.state.offer->id == event.offer;
    if (isUp) {
        answerOffer(draft, event.answer);
    }
}

void handle(Draft& draft, const AnswerRequested& event)
{
    if (draft.state.offer && event.answer.kind != AnswerKind::Closed) {
        answerOffer(draft, event.answer);
        return;
    }
    switch (event.answer.kind) {
    case AnswerKind::Start:
        handle(draft, StartRequested{draft.config.officeRoutine});
        break;
    case AnswerKind::Snooze:
    case AnswerKind::SnoozeUntilMeetingEnds:
    case AnswerKind::SnoozeToday:
        applySnooze(draft, event.answer, wantedOrNext(draft));
        break;
    case AnswerKind::Skip:
        applySkip(draft, wantedOrNext(draft));
        break;
    case AnswerKind::Closed:
        break;
    }
}

} // namespace unhunch::schedule
