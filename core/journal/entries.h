// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace unhunch::journal {

/// Something in the journal that people look up.
using Entry = std::variant<SessionRecord, SymptomNoted, SafetyRecord, PatternAssessed>;

/// In the order in which entries of the same id come.
enum class EntryKind { Session, Symptom, Safety, Assessment };

[[nodiscard]] EntryKind kindOf(const Entry& entry);
/// Whether users may change and delete it: what was noted about safety stays, and so does what was assessed.
[[nodiscard]] bool isEditable(const Entry& entry);

[[nodiscard]] RowId idOf(const Entry& entry);
[[nodiscard]] const Moment& momentOf(const Entry& entry);

/// What entries are searched for: any of these is enough. The words for people are the caller's, who tells
/// which ids they stand for.
struct Search {
    std::string words = {}; ///< all of them in the note, in whatever case; empty: notes are not searched
    std::vector<std::string> routines = {}; ///< of sessions
    std::vector<std::string> exercises = {}; ///< one of a session's steps
    std::vector<care::Place> places = {}; ///< of symptoms
    std::vector<care::PainPattern> patterns = {}; ///< of symptoms
    std::vector<care::RedFlag> flags = {}; ///< reported
    std::vector<care::CheckAnswer> answers = {}; ///< to the safety check
    std::vector<ReportResolved::How> resolved = {}; ///< of reports and answers: what became of them
    std::vector<std::optional<care::PainPattern>> assessed = {}; ///< taken after an assessment; or none

    bool operator==(const Search&) const = default;
};

/// Where a page of entries ended.
struct EntryMark {
    RowId id = 0;
    EntryKind kind = EntryKind::Session;

    bool operator==(const EntryMark&) const = default;
};

/// Whether it holds all sessions: a report that nothing has resolved.
[[nodiscard]] bool isStanding(const SafetyRecord& record);

[[nodiscard]] EntryMark markOf(const Entry& entry);

/// All kinds together, newest first, at most `limit`; with `olderThan` those after it in this order. Without
/// a search all of them, with one those that fit. What a later version noted about safety is left out.
[[nodiscard]] Result<std::vector<Entry>> entries(const Journal& journal,
                                                 int limit,
                                                 const std::optional<Search>& search = {},
                                                 std::optional<EntryMark> olderThan = {});

} // namespace unhunch::journal
