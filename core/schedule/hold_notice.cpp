// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/hold_notice.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

using std::chrono::days;

constexpr std::size_t kMostHolders = 16;
constexpr days kRemembered{7};

/// What the user declared or did needs no notice.
bool canBeBlamed(const Hold& hold)
{
    const bool isOwn = hold.kind == HoldKind::Locked || hold.kind == HoldKind::Asleep
                       || hold.kind == HoldKind::ManualMeeting;
    return !hold.endedAt && !isOwn;
}

/// Writes down that `hold` holds today; answers whether it did on another day of the last week.
bool rememberHolder(State& state, const Hold& hold, CivilDate today)
{
    const auto known
        = std::find_if(state.holders.begin(), state.holders.end(), [&](const HolderMemory& memory) {
              return memory.kind == hold.kind && memory.holder == hold.holder;
          });
    if (known != state.holders.end()) {
        const bool isAgain = known->day < today && today <= known->day + kRemembered;
        known->day = today;
        return isAgain;
    }
    if (state.holders.size() >= kMostHolders) {
        state.holders.erase(state.holders.begin());
    }
    state.holders.push_back(HolderMemory{hold.kind, hold.holder, today});
    return false;
}

} // namespace

void noticeHolders(Draft& draft)
{
    State& state = draft.state;
    const CivilDate today = draft.workday();
    const Hold* longest = nullptr;
    const Hold* again = nullptr;
    for (const Hold& hold : state.holds) {
        if (!canBeBlamed(hold)) {
            continue;
        }
        longest = longest == nullptr || hold.since < longest->since ? &hold : longest;
        again = rememberHolder(state, hold, today) ? &hold : again;
    }
    const bool isLong
        = state.resetHeldSince && *state.resetHeldSince + draft.config.holdNoticeAfter <= draft.now.boot;
    const Hold* const blamed = isLong ? longest : again;
    if (blamed != nullptr && state.holdNoticeDay != today) {
        state.holdNoticeDay = today;
        draft.add(ShowHoldNotice{blamed->kind, blamed->holder, blamed->sinceWall});
    }
}

} // namespace unhunch::schedule
