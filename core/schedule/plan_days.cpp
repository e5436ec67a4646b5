// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/plan_days.h"

#include "core/schedule/settle.h"
#include "core/schedule/transitions.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

using std::chrono::days;
using std::chrono::weekday;

CivilDate dateOf(const Now& now)
{
    return std::chrono::floor<days>(now.local());
}

std::optional<Occurrence> currentOccurrence(Draft& draft, PlanId id)
{
    const Plan& plan = draft.config.plans.at(id);
    if (plan.trigger == PlanTrigger::TimeOfDay) {
        return draft.planTimes(id).last;
    }
    const PlanProgress& progress = draft.state.plans.at(planIndex(id));
    const BootInstant due = progress.activity.boot + plan.afterActivity;
    if (!progress.activityDay || due > draft.now.boot) {
        return std::nullopt;
    }
    return Occurrence{*progress.activityDay, wallOf(due, draft.now)};
}

/// A plan that was just switched on does not go back to a time that has passed.
void getToKnow(Draft& draft, PlanId id)
{
    PlanProgress& progress = draft.state.plans.at(planIndex(id));
    progress.isKnown = true;
    const CivilDate yesterday = dateOf(draft.now) - days{1};
    if (draft.config.plans.at(id).trigger == PlanTrigger::TimeOfDay) {
        const auto last = currentOccurrence(draft, id);
        progress.settledDay = last ? std::max(last->day, yesterday) : yesterday;
        return;
    }
    // A night shift that began yesterday may still see its first activity.
    progress.settledDay = yesterday - days{1};
    const bool isFirstActivity = draft.state.spell && draft.state.spell->start == draft.now.boot;
    if (isFirstActivity) {
        notePlanActivity(draft, id);
    } else if (draft.state.spell) {
        progress.settledDay = draft.workday();
    }
}

void recordMissed(Draft& draft, PlanId plan)
{
    recordUnoffered(draft, draft.config.plans.at(plan).routine, OfferOutcome::Missed);
}

void beginOccurrence(Draft& draft, PlanId id, const Occurrence& occurrence)
{
    const Plan& plan = draft.config.plans.at(id);
    PlanProgress& progress = draft.state.plans.at(planIndex(id));
    const WallInstant expires = occurrence.at + plan.catchUp;
    if (progress.isDue) {
        recordMissed(draft, id);
        settlePlan(draft, id);
    }
    if (draft.now.wall >= expires) {
        progress.settledDay = occurrence.day;
        if (!plan.inWorkHours) {
            recordMissed(draft, id);
        }
    } else if (!plan.inWorkHours || draft.isWork()) {
        progress.isDue = true;
        progress.dueDay = occurrence.day;
        progress.expires = expires;
    }
}

void settlePlanDay(Draft& draft, PlanId id)
{
    PlanProgress& progress = draft.state.plans.at(planIndex(id));
    if (!draft.config.plans.at(id).enabled) {
        progress = PlanProgress{};
        return;
    }
    if (!progress.isKnown) {
        getToKnow(draft, id);
    }
    const CivilDate latest
        = progress.isDue ? std::max(progress.dueDay, progress.settledDay) : progress.settledDay;
    const auto occurrence = currentOccurrence(draft, id);
    if (occurrence && occurrence->day > latest) {
        beginOccurrence(draft, id, *occurrence);
    }
}

} // namespace

void notePlanActivity(Draft& draft, PlanId id)
{
    const Plan& plan = draft.config.plans.at(id);
    PlanProgress& progress = draft.state.plans.at(planIndex(id));
    const auto& span = draft.work().span;
    const bool isWaiting = progress.isKnown && plan.enabled && plan.trigger == PlanTrigger::FirstActivity;
    if (!isWaiting || !span || progress.activityDay == span->day) {
        return;
    }
    if (span->day > progress.settledDay && plan.days.contains(weekday{span->day})) {
        progress.activityDay = span->day;
        progress.activity = Deadline{draft.now.boot, draft.now.wall};
    }
}

void settlePlans(Draft& draft)
{
    for (const PlanId plan : kAllPlans) {
        settlePlanDay(draft, plan);
    }
}

void missExpiredPlans(Draft& draft)
{
    // An offer speaks for all plans that are due, and a session may yet satisfy them.
    const bool isOffered = draft.state.offer && draft.state.offer->kind != OfferKind::Discreet;
    if (isOffered || draft.state.session) {
        return;
    }
    for (const PlanId plan : kAllPlans) {
        const PlanProgress& progress = draft.state.plans.at(planIndex(plan));
        if (progress.isDue && !progress.progress.snooze && progress.expires <= draft.now.wall) {
            recordMissed(draft, plan);
            settlePlan(draft, plan);
        }
    }
}

} // namespace unhunch::schedule
