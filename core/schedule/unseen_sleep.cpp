// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/unseen_sleep.h"

#include <algorithm>

namespace unhunch::schedule {

using std::chrono::milliseconds;

std::optional<BootInstant> UnseenSleep::since(const Config& config, const State& state, const Now& now) const
{
    const bool isTold = std::ranges::any_of(
        state.holds, [](const Hold& hold) { return hold.kind == HoldKind::Asleep && !hold.endedAt; });
    if (!m_slept || isTold) {
        return std::nullopt;
    }
    BootInstant since = now.boot - (now.slept - *m_slept);
    if (m_nextWake) {
        // Who runs is woken in time; what was due then is not to be offered hours later.
        since = std::min(since, *m_nextWake - milliseconds(1));
    }
    since = std::max(since, state.settledAt);
    return now.boot - since < config.naturalBreak ? std::nullopt : std::optional(since);
}

void UnseenSleep::remember(const Now& now, std::optional<BootInstant> nextWake)
{
    m_slept = now.slept;
    m_nextWake = nextWake;
}

Now at(BootInstant instant, const Now& now)
{
    return {instant, now.wall - (now.boot - instant), now.zone, now.slept};
}

} // namespace unhunch::schedule
