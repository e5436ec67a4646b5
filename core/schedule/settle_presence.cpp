// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/settle.h"
#include "core/schedule/transitions.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace unhunch::schedule {
namespace {

std::uint64_t calendarId(const BusyInterval& meeting)
{
    return static_cast<std::uint64_t>(meeting.begin.time_since_epoch().count());
}

bool isOn(const BusyInterval& meeting, WallInstant instant)
{
    return meeting.begin <= instant && instant < meeting.end;
}

void settleCalendar(Draft& draft)
{
    State& state = draft.state;
    const WallInstant wall = draft.now.wall;
    // Beginnings before ends: of two meetings that touch, none is the last one.
    for (const BusyInterval& meeting : state.calendar) {
        if (isOn(meeting, wall)) {
            beginHold(draft, HoldKind::Calendar, calendarId(meeting), meeting.title);
        }
    }
    for (Hold& hold : state.holds) {
        const bool goesOn
            = std::any_of(state.calendar.begin(), state.calendar.end(), [&](const BusyInterval& meeting) {
                  return isOn(meeting, wall) && calendarId(meeting) == hold.id;
              });
        if (hold.kind == HoldKind::Calendar && !hold.endedAt && !goesOn) {
            endHold(draft, hold, draft.now.boot);
        }
    }
}

/// Since when a meeting has been on, whatever makes it.
void settleMeeting(State& state)
{
    if (!isMeetingOnOrMayReturn(state)) {
        state.meetingSince.reset();
        return;
    }
    if (state.meetingSince) {
        return;
    }
    for (const Hold& hold : state.holds) {
        if (isMeeting(hold.kind)) {
            state.meetingSince = std::min(state.meetingSince.value_or(hold.since), hold.since);
        }
    }
}

/// What the holds that are on say about presence.
struct Signs {
    std::optional<BootInstant> goneSince; ///< locked or asleep
    std::optional<BootInstant> hereSince; ///< a call or the like stands for input
};

Signs signsOf(const Config& config, const State& state)
{
    Signs signs;
    const auto take = [](std::optional<BootInstant>& earliest, BootInstant instant) {
        earliest = std::min(earliest.value_or(instant), instant);
    };
    for (const Hold& hold : state.holds) {
        if (hold.endedAt) {
            continue;
        }
        if (standsForInput(config, hold.kind)) {
            take(signs.hereSince, hold.since);
        }
        if (hold.kind == HoldKind::Locked || hold.kind == HoldKind::Asleep) {
            take(signs.goneSince, hold.since);
        }
    }
    return signs;
}

/// Where missing input, a lock or sleep began to be an absence; nothing while the user counts as here.
std::optional<BootInstant> absenceStart(const Config& config, State& state)
{
    if (state.session) {
        return std::nullopt;
    }
    const Signs signs = signsOf(config, state);
    if (signs.hereSince && !signs.goneSince) {
        state.presence.hereAt = std::max(state.presence.hereAt, *signs.hereSince);
    }
    std::optional<BootInstant> start = signs.goneSince;
    // Input missed before a call counts if the lock came no later than the call: one absence without a gap.
    const bool isUnbroken = !signs.hereSince || (signs.goneSince && *signs.goneSince <= *signs.hereSince);
    if (config.hasIdleSource && state.presence.idleSince && isUnbroken) {
        const BootInstant idle = std::max(*state.presence.idleSince, state.presence.hereAt);
        start = std::min(start.value_or(idle), idle);
    }
    return start ? std::optional{std::max(*start, state.presence.seenAt)} : std::nullopt;
}

void comeBack(State& state)
{
    state.presence.isAway = false;
    if (state.pause && state.pause->kind == PauseKind::UntilReturn) {
        state.pause.reset();
    }
}

void leave(Draft& draft)
{
    draft.state.presence.isAway = true;
    if (draft.state.spell) {
        endSpell(draft, OfferOutcome::NaturalBreak);
    }
    // A plan's offer goes too; the plan itself waits for the return as long as its window is open.
    withdrawOffer(draft, OfferOutcome::NaturalBreak);
}

} // namespace

void settleHolds(Draft& draft)
{
    State& state = draft.state;
    settleCalendar(draft);
    if (state.manualMeetingEnd && state.manualMeetingEnd->boot <= draft.now.boot) {
        const BootInstant end = state.manualMeetingEnd->boot;
        if (Hold* const hold = findHold(state, HoldKind::ManualMeeting, 0)) {
            endHold(draft, *hold, end);
        }
        state.manualMeetingEnd.reset();
    }
    std::erase_if(state.holds, [&](const Hold& hold) {
        return hold.endedAt && *hold.endedAt + draft.config.signalReturns <= draft.now.boot;
    });
    settleMeeting(state);
}

void settlePresence(Draft& draft)
{
    Presence& presence = draft.state.presence;
    const auto start = absenceStart(draft.config, draft.state);
    if (!start) {
        presence.absentSince.reset();
        if (presence.isAway) {
            comeBack(draft.state);
        }
        return;
    }
    presence.absentSince = std::min(presence.absentSince.value_or(*start), *start);
    const bool isLong = *presence.absentSince + draft.config.naturalBreak <= draft.now.boot;
    if (isLong && !presence.isAway) {
        leave(draft);
    }
}

} // namespace unhunch::schedule
