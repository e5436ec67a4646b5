// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/settle.h"
#include "core/schedule/transitions.h"
#include "core/schedule/wakes.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

bool interrupts(const Hold& hold, const Session& session)
{
    const bool stopsSessions
        = isCall(hold.kind) || hold.kind == HoldKind::Locked || hold.kind == HoldKind::Asleep;
    return stopsSessions && hold.since >= session.since;
}

void settleInterruption(Draft& draft, Session& session)
{
    const auto& holds = draft.state.holds;
    const auto reason = std::find_if(holds.begin(), holds.end(), [&](const Hold& hold) {
        return !hold.endedAt && interrupts(hold, session);
    });
    if (reason != holds.end() && !session.isInterrupted) {
        session.isInterrupted = true;
        session.pausedSince = session.pausedSince.value_or(draft.now.boot);
        draft.add(InterruptSession{reason->kind});
    }
    // A hold that may come back goes on interrupting: resume is offered once.
    const bool goesOn = std::any_of(
        holds.begin(), holds.end(), [&](const Hold& hold) { return interrupts(hold, session); });
    if (session.isInterrupted && !goesOn) {
        session.isInterrupted = false;
        draft.add(OfferResume{});
    }
}

void askToEnd(Draft& draft, Session& session)
{
    if (!session.endAskedAt) {
        session.endAskedAt = draft.now.boot;
        draft.add(EndSession{SessionOutcome::PausedOut});
    }
}

} // namespace

void settleSession(Draft& draft)
{
    if (!draft.state.session) {
        return;
    }
    if (draft.state.safety.hold) {
        // Nobody's answer is waited for: from here on there is no session, whatever the window does.
        draft.add(EndSession{SessionOutcome::Ended});
        finishSessionBySteps(draft, SessionOutcome::Ended);
        return;
    }
    Session& session = *draft.state.session;
    const BootInstant now = draft.now.boot;
    const bool isPausedOut = session.pausedSince && *session.pausedSince + draft.config.pausedOutAfter <= now;
    if (isPausedOut || silentUntil(draft.config, session) <= now) {
        askToEnd(draft, session);
    }
    if (session.endAskedAt && *session.endAskedAt + kAnswerToEndSession <= now) {
        finishSessionBySteps(draft, SessionOutcome::PausedOut);
        return;
    }
    settleInterruption(draft, session);
}

} // namespace unhunch::schedule
