// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/safety_gate.h"
#include "core/schedule/answer.h"
#include "core/schedule/hold.h"
#include "core/time/instants.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace unhunch::schedule {

/// A timer fired; early, late and needless ones are fine.
struct Woke {
    bool operator==(const Woke&) const = default;
};

/// No input has come since `since` (at or before now).
struct BecameIdle {
    BootInstant since;
    bool operator==(const BecameIdle&) const = default;
};

/// Input came after idleness.
struct BecameActive {
    bool operator==(const BecameActive&) const = default;
};

/// The pause in input asked for by `WatchForPause` is there.
struct InputPaused {
    bool operator==(const InputPaused&) const = default;
};

struct Locked {
    bool operator==(const Locked&) const = default;
};

/// Also an activity.
struct Unlocked {
    bool operator==(const Unlocked&) const = default;
};

struct WillSleep {
    bool operator==(const WillSleep&) const = default;
};

/// Also an activity, unless the screen is locked.
struct WokeFromSleep {
    bool operator==(const WokeFromSleep&) const = default;
};

/// Somebody set the wall clock.
struct ClockStepped {
    bool operator==(const ClockStepped&) const = default;
};

/// `Now::zone` answers differently from here on.
struct ZoneChanged {
    bool operator==(const ZoneChanged&) const = default;
};

/// The `Config` handed over is a new one.
struct ConfigChanged {
    bool operator==(const ConfigChanged&) const = default;
};

/// A signal that is switched on and not ignored began. The kinds Calendar, ManualMeeting, Locked and Asleep
/// are made by the schedule from their own events and are ignored here.
struct HoldBegan {
    HoldKind kind = HoldKind::Microphone;
    std::uint64_t id = 0;
    std::string holder;
    bool operator==(const HoldBegan&) const = default;
};

/// The signal reported with this kind and id is gone; unknown ones are ignored.
struct HoldEnded {
    HoldKind kind = HoldKind::Microphone;
    std::uint64_t id = 0;
    bool operator==(const HoldEnded&) const = default;
};

/// The calendar's meetings from now on, replacing those known before. At most `kMostMeetings` are kept.
struct CalendarChanged {
    std::vector<BusyInterval> meetings;
    bool operator==(const CalendarChanged&) const = default;
};

/// The window asks leave to play a routine. It has it exactly if `State::session` is set afterwards.
struct SessionBegan {
    std::string routine;
    std::chrono::milliseconds played{}; ///< where a running session is taken over after a restart
    bool operator==(const SessionBegan&) const = default;
};

/// One exercise of the session is over.
struct SessionStepDone {
    std::chrono::milliseconds played{};
    std::chrono::milliseconds planned{};
    bool operator==(const SessionStepDone&) const = default;
};

struct SessionPaused {
    bool operator==(const SessionPaused&) const = default;
};

struct SessionResumed {
    bool operator==(const SessionResumed&) const = default;
};

/// How a session came to its end.
enum class SessionOutcome { Completed, Ended, PausedOut, Hurt, Vanished };

/// The session is over. `planned` of 0 means unknown: the steps reported so far and the routine's length
/// decide.
struct SessionEnded {
    SessionOutcome outcome = SessionOutcome::Completed;
    std::chrono::milliseconds played{};
    std::chrono::milliseconds planned{};
    bool operator==(const SessionEnded&) const = default;
};

/// Somebody wants a session now: tray, command line, home page. On demand always works, but for a safety
/// hold.
struct StartRequested {
    std::string routine;
    bool operator==(const StartRequested&) const = default;
};

/// An offer was answered; ignored if it is not the one that is up.
struct OfferAnswered {
    OfferId offer = 0;
    Answer answer;
    bool operator==(const OfferAnswered&) const = default;
};

/// Snooze, skip or the like for whatever is up, due or next; `Start` starts the office reset, `Closed` does
/// nothing.
struct AnswerRequested {
    Answer answer;
    bool operator==(const AnswerRequested&) const = default;
};

struct PauseRequested {
    PauseLength length;
    bool operator==(const PauseRequested&) const = default;
};

/// Ends a pause and a snooze for today.
struct ResumeRequested {
    bool operator==(const ResumeRequested&) const = default;
};

/// "I just moved": the count starts over.
struct UserMoved {
    bool operator==(const UserMoved&) const = default;
};

/// Work goes on for longer than the work hours say, by 1 min to 12 h from their end or from now.
struct KeepGoingRequested {
    std::chrono::minutes length = std::chrono::minutes{60};
    bool operator==(const KeepGoingRequested&) const = default;
};

/// "In a meeting", for 1 min to 12 h.
struct MeetingDeclared {
    std::chrono::minutes length = std::chrono::minutes{30};
    bool operator==(const MeetingDeclared&) const = default;
};

struct MeetingOver {
    bool operator==(const MeetingOver&) const = default;
};

/// "X has held your resets" was answered with Offer now.
struct OfferNowRequested {
    bool operator==(const OfferNowRequested&) const = default;
};

/// The program started with this state: the first event of every run, after `loadState`. Holds that are still
/// on are to be reported again within 20 s; the others end.
struct Restarted {
    bool operator==(const Restarted&) const = default;
};

struct SafetyChanged {
    care::SafetyStanding standing;
    bool operator==(const SafetyChanged&) const = default;
};

/// Everything that can happen.
using Event = std::variant<Woke,
                           BecameIdle,
                           BecameActive,
                           InputPaused,
                           Locked,
                           Unlocked,
                           WillSleep,
                           WokeFromSleep,
                           ClockStepped,
                           ZoneChanged,
                           ConfigChanged,
                           HoldBegan,
                           HoldEnded,
                           CalendarChanged,
                           SessionBegan,
                           SessionStepDone,
                           SessionPaused,
                           SessionResumed,
                           SessionEnded,
                           StartRequested,
                           OfferAnswered,
                           AnswerRequested,
                           PauseRequested,
                           ResumeRequested,
                           UserMoved,
                           KeepGoingRequested,
                           MeetingDeclared,
                           MeetingOver,
                           OfferNowRequested,
                           Restarted,
                           SafetyChanged>;

/// Name of the event for logs, such as `HoldBegan`.
[[nodiscard]] std::string_view eventName(const Event& event);

} // namespace unhunch::schedule
