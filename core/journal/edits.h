// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What users may change about their own history. Rows of the safety gate have no part in it.
namespace unhunch::journal {

/// What users may say about a session afterwards.
struct SessionRemarks {
    std::optional<int> painBefore;
    std::optional<int> painAfter;
    std::string note; ///< UTF-8, as typed

    bool operator==(const SessionRemarks&) const = default;
};

[[nodiscard]] SessionRemarks remarksOf(const SessionRecord& record);

/// Makes them those of the session; NotFound without it, Invalid for a score outside 0 to 10.
Result<void> setRemarks(Journal& journal, SessionId session, const SessionRemarks& remarks);

/// A session with all that hangs on it.
struct RemovedSession {
    SessionRecord record;
    std::vector<StepEnded> steps;

    bool operator==(const RemovedSession&) const = default;
};

/// What was removed, and can be put back.
using Removed = std::variant<RemovedSession, SymptomNoted>;

/// Takes a session and its steps out and answers them. NotFound without it, Refused while it has no end: it
/// may still be playing.
Result<Removed> removeSession(Journal& journal, SessionId session);
/// Takes an entry of symptoms out and answers it; NotFound without it.
Result<Removed> removeSymptom(Journal& journal, RowId symptom);

/// Writes back what was removed, exactly as it was.
Result<void> restore(Journal& journal, const Removed& removed);

} // namespace unhunch::journal
