// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entries.h"

#include "core/journal/care_reader.h"
#include "core/journal/database.h"
#include "core/journal/read_all.h"

#include <algorithm>
#include <limits>

namespace unhunch::journal {
namespace {

/// One list of ids, newest first, of which at most a page is wanted. Its parameters: what it looks for, where
/// there is something; the mark; the limit.
struct Source {
    std::string_view sql;
    bool isSession = true;
    std::optional<std::string> sought;
};

constexpr std::string_view kAllSessions
    = "SELECT id, 1 AS kind FROM sessions WHERE id < ? ORDER BY id DESC LIMIT ?";
constexpr std::string_view kAllSymptoms
    = "SELECT id, 0 AS kind FROM symptoms WHERE id < ? ORDER BY id DESC LIMIT ?";
constexpr std::string_view kSessionNotes
    = "SELECT id, 1 AS kind FROM sessions INDEXED BY sessions_with_note WHERE note <> '' AND "
      "has_words(note, ?) AND id < ? ORDER BY id DESC LIMIT ?";
constexpr std::string_view kSymptomNotes
    = "SELECT id, 0 AS kind FROM symptoms WHERE note <> '' AND has_words(note, ?) AND id < ? "
      "ORDER BY id DESC LIMIT ?";
constexpr std::string_view kRoutine
    = "SELECT id, 1 AS kind FROM sessions WHERE routine = ? AND id < ? ORDER BY id DESC LIMIT ?";
constexpr std::string_view kExercise = "SELECT session AS id, 1 AS kind FROM steps WHERE exercise = ? AND "
                                       "session < ? GROUP BY session ORDER BY session DESC LIMIT ?";
constexpr std::string_view kPlace = "SELECT symptom AS id, 0 AS kind FROM symptom_places WHERE place = ? AND "
                                    "symptom < ? ORDER BY symptom DESC LIMIT ?";
constexpr std::string_view kPattern
    = "SELECT id, 0 AS kind FROM symptoms WHERE pattern = ? AND id < ? ORDER BY id DESC LIMIT ?";

std::vector<Source> sourcesOf(const std::optional<Search>& search)
{
    if (!search) {
        return {{kAllSessions, true, {}}, {kAllSymptoms, false, {}}};
    }
    std::vector<Source> sources;
    if (!search->words.empty()) {
        sources.push_back({kSessionNotes, true, search->words});
        sources.push_back({kSymptomNotes, false, search->words});
    }
    for (const std::string& routine : search->routines) {
        sources.push_back({kRoutine, true, routine});
    }
    for (const std::string& exercise : search->exercises) {
        sources.push_back({kExercise, true, exercise});
    }
    for (const care::Place place : search->places) {
        sources.push_back({kPlace, false, std::string(care::placeId(place))});
    }
    for (const care::PainPattern pattern : search->patterns) {
        sources.push_back({kPattern, false, std::string(care::painPatternId(pattern))});
    }
    return sources;
}

std::string pageSql(const std::vector<Source>& sources)
{
    std::string sql;
    for (const Source& source : sources) {
        sql += (sql.empty() ? "SELECT * FROM (" : " UNION SELECT * FROM (") + std::string(source.sql) + ")";
    }
    return sql + " ORDER BY id DESC, kind DESC LIMIT ?";
}

/// At the same id a session comes before an entry of symptoms.
RowId boundFor(const Source& source, const std::optional<EntryMark>& olderThan)
{
    if (!olderThan) {
        return std::numeric_limits<RowId>::max();
    }
    const bool isSameIdLeft = !source.isSession && olderThan->isSession;
    return olderThan->id + (isSameIdLeft ? 1 : 0);
}

Result<std::optional<Entry>> entryAt(const Journal& journal, const EntryMark& mark)
{
    const auto asEntry = [](const auto& row) { return row ? std::optional<Entry>(*row) : std::nullopt; };
    return mark.isSession ? journal.session(mark.id).map(asEntry) : symptom(journal, mark.id).map(asEntry);
}

Result<std::vector<Entry>> entriesAt(const Journal& journal, const std::vector<EntryMark>& marks)
{
    std::vector<Entry> found;
    for (const EntryMark& mark : marks) {
        const Result<std::optional<Entry>> entry = entryAt(journal, mark);
        if (!entry) {
            return tl::unexpected<Error>(entry.error());
        }
        if (*entry) {
            found.push_back(**entry);
        }
    }
    return found;
}

} // namespace

RowId idOf(const Entry& entry)
{
    const auto* const session = std::get_if<SessionRecord>(&entry);
    return session != nullptr ? session->begun.session : std::get<SymptomNoted>(entry).id;
}

const Moment& momentOf(const Entry& entry)
{
    const auto* const session = std::get_if<SessionRecord>(&entry);
    return session != nullptr ? session->begun.started : std::get<SymptomNoted>(entry).at;
}

EntryMark markOf(const Entry& entry)
{
    return {idOf(entry), std::holds_alternative<SessionRecord>(entry)};
}

Result<std::vector<Entry>> entries(const Journal& journal,
                                   int limit,
                                   const std::optional<Search>& search,
                                   std::optional<EntryMark> olderThan)
{
    const std::vector<Source> sources = sourcesOf(search);
    if (sources.empty()) {
        return std::vector<Entry>{};
    }
    const std::int64_t most = std::max(limit, 0);
    const auto bindAll = [&](Statement& statement) {
        for (const Source& source : sources) {
            if (source.sought) {
                statement.bind(std::string_view(*source.sought));
            }
            statement.bind(boundFor(source, olderThan)).bind(most);
        }
        statement.bind(most);
    };
    return readAll(journal.database(),
                   pageSql(sources),
                   bindAll,
                   [](const Statement& row) {
                       return EntryMark{row.integer(0), row.integer(1) != 0};
                   })
        .and_then([&](const std::vector<EntryMark>& marks) { return entriesAt(journal, marks); });
}

} // namespace unhunch::journal
