// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_start.h"

namespace unhunch::session {

bool wantsWarmUp(const Routine& routine, const SessionStart& start)
{
    switch (routine.warmUp) {
    case WarmUp::Never:
        return false;
    case WarmUp::ByHand:
        return !start.isOffered && !start.isInMeeting;
    case WarmUp::Always:
        return true;
    }
    return false;
}

TimelineOptions optionsFor(const Routine& routine, const SessionStart& start)
{
    TimelineOptions options;
    options.isWarmUpWanted = wantsWarmUp(routine, start);
    // Nobody stands up in a call to circle the shoulders.
    options.prefersChair = routine.isSeatedWhenOffered && (start.isOffered || start.isInMeeting);
    return options;
}

} // namespace unhunch::session
