// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entries.h"

#include "core/journal/care_reader.h"
#include "core/journal/database.h"
#include "core/journal/read_all.h"
#include "core/journal/row_text.h"

#include <algorithm>
#include <array>
#include <limits>

namespace unhunch::journal {
namespace {

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// One list of ids, newest first, of which at most a page is wanted. Its parameters: what it looks for, where
/// there is something; the mark; the limit.
struct Source {
    std::string where; ///< what stands between SELECT and the bounds
    EntryKind kind = EntryKind::Session;
    std::optional<std::string> sought = {};
    std::string_view id = "id"; ///< the column
};

/// 'one', 'two'.
template <typename Values, typename Name>
std::string listed(const Values& values, Name name)
{
    std::string list;
    for (const auto value : values) {
        list += (list.empty() ? "'" : ", '") + std::string(name(value)) + "'";
    }
    return list;
}

/// Rows of safety that are entries, and that this version understands.
std::string knownSafety()
{
    constexpr std::array kAnswers{
        care::CheckAnswer::NoSymptoms, care::CheckAnswer::SomePain, care::CheckAnswer::Symptoms};
    return "safety WHERE ((event = 'check' AND answer IN (" + listed(kAnswers, care::checkAnswerId)
           + ")) OR (event = 'red_flag' AND flag IN (" + listed(care::kRedFlags, care::redFlagId) + ")))";
}

std::vector<Source> allSources()
{
    return {{"sessions WHERE true", EntryKind::Session},
            {"symptoms WHERE true", EntryKind::Symptom},
            {knownSafety(), EntryKind::Safety},
            {"assessments WHERE true", EntryKind::Assessment}};
}

void addNotes(std::vector<Source>& sources, const std::string& words)
{
    if (words.empty()) {
        return;
    }
    sources.push_back({"sessions INDEXED BY sessions_with_note WHERE note <> '' AND has_words(note, ?)",
                       EntryKind::Session,
                       words});
    sources.push_back({"symptoms WHERE note <> '' AND has_words(note, ?)", EntryKind::Symptom, words});
}

void addSessions(std::vector<Source>& sources, const Search& search)
{
    for (const std::string& routine : search.routines) {
        sources.push_back({"sessions WHERE routine = ?", EntryKind::Session, routine});
    }
    for (const std::string& exercise : search.exercises) {
        sources.push_back({"steps WHERE exercise = ?", EntryKind::Session, exercise, "session"});
    }
}

void addSymptoms(std::vector<Source>& sources, const Search& search)
{
    for (const care::Place place : search.places) {
        sources.push_back({"symptom_places WHERE place = ?",
                           EntryKind::Symptom,
                           std::string(care::placeId(place)),
                           "symptom"});
    }
    for (const care::PainPattern pattern : search.patterns) {
        sources.push_back(
            {"symptoms WHERE pattern = ?", EntryKind::Symptom, std::string(care::painPatternId(pattern))});
    }
}

void addSafety(std::vector<Source>& sources, const Search& search)
{
    const auto add = [&](const std::string& condition, std::string_view sought) {
        sources.push_back({knownSafety() + " AND " + condition, EntryKind::Safety, std::string(sought)});
    };
    for (const care::RedFlag flag : search.flags) {
        add("flag = ?", care::redFlagId(flag));
    }
    for (const care::CheckAnswer answer : search.answers) {
        add("answer = ?", care::checkAnswerId(answer));
    }
    for (const ReportResolved::How how : search.resolved) {
        add("id IN (SELECT resolves FROM safety WHERE event = ?)", resolutionText(how));
    }
}

void addAssessments(std::vector<Source>& sources, const Search& search)
{
    for (const auto& pattern : search.assessed) {
        if (!pattern) {
            sources.push_back({"assessments WHERE chosen IS NULL", EntryKind::Assessment});
            continue;
        }
        // The other one of a mixed pattern too, as care::takenOf() has it.
        sources.push_back({"assessments WHERE ? IN (chosen, CASE WHEN also IS NOT NULL AND chosen IN (best, "
                           "also) THEN iif(chosen = best, also, best) END)",
                           EntryKind::Assessment,
                           std::string(care::painPatternId(*pattern))});
    }
}

std::vector<Source> sourcesOf(const std::optional<Search>& search)
{
    if (!search) {
        return allSources();
    }
    std::vector<Source> sources;
    addNotes(sources, search->words);
    addSessions(sources, *search);
    addSymptoms(sources, *search);
    addSafety(sources, *search);
    addAssessments(sources, *search);
    return sources;
}

std::string sourceSql(const Source& source)
{
    const std::string id(source.id);
    const std::string kind = std::to_string(static_cast<int>(source.kind));
    return "SELECT DISTINCT " + id + " AS id, " + kind + " AS kind FROM " + source.where + " AND " + id
           + " < ? ORDER BY " + id + " DESC LIMIT ?";
}

std::string pageSql(const std::vector<Source>& sources)
{
    std::string sql;
    for (const Source& source : sources) {
        sql += (sql.empty() ? "SELECT * FROM (" : " UNION SELECT * FROM (") + sourceSql(source) + ")";
    }
    return sql + " ORDER BY id DESC, kind LIMIT ?";
}

/// At the same id the kinds come in their order.
RowId boundFor(const Source& source, const std::optional<EntryMark>& olderThan)
{
    if (!olderThan) {
        return std::numeric_limits<RowId>::max();
    }
    const bool isSameIdLeft = source.kind > olderThan->kind;
    return olderThan->id + (isSameIdLeft ? 1 : 0);
}

void bindPage(Statement& statement,
              const std::vector<Source>& sources,
              const std::optional<EntryMark>& olderThan,
              std::int64_t most)
{
    for (const Source& source : sources) {
        if (source.sought) {
            statement.bind(std::string_view(*source.sought));
        }
        statement.bind(boundFor(source, olderThan)).bind(most);
    }
    statement.bind(most);
}

Result<std::optional<Entry>> entryAt(const Journal& journal, const EntryMark& mark)
{
    const auto asEntry = [](const auto& row) { return row ? std::optional<Entry>(*row) : std::nullopt; };
    switch (mark.kind) {
    case EntryKind::Session:
        return journal.session(mark.id).map(asEntry);
    case EntryKind::Symptom:
        return symptom(journal, mark.id).map(asEntry);
    case EntryKind::Safety:
        return safetyRecord(journal, mark.id).map(asEntry);
    case EntryKind::Assessment:
        return assessment(journal, mark.id).map(asEntry);
    }
    return std::optional<Entry>();
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

EntryKind kindOf(const Entry& entry)
{
    // The kinds stand in the order of the variant.
    return static_cast<EntryKind>(entry.index());
}

bool isEditable(const Entry& entry)
{
    const EntryKind kind = kindOf(entry);
    return kind == EntryKind::Session || kind == EntryKind::Symptom;
}

bool isStanding(const SafetyRecord& record)
{
    const auto* const check = std::get_if<CheckAnswered>(&record.noted.what);
    const bool isReport = check == nullptr || check->answer == care::CheckAnswer::Symptoms;
    return isReport && !record.resolved;
}

RowId idOf(const Entry& entry)
{
    return std::visit(Overloaded{[](const SessionRecord& session) { return session.begun.session; },
                                 [](const SafetyRecord& safety) { return safety.noted.id; },
                                 [](const auto& row) { return row.id; }},
                      entry);
}

const Moment& momentOf(const Entry& entry)
{
    return std::visit(
        Overloaded{[](const SessionRecord& session) -> const Moment& { return session.begun.started; },
                   [](const SafetyRecord& safety) -> const Moment& { return safety.noted.at; },
                   [](const auto& row) -> const Moment& { return row.at; }},
        entry);
}

EntryMark markOf(const Entry& entry)
{
    return {idOf(entry), kindOf(entry)};
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
    return readAll(
               journal.database(),
               pageSql(sources),
               [&](Statement& statement) { bindPage(statement, sources, olderThan, most); },
               [](const Statement& row) {
                   return EntryMark{row.integer(0), static_cast<EntryKind>(row.integer(1))};
               })
        .and_then([&](const std::vector<EntryMark>& marks) { return entriesAt(journal, marks); });
}

} // namespace unhunch::journal
