// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/safety_gate.h"
#include "core/schedule/answer.h"
#include "core/schedule/effect.h"
#include "core/schedule/hold.h"
#include "core/schedule/plans.h"
#include "core/time/instants.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unhunch::schedule {

inline constexpr std::size_t kMostMeetings = 64; ///< meetings of the calendar that a state keeps
inline constexpr std::size_t kMostHolds = 64; ///< holds that a state keeps

/// An end that is a duration from its start: `boot` decides while the machine runs, `wall` after a reboot.
struct Deadline {
    BootInstant boot;
    WallInstant wall;

    bool operator==(const Deadline&) const = default;
};

/// Where the user is, as far as input, lock and sleep tell; the latter two are holds.
struct Presence {
    std::optional<BootInstant> idleSince; ///< no input since
    BootInstant seenAt; ///< certainly here: end of the last session, unlocking, waking
    BootInstant hereAt; ///< here without input for certain: a call or film that stood for it went on then
    std::optional<BootInstant> absentSince; ///< an absence that counts has been going on since
    bool isAway = false; ///< and has become a natural break

    bool operator==(const Presence&) const = default;
};

/// A stretch of sitting.
struct Spell {
    BootInstant start;

    bool operator==(const Spell&) const = default;
};

enum class SnoozeKind { Minutes, MeetingEnd, Today };

/// A reset or plan is not offered before this is over.
struct Snooze {
    SnoozeKind kind = SnoozeKind::Minutes;
    Deadline until; ///< Minutes: `boot`; Today: `wall`; MeetingEnd: `wall` at the latest, or the epoch for no
                    ///< known end

    bool operator==(const Snooze&) const = default;
};

/// How far the reset or plan that is due has come.
struct Progress {
    std::optional<Snooze> snooze;
    int timesSnoozed = 0;
    int timesIgnored = 0;
    std::optional<BootInstant> offerAnewAt; ///< ignored often enough: next offer

    bool operator==(const Progress&) const = default;
};

/// A plan's day.
struct PlanProgress {
    bool isKnown = false; ///< it was switched on when the state was last settled
    CivilDate settledDay; ///< its occurrence of this and all earlier days is over
    std::optional<CivilDate> activityDay; ///< FirstActivity: the day whose first activity was seen,
    Deadline activity; ///< and when that was
    bool isDue = false;
    CivilDate dueDay; ///< the day it is due for
    WallInstant expires; ///< while due and not snoozed, it is missed from here on
    Progress progress;

    bool operator==(const PlanProgress&) const = default;
};

/// The session that the window plays.
struct Session {
    std::string routine;
    BootInstant since;
    BootInstant lastHeardOf;
    std::chrono::milliseconds played{}; ///< exercise time, by the steps reported
    std::optional<BootInstant> pausedSince;
    bool isInterrupted = false; ///< by a call, lock or sleep that goes on
    std::optional<BootInstant> endAskedAt;

    bool operator==(const Session&) const = default;
};

struct Pause {
    PauseKind kind = PauseKind::For;
    Deadline until; ///< For: `boot`; others: `wall`

    bool operator==(const Pause&) const = default;
};

/// Work beyond the work hours, `from` included, `until` excluded.
struct KeepGoing {
    WallInstant from;
    WallInstant until;

    bool operator==(const KeepGoing&) const = default;
};

/// A source that held a due reset, remembered for the notice about it.
struct HolderMemory {
    HoldKind kind = HoldKind::Microphone;
    std::string holder;
    CivilDate day; ///< the last workday on which it did

    bool operator==(const HolderMemory&) const = default;
};

/// All the schedule remembers. A plain value: compare it, copy it, write it down. Default-constructed it is
/// that of a user who has just arrived.
struct State {
    care::SafetyStanding safety;
    std::optional<WallInstant> holdSince; ///< while a safety hold stands: when it was first known of
    Presence presence;
    std::optional<Spell> spell;
    Progress reset;
    bool discreetOffered = false; ///< for this due reset, once
    std::array<PlanProgress, kPlanCount> plans;
    std::optional<Offer> offer; ///< the one that is up
    std::optional<Session> session;
    std::optional<Pause> pause;
    std::optional<KeepGoing> keepGoing;
    std::vector<Hold> holds;
    std::optional<Deadline> manualMeetingEnd; ///< while a hold of kind ManualMeeting is on
    std::optional<BootInstant> meetingSince; ///< a meeting has been on since, whatever made it
    std::vector<BusyInterval> calendar;
    std::optional<BootInstant> holdsEndedAt; ///< true end of the last hold
    std::optional<BootInstant> resetHeldSince; ///< a due reset has been waiting on holds since
    std::optional<BootInstant> settlingSince;
    std::optional<BootInstant> lastOfferAt;
    bool offerNow = false; ///< holds are to be passed over once
    std::vector<HolderMemory> holders;
    std::optional<CivilDate> holdNoticeDay; ///< the day of the last notice
    OfferId nextOffer = 1;
    BootInstant settledAt; ///< everything overdue up to here has happened

    bool operator==(const State&) const = default;
};

} // namespace unhunch::schedule
