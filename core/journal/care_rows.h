// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/pain_pattern.h"
#include "core/care/safety_history.h"
#include "core/care/symptoms.h"
#include "core/journal/moment.h"
#include "core/session/ladder.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace unhunch::journal {

/// How it is, in the user's own words and numbers. The same id again replaces the earlier row.
struct SymptomNoted {
    RowId id = 0;
    care::Occasion occasion = care::Occasion::Entry;
    Moment at;
    std::optional<int> pain; ///< numeric rating scale, 0 to 10
    std::vector<care::Place> places; ///< each at most once
    std::optional<care::PainPattern> pattern;
    care::FunctionScores function;
    std::string note; ///< UTF-8, as typed

    bool operator==(const SymptomNoted&) const = default;
};

/// The safety check was answered.
struct CheckAnswered {
    care::CheckAnswer answer = care::CheckAnswer::NoSymptoms;
    std::optional<int> pain; ///< with SomePain, 0 to 10

    bool operator==(const CheckAnswered&) const = default;
};

/// A red flag was reported.
struct FlagReported {
    care::RedFlag flag = care::RedFlag::Numbness;

    bool operator==(const FlagReported&) const = default;
};

/// A report no longer holds sessions.
struct ReportResolved {
    enum class How {
        Cleared, ///< a provider has cleared the user
        Retracted, ///< reported by mistake
    };

    How how = How::Cleared;
    RowId report = 0; ///< the row of the report

    bool operator==(const ReportResolved&) const = default;
};

/// One row of the safety gate's history. Never replaced, never taken away: the same id again changes nothing.
struct SafetyNoted {
    RowId id = 0;
    Moment at;
    std::variant<CheckAnswered, FlagReported, ReportResolved> what;

    bool operator==(const SafetyNoted&) const = default;
};

/// An answer to the safety check or a reported red flag, and what became of it.
struct SafetyRecord {
    /// What lifted it, and when.
    struct Resolution {
        ReportResolved::How how = ReportResolved::How::Cleared;
        Moment at;

        bool operator==(const Resolution&) const = default;
    };

    SafetyNoted noted; ///< never ReportResolved
    std::optional<Resolution> resolved; ///< the first one

    bool operator==(const SafetyRecord&) const = default;
};

/// The assessment of the pain pattern was answered.
struct PatternAssessed {
    RowId id = 0;
    Moment at;
    std::vector<std::string> signs; ///< ids of the signs the user recognised, each at most once
    std::optional<care::PainPattern> best; ///< the best match; absent without signs
    std::optional<care::PainPattern> also; ///< of a mixed pattern, the second
    std::optional<care::PainPattern> chosen; ///< what the user took in the end; absent for "none"

    bool operator==(const PatternAssessed&) const = default;
};

/// Something happened on the strength ladder.
struct LadderNoted {
    enum class Event {
        Confirmed, ///< perfect form for all sets of the dose
        NotConfirmed, ///< a session was done, without that
        Moved, ///< the user took this dose from now on
    };

    RowId id = 0;
    Moment at;
    Event event = Event::Moved;
    session::LadderDose dose;
    std::optional<RowId> session; ///< the session that was judged

    bool operator==(const LadderNoted&) const = default;
};

/// The user answered a proposal of another time for the resets of an hour.
struct ProposalAnswered {
    RowId id = 0;
    Moment at;
    int hour = 0; ///< the hour it was about, 0 to 23
    bool isAccepted = false;

    bool operator==(const ProposalAnswered&) const = default;
};

} // namespace unhunch::journal
