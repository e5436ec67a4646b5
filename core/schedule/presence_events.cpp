// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/handlers.h"
#include "core/schedule/settle.h"
#include "core/schedule/transitions.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

void endOwnHold(Draft& draft, HoldKind kind)
{
    if (Hold* const hold = findHold(draft.state, kind, 0)) {
        endHold(draft, *hold, draft.now.boot);
    }
}

/// `boot` goes on deciding; `wall` says what the clocks will show then.
void followClock(Deadline& deadline, const Now& now)
{
    deadline.wall = wallOf(deadline.boot, now);
}

void followClock(Progress& progress, const Now& now)
{
    if (progress.snooze && progress.snooze->kind == SnoozeKind::Minutes) {
        followClock(progress.snooze->until, now);
    }
}

} // namespace

void handle(Draft& /*draft*/, const Woke& /*event*/)
{
    // Everything overdue has been taken before the event.
}

void handle(Draft& draft, const BecameIdle& event)
{
    draft.state.presence.idleSince = std::min(event.since, draft.now.boot);
}

void handle(Draft& draft, const BecameActive& /*event*/)
{
    draft.state.presence.idleSince.reset();
}

void handle(Draft& draft, const InputPaused& /*event*/)
{
    if (draft.state.settlingSince) {
        draft.state.settlingSince.reset();
        offerBest(draft);
    }
}

void handle(Draft& draft, const Locked& /*event*/)
{
    beginHold(draft, HoldKind::Locked, 0, {});
}

void handle(Draft& draft, const Unlocked& /*event*/)
{
    draft.state.presence.seenAt = draft.now.boot;
    draft.state.presence.idleSince.reset();
    endOwnHold(draft, HoldKind::Locked);
}

void handle(Draft& draft, const WillSleep& /*event*/)
{
    beginHold(draft, HoldKind::Asleep, 0, {});
}

void handle(Draft& draft, const WokeFromSleep& /*event*/)
{
    draft.state.presence.seenAt = draft.now.boot;
    draft.state.presence.idleSince.reset();
    endOwnHold(draft, HoldKind::Asleep);
}

void handle(Draft& draft, const ClockStepped& /*event*/)
{
    State& state = draft.state;
    followClock(state.reset, draft.now);
    for (PlanProgress& plan : state.plans) {
        followClock(plan.progress, draft.now);
        if (plan.activityDay) {
            followClock(plan.activity, draft.now);
        }
    }
    if (state.pause && state.pause->kind == PauseKind::For) {
        followClock(state.pause->until, draft.now);
    }
    if (state.manualMeetingEnd) {
        followClock(*state.manualMeetingEnd, draft.now);
    }
}

void handle(Draft& /*draft*/, const ZoneChanged& /*event*/)
{
    // Settling asks the zone each time.
}

void handle(Draft& /*draft*/, const ConfigChanged& /*event*/)
{
    // Settling asks the configuration each time.
}

void handle(Draft& draft, const HoldBegan& event)
{
    switch (event.kind) {
    case HoldKind::Microphone:
    case HoldKind::Camera:
    case HoldKind::ScreenShare:
    case HoldKind::DoNotDisturb:
    case HoldKind::FullScreen:
    case HoldKind::Presentation:
    case HoldKind::App:
        beginHold(draft, event.kind, event.id, event.holder);
        break;
    case HoldKind::Calendar:
    case HoldKind::ManualMeeting:
    case HoldKind::Locked:
    case HoldKind::Asleep:
        break;
    }
}

void handle(Draft& draft, const HoldEnded& event)
{
    const bool isOwn = event.kind == HoldKind::Calendar || event.kind == HoldKind::ManualMeeting
                       || event.kind == HoldKind::Locked || event.kind == HoldKind::Asleep;
    Hold* const hold = isOwn ? nullptr : findHold(draft.state, event.kind, event.id);
    if (hold != nullptr) {
        endHold(draft, *hold, draft.now.boot);
    }
}

void handle(Draft& draft, const CalendarChanged& event)
{
    auto& calendar = draft.state.calendar;
    calendar = event.meetings;
    std::erase_if(calendar, [&](const BusyInterval& meeting) {
        return meeting.end <= draft.now.wall || meeting.end <= meeting.begin;
    });
    std::sort(calendar.begin(), calendar.end(), [](const BusyInterval& a, const BusyInterval& b) {
        return a.begin < b.begin;
    });
    if (calendar.size() > kMostMeetings) {
        calendar.resize(kMostMeetings);
    }
}

} // namespace unhunch::schedule
