// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/handlers.h"
#include "core/schedule/transitions.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

minutes bounded(minutes length, minutes longest)
{
    return std::clamp(length, minutes{1}, longest);
}

} // namespace

void handle(Draft& draft, const PauseRequested& event)
{
    Pause pause;
    pause.kind = event.length.kind;
    if (pause.kind == PauseKind::For) {
        const auto length = bounded(event.length.length, hours{24});
        pause.until = {draft.now.boot + length, draft.now.wall + length};
    } else {
        const auto until = nextWorkdayStart(draft.config.workHours, draft.now.zone.get(), draft.now.wall);
        pause.until = {draft.now.boot, until};
    }
    draft.state.pause = pause;
}

void handle(Draft& draft, const ResumeRequested& /*event*/)
{
    draft.state.pause.reset();
    auto& snooze = draft.state.reset.snooze;
    if (snooze && snooze->kind == SnoozeKind::Today) {
        snooze.reset();
    }
}

void handle(Draft& draft, const UserMoved& /*event*/)
{
    endSpell(draft, OfferOutcome::Moved);
}

void handle(Draft& draft, const KeepGoingRequested& event)
{
    const WallInstant now = draft.now.wall;
    auto& keepGoing = draft.state.keepGoing;
    WallInstant from = workEnd(draft.config.workHours, draft.now.zone.get(), now).value_or(now);
    if (isKeptGoing(draft.state, now)) {
        from = std::max(from, keepGoing->until);
    }
    const WallInstant until = from + bounded(event.length, hours{12});
    keepGoing = KeepGoing{now, std::min<WallInstant>(until, std::max<WallInstant>(from, now + hours{24}))};
}

void handle(Draft& draft, const MeetingDeclared& event)
{
    const auto length = bounded(event.length, hours{12});
    beginHold(draft, HoldKind::ManualMeeting, 0, {});
    draft.state.manualMeetingEnd = Deadline{draft.now.boot + length, draft.now.wall + length};
}

void handle(Draft& draft, const MeetingOver& /*event*/)
{
    if (Hold* const hold = findHold(draft.state, HoldKind::ManualMeeting, 0)) {
        endHold(draft, *hold, draft.now.boot);
    }
    draft.state.manualMeetingEnd.reset();
}

void handle(Draft& draft, const OfferNowRequested& /*event*/)
{
    const bool isWanted = wantsReset(draft.config, draft.state, draft.now)
                          || longestWantedPlan(draft.config, draft.state, draft.isWork());
    if (!isWanted) {
        return;
    }
    if (draft.state.offer && draft.state.offer->kind == OfferKind::Discreet) {
        withdrawOffer(draft, OfferOutcome::Withdrawn);
    }
    draft.state.offerNow = true;
}

void prepareRestart(Draft& draft, const Now& now)
{
    State& state = draft.state;
    draft.goTo(now.boot);
    state.settledAt = now.boot;
    state.settlingSince.reset();
    const auto absentSince = state.presence.absentSince;
    const BootInstant seenAt = state.presence.seenAt;
    state.presence = Presence{};
    state.presence.seenAt = seenAt;
    if (absentSince && *absentSince + draft.config.naturalBreak <= now.boot) {
        endSpell(draft, OfferOutcome::NaturalBreak);
    }
    for (Hold& hold : state.holds) {
        if (!hold.endedAt && hold.kind != HoldKind::ManualMeeting) {
            endHold(draft, hold, now.boot);
        }
    }
}

void handle(Draft& draft, const Restarted& /*event*/)
{
    // A notification of the former run is gone or speaks to nobody: the offer is shown again under its id.
    const auto& offer = draft.state.offer;
    if (offer && offer->since < draft.now.boot) {
        draft.add(ShowOffer{*offer});
    }
}

} // namespace unhunch::schedule
