// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/transitions.h"

#include <algorithm>

namespace unhunch::schedule {

Hold* findHold(State& state, HoldKind kind, std::uint64_t id)
{
    const auto found = std::find_if(state.holds.begin(), state.holds.end(), [&](const Hold& hold) {
        return !hold.endedAt && hold.kind == kind && hold.id == id;
    });
    return found == state.holds.end() ? nullptr : &*found;
}

void beginHold(Draft& draft, HoldKind kind, std::uint64_t id, const std::string& holder)
{
    State& state = draft.state;
    if (findHold(state, kind, id) != nullptr) {
        return;
    }
    const auto returning = std::find_if(state.holds.begin(), state.holds.end(), [&](const Hold& hold) {
        return hold.endedAt && hold.kind == kind && hold.holder == holder;
    });
    if (returning != state.holds.end()) {
        returning->endedAt.reset();
        returning->id = id;
        return;
    }
    if (state.holds.size() < kMostHolds) {
        Hold hold;
        hold.kind = kind;
        hold.id = id;
        hold.holder = holder;
        hold.since = draft.now.boot;
        hold.sinceWall = draft.now.wall;
        state.holds.push_back(hold);
    }
}

void endHold(Draft& draft, Hold& hold, BootInstant at)
{
    State& state = draft.state;
    hold.endedAt = at;
    if (standsForInput(draft.config, hold.kind)) {
        state.presence.hereAt = std::max(state.presence.hereAt, at);
    }
    if (hold.kind == HoldKind::ManualMeeting) {
        state.manualMeetingEnd.reset();
    }
    if (!isAnyHoldOn(state)) {
        state.holdsEndedAt = std::max(state.holdsEndedAt.value_or(at), at);
    }
}

} // namespace unhunch::schedule
