// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/answer.h"
#include "core/schedule/event.h"
#include "core/schedule/hold.h"
#include "core/schedule/plans.h"
#include "core/time/instants.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace unhunch::schedule {

/// What an offer is for.
enum class OfferKind {
    Reset,
    BeforeMeeting, ///< the reset, early, since a calendar meeting is about to begin
    Discreet, ///< the silent form during a meeting
    Plan,
};

/// A session that is being offered.
struct Offer {
    OfferId id = 0;
    OfferKind kind = OfferKind::Reset;
    std::string routine;
    std::optional<PlanId> plan; ///< for Plan
    BootInstant since;
    int repeats = 0; ///< how often this was offered and ignored before
    bool silent = false; ///< no sound
    bool canSnooze = true; ///< false once the snooze limit is reached

    bool operator==(const Offer&) const = default;
};

/// Show the offer; shown again under the same id after a restart.
struct ShowOffer {
    Offer offer;
    bool operator==(const ShowOffer&) const = default;
};

/// What became of an offer or of something due; the journal's words.
enum class OfferOutcome {
    Started,
    Snoozed,
    SnoozedUntilMeetingEnds,
    SnoozedToday,
    Skipped,
    Ignored,
    Held, ///< a hold began while it was up
    NaturalBreak, ///< the user left for long enough
    Lapsed, ///< work hours ended
    Paused, ///< reminders were paused
    Moved, ///< "I just moved", or a session that was started otherwise
    Missed, ///< a plan's time and catch-up passed
    Withdrawn, ///< for any other reason: settings, calendar, safety hold
};

/// Stable name for the journal, such as `natural_break`.
[[nodiscard]] std::string_view outcomeName(OfferOutcome outcome);

/// Take the offer away. Follows exactly one first `ShowOffer` of this id.
struct WithdrawOffer {
    OfferId id = 0;
    OfferOutcome reason = OfferOutcome::Withdrawn;
    bool operator==(const WithdrawOffer&) const = default;
};

/// Open the window with this routine; the safety gate has been passed.
struct BeginSession {
    std::string routine;
    OfferId offer = 0; ///< 0 on demand
    bool silent = false; ///< no sound: a meeting is on
    std::string then{}; ///< after a clean safety check: the routine that was wanted
    bool operator==(const BeginSession&) const = default;
};

/// A start was refused by the safety gate: show help.
struct RefuseSession {
    std::string routine;
    bool operator==(const RefuseSession&) const = default;
};

/// Pause and mute the running session: call, lock or sleep.
struct InterruptSession {
    HoldKind reason = HoldKind::Microphone;
    bool operator==(const InterruptSession&) const = default;
};

/// The interruption is over: offer to go on.
struct OfferResume {
    bool operator==(const OfferResume&) const = default;
};

/// End the running session. PausedOut: paused for too long, `SessionEnded` is waited for. Ended: a safety
/// hold began, and the schedule has judged the session already.
struct EndSession {
    SessionOutcome outcome = SessionOutcome::PausedOut;
    bool operator==(const EndSession&) const = default;
};

/// A session is over and judged, for the journal.
struct RecordSession {
    std::string routine;
    SessionOutcome outcome = SessionOutcome::Completed;
    bool counted = false; ///< as done, by the two-thirds rule
    bool operator==(const RecordSession&) const = default;
};

/// Journal: an offer was made.
struct RecordOffer {
    Offer offer;
    WallInstant at;
    bool operator==(const RecordOffer&) const = default;
};

/// Journal: what became of an offer, or of something due that was not up (`offer` 0 then).
struct RecordAnswer {
    OfferId offer = 0;
    std::string routine;
    OfferOutcome outcome = OfferOutcome::Ignored;
    std::chrono::minutes snooze{}; ///< for Snoozed
    WallInstant at;
    bool operator==(const RecordAnswer&) const = default;
};

/// One silent notice a day: "X has held your resets since 09:02", with Ignore this source and Offer now.
struct ShowHoldNotice {
    HoldKind kind = HoldKind::Microphone;
    std::string holder;
    WallInstant since;
    bool operator==(const ShowHoldNotice&) const = default;
};

/// Report `InputPaused` at the first pause in input of this length. Asked again, it replaces the former wish.
struct WatchForPause {
    std::chrono::milliseconds pause{};
    bool operator==(const WatchForPause&) const = default;
};

struct StopWatchingForPause {
    bool operator==(const StopWatchingForPause&) const = default;
};

/// The state differs in more than its reading of the clock: write it, tell those who show it. The last effect
/// of a step.
struct StateChanged {
    bool operator==(const StateChanged&) const = default;
};

/// Everything the schedule asks of the world, in the order in which it is to be done.
using Effect = std::variant<ShowOffer,
                            WithdrawOffer,
                            BeginSession,
                            RefuseSession,
                            InterruptSession,
                            OfferResume,
                            EndSession,
                            RecordSession,
                            RecordOffer,
                            RecordAnswer,
                            ShowHoldNotice,
                            WatchForPause,
                            StopWatchingForPause,
                            StateChanged>;

/// Name of the effect for logs, such as `ShowOffer`.
[[nodiscard]] std::string_view effectName(const Effect& effect);

} // namespace unhunch::schedule
