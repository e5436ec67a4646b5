// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/kept_free.h"
#include "core/schedule/plans.h"
#include "core/schedule/work_hours.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::schedule {

/// What the schedule has to know of a routine.
struct RoutineInfo {
    std::string id;
    std::chrono::milliseconds length{}; ///< its planned exercise time
    bool countsAsReset = true; ///< false for the safety check and breathing

    bool operator==(const RoutineInfo&) const = default;
};

/// Everything the user or the system decides that the schedule depends on; a plain value made from the
/// settings. Every duration must be positive; `reduce` never divides by one and stays total on any value.
struct Config {
    std::chrono::milliseconds interval = std::chrono::minutes{90}; ///< of sitting until a reset is due
    std::chrono::milliseconds naturalBreak = std::chrono::minutes{5}; ///< an absence this long is a break
    std::chrono::milliseconds grace = std::chrono::seconds{60}; ///< from the last hold's end to the offer
    std::chrono::milliseconds discreetAfter
        = std::chrono::minutes{15}; ///< a meeting on for longer gets the discreet offer
    std::chrono::milliseconds settlePause
        = std::chrono::seconds{3}; ///< pause in typing that Settling waits for
    std::chrono::milliseconds settleAtMost = std::chrono::minutes{3};
    std::chrono::milliseconds ignoredAfter
        = std::chrono::minutes{10}; ///< an unanswered offer counts as ignored
    int repeats = 2; ///< of an ignored offer
    std::chrono::milliseconds offerSpacing = std::chrono::minutes{10}; ///< between any two offers, at least
    std::chrono::milliseconds signalReturns
        = std::chrono::seconds{20}; ///< a hold back within this never ended
    std::chrono::milliseconds holdNoticeAfter = std::chrono::hours{2};
    std::chrono::milliseconds beforeMeeting
        = std::chrono::minutes{5}; ///< the early offer before a calendar meeting
    std::chrono::milliseconds pausedOutAfter = std::chrono::minutes{10}; ///< an interrupted session ends
    std::chrono::milliseconds keepGoingShownBefore
        = std::chrono::minutes{15}; ///< "Keep going" is in the tray

    /// What the notification and menus offer; the first one is the default snooze. Never empty in use: see
    /// `defaultSnooze`.
    std::vector<std::chrono::minutes> snoozes{
        std::chrono::minutes{5}, std::chrono::minutes{10}, std::chrono::minutes{15}};
    std::optional<int> snoozeLimit; ///< snoozes allowed for one due reset; none: any number

    /// Resets that fall due in one of these wait for its end; plans do not.
    std::vector<FreeSpan> keptFree;

    bool hasIdleSource = true; ///< false: present unless locked or asleep, and no Settling
    bool watchingCountsAsBeingHere = false; ///< full screen and presentation: missing input is not absence

    bool offersDiscreet = true; ///< offers the discreet reset in long meetings

    std::string officeRoutine = "office_reset";
    std::string discreetRoutine = "discreet_reset";
    std::vector<RoutineInfo> routines = standardRoutines();
    WorkHours workHours;
    Plans plans;

    /// The first of `snoozes`, or 5 min.
    [[nodiscard]] std::chrono::milliseconds defaultSnooze() const;
    /// Nothing for an unknown id.
    [[nodiscard]] const RoutineInfo* routine(std::string_view id) const;
    /// The routines that come with the program, for when no content is loaded yet.
    static std::vector<RoutineInfo> standardRoutines();
    bool operator==(const Config&) const = default;
};

} // namespace unhunch::schedule
