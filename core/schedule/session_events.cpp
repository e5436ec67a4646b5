// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/handlers.h"
#include "core/schedule/transitions.h"

#include <algorithm>
#include <limits>

namespace unhunch::schedule {
namespace {

using std::chrono::milliseconds;

/// No session is longer; sums of what windows report stay far from overflow.
constexpr std::chrono::hours kLongestPlayed{24};

/// An offer for the routine that begins was taken up; any other one gives way.
void takeUpOffer(Draft& draft, const std::string& routine)
{
    if (draft.state.offer) {
        const bool isTakenUp = draft.state.offer->routine == routine;
        withdrawOffer(draft, isTakenUp ? OfferOutcome::Started : OfferOutcome::Moved);
    }
}

milliseconds boundedPlayed(milliseconds played)
{
    return std::clamp<milliseconds>(played, milliseconds{0}, kLongestPlayed);
}

} // namespace

void handle(Draft& draft, const SessionBegan& event)
{
    State& state = draft.state;
    const bool isTakenOver = !state.safety.hold && state.session && state.session->routine == event.routine
                             && event.played.count() > 0;
    if (isTakenOver) {
        state.session->played = std::max(state.session->played, boundedPlayed(event.played));
        state.session->lastHeardOf = draft.now.boot;
        return;
    }
    const care::GateAnswer answer = gateAnswer(state, event.routine);
    if (answer == care::GateAnswer::Closed) {
        draft.add(RefuseSession{event.routine});
    }
    // The check is the window's to show: it was told that there is no session.
    if (answer != care::GateAnswer::Open) {
        return;
    }
    if (state.session) {
        finishSessionBySteps(draft, SessionOutcome::Vanished);
    }
    takeUpOffer(draft, event.routine);
    Session session;
    session.routine = event.routine;
    session.since = draft.now.boot;
    session.lastHeardOf = draft.now.boot;
    session.played = boundedPlayed(event.played);
    state.session = session;
}

void handle(Draft& draft, const SessionStepDone& event)
{
    if (auto& session = draft.state.session) {
        session->played = boundedPlayed(session->played + boundedPlayed(event.played));
        session->lastHeardOf = draft.now.boot;
        session->pausedSince.reset();
    }
}

void handle(Draft& draft, const SessionPaused& /*event*/)
{
    if (auto& session = draft.state.session) {
        session->pausedSince = session->pausedSince.value_or(draft.now.boot);
        session->lastHeardOf = draft.now.boot;
    }
}

void handle(Draft& draft, const SessionResumed& /*event*/)
{
    if (auto& session = draft.state.session) {
        session->pausedSince.reset();
        session->lastHeardOf = draft.now.boot;
    }
}

void handle(Draft& draft, const SessionEnded& event)
{
    if (!draft.state.session) {
        return;
    }
    if (event.planned > milliseconds{0}) {
        finishSession(draft, event.outcome, event.played, event.planned);
    } else if (event.outcome == SessionOutcome::Completed) {
        finishSession(draft, event.outcome, {}, {});
    } else {
        finishSessionBySteps(draft, event.outcome);
    }
}

void handle(Draft& draft, const StartRequested& event)
{
    beginOrAsk(draft, BeginSession{event.routine, 0, isMeetingOn(draft.state)});
}

void handle(Draft& draft, const SafetyChanged& event)
{
    State& state = draft.state;
    if (!event.standing.hold) {
        state.holdSince.reset();
    } else if (!state.safety.hold) {
        state.holdSince = draft.now.wall;
    }
    state.safety = event.standing;
}

} // namespace unhunch::schedule
