// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/care_rows.h"
#include "core/journal/moment.h"
#include "core/schedule/effect.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace unhunch::journal {

/// Names one session for good; later sessions have greater ids.
using SessionId = RowId;

enum class Origin { Offered, OnDemand };
enum class SessionOutcome {
    Completed,
    Ended, ///< by the user, early
    PausedOut, ///< paused for too long
    Hurt, ///< ended because it hurt
    Interrupted, ///< the window ended without saying so; judged afterwards by the steps
};
enum class StepOutcome { Done, Skipped, Hurt };
enum class PainTime { Before, After };

/// A session that was granted and begins. All lengths here are exercise time as the routine counts it: a
/// clock that runs faster in a demonstration does not change them.
struct SessionBegun {
    SessionId session = 0;
    std::string routine;
    std::string grant;
    Origin origin = Origin::OnDemand;
    bool isReset = false; ///< the routine counts as a reset
    std::chrono::milliseconds planned{0};
    Moment started;

    bool operator==(const SessionBegun&) const = default;
};

/// A step (exercise) of it is over. The same index again replaces the earlier row.
struct StepEnded {
    SessionId session = 0;
    int index = 0; ///< from 0, in the order of the routine
    std::string exercise;
    std::chrono::milliseconds planned{0};
    std::chrono::milliseconds played{0}; ///< 0 where it was skipped
    StepOutcome outcome = StepOutcome::Done;
    WallInstant ended;

    bool operator==(const StepEnded&) const = default;
};

/// The session is over. Once more for the same session corrects it.
struct SessionEnded {
    SessionId session = 0;
    SessionOutcome outcome = SessionOutcome::Completed;
    std::chrono::milliseconds played{0};
    std::chrono::milliseconds planned{
        0}; ///< as it turned out (time may have been added); 0 leaves it as begun
    WallInstant ended;

    bool operator==(const SessionEnded&) const = default;
};

/// Pain on the numeric rating scale, 0 to 10; also after the session has ended.
struct PainNoted {
    SessionId session = 0;
    PainTime when = PainTime::After;
    int score = 0;

    bool operator==(const PainNoted&) const = default;
};

/// The user's own words about a session; an empty text takes them away.
struct SessionRemarked {
    SessionId session = 0;
    std::string note; ///< UTF-8, as typed

    bool operator==(const SessionRemarked&) const = default;
};

/// A reminder was shown.
struct OfferMade {
    std::uint32_t offer = 0; ///< the agent's number; the latest offer of that number is meant by answers
    std::string routine;
    std::optional<WallInstant> due; ///< when the sitting or the plan was due, where that is known
    Moment shown;
    bool isSilent = false; ///< the discreet form, in a meeting

    bool operator==(const OfferMade&) const = default;
};

/// What became of an offer, or of something due that was never shown (`offer` 0).
struct OfferAnswered {
    std::uint32_t offer = 0;
    std::string routine;
    schedule::OfferOutcome outcome = schedule::OfferOutcome::Started;
    std::optional<std::chrono::minutes> snooze; ///< with Snoozed
    Moment at;

    bool operator==(const OfferAnswered&) const = default;
};

/// Anything that is written into the journal.
using Row = std::variant<SessionBegun,
                         StepEnded,
                         SessionEnded,
                         PainNoted,
                         SessionRemarked,
                         OfferMade,
                         OfferAnswered,
                         SymptomNoted,
                         SafetyNoted,
                         PatternAssessed,
                         LadderNoted,
                         ProposalAnswered>;

/// A session as the journal has it.
struct SessionRecord {
    SessionBegun begun;
    std::optional<SessionEnded> ended; ///< absent while it runs and after its window died, until it is judged
    std::optional<int> painBefore;
    std::optional<int> painAfter;
    std::string note;

    bool operator==(const SessionRecord&) const = default;
};

/// One day in numbers.
struct DayTotals {
    /// Sessions of routines that count as a reset, completed or ended with at least two thirds of the planned
    /// time played.
    int resets = 0;
    int sessions = 0; ///< ended with any time played
    std::chrono::milliseconds played{0}; ///< over all ended sessions

    bool operator==(const DayTotals&) const = default;
};

} // namespace unhunch::journal
