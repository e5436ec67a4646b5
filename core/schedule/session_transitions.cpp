// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/safety_history.h"
#include "core/schedule/transitions.h"

#include <algorithm>
#include <utility>

namespace unhunch::schedule {
namespace {

using std::chrono::milliseconds;

/// Two thirds of the planned exercise time, skipped exercises not counting as played.
bool isDone(SessionOutcome outcome, milliseconds played, milliseconds planned)
{
    if (planned <= milliseconds{0}) {
        return outcome == SessionOutcome::Completed;
    }
    // Divided instead of multiplied: no figure a window may report can overflow.
    return played >= planned - planned / 3;
}

void settlePlansSatisfiedBy(Draft& draft, const std::string& routine)
{
    const auto length = lengthOf(draft.config, routine);
    for (const PlanId plan : kAllPlans) {
        const std::string& planned = draft.config.plans.at(plan).routine;
        const bool isSatisfied = routine == planned || length >= lengthOf(draft.config, planned);
        if (draft.state.plans.at(planIndex(plan)).isDue && isSatisfied) {
            settlePlan(draft, plan);
        }
    }
}

void drawConsequences(Draft& draft, const std::string& routine)
{
    const RoutineInfo* const info = draft.config.routine(routine);
    settlePlansSatisfiedBy(draft, routine);
    if (info != nullptr && info->countsAsReset) {
        startOver(draft);
    }
}

/// What was due stays due after the default snooze.
void snoozeWhatStaysDue(Draft& draft, const std::string& routine)
{
    const RoutineInfo* const info = draft.config.routine(routine);
    const Snooze snooze = snoozeFor(draft, draft.config.defaultSnooze());
    State& state = draft.state;
    const bool isForReset = info != nullptr && info->countsAsReset;
    if (isForReset && isResetDue(draft.config, state, draft.now) && !state.reset.snooze) {
        snoozeReset(draft, snooze);
    }
    for (const PlanId plan : kAllPlans) {
        const PlanProgress& progress = state.plans.at(planIndex(plan));
        if (progress.isDue && !progress.progress.snooze && draft.config.plans.at(plan).routine == routine) {
            snoozePlan(draft, plan, snooze);
        }
    }
}

/// A session puts the next safety check off.
void noteForCheck(Draft& draft, const std::string& routine, milliseconds played)
{
    care::SafetyStanding& safety = draft.state.safety;
    if (safety.checkDueAt && played > milliseconds{0} && routine != care::kSafetyCheckRoutine) {
        safety.checkDueAt
            = std::max<WallInstant>(*safety.checkDueAt, draft.now.wall + care::kCheckAgainAfter);
    }
}

} // namespace

care::GateAnswer gateAnswer(const State& state, const std::string& routine)
{
    return care::safetyGate(state.safety, {.routine = routine, .isInMeeting = isMeetingOn(state)});
}

void beginOrAsk(Draft& draft, BeginSession wanted)
{
    switch (gateAnswer(draft.state, wanted.routine)) {
    case care::GateAnswer::Open:
        break;
    case care::GateAnswer::CheckFirst:
        wanted.then = std::exchange(wanted.routine, std::string(care::kSafetyCheckRoutine));
        break;
    case care::GateAnswer::Closed:
        draft.add(RefuseSession{wanted.routine});
        return;
    }
    draft.add(std::move(wanted));
}

void finishSession(Draft& draft, SessionOutcome outcome, milliseconds played, milliseconds planned)
{
    if (!draft.state.session) {
        return;
    }
    const std::string routine = std::move(draft.state.session->routine);
    draft.state.session.reset();
    noteForCheck(draft, routine, played);
    draft.state.presence.seenAt = draft.now.boot;
    const bool isCounted = isDone(outcome, played, planned);
    draft.add(RecordSession{routine, outcome, isCounted});
    if (isCounted) {
        drawConsequences(draft, routine);
    } else {
        snoozeWhatStaysDue(draft, routine);
    }
}

void finishSessionBySteps(Draft& draft, SessionOutcome outcome)
{
    const Session& session = *draft.state.session;
    const auto planned = lengthOf(draft.config, session.routine);
    // A routine of unknown length cannot be judged, so it is not counted.
    const auto atLeast = planned > milliseconds{0} ? planned : milliseconds::max();
    finishSession(draft, outcome, session.played, atLeast);
}

} // namespace unhunch::schedule
