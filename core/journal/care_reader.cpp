// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/care_reader.h"

#include "core/journal/database.h"
#include "core/journal/read_all.h"
#include "core/journal/row_text.h"

namespace unhunch::journal {
namespace {

Moment momentFrom(const Statement& row, int column)
{
    return {fromMilliseconds(row.integer(column)), row.text(column + 1), dayFromText(row.text(column + 2))};
}

std::optional<WallInstant> instantFrom(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(fromMilliseconds(row.integer(column)));
}

/// The first of at most one row.
template <typename T>
std::optional<T> firstOf(std::vector<T> rows)
{
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

std::vector<std::string> split(const std::string& text)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

constexpr std::string_view kSymptomColumns
    = "SELECT id, occasion, at, zone, day, pain, pattern, desk_work, sleep, lifting, head_turn, note, "
      "(SELECT group_concat(place) FROM (SELECT place FROM symptom_places WHERE symptom = symptoms.id "
      "ORDER BY rowid)) FROM symptoms ";

SymptomNoted symptomFrom(const Statement& row)
{
    SymptomNoted symptom;
    symptom.id = row.integer(0);
    symptom.occasion = care::occasionFromId(row.text(1));
    symptom.at = momentFrom(row, 2);
    symptom.pain = optionalInteger(row, 5);
    symptom.pattern = care::painPatternFromId(row.text(6));
    symptom.function = {
        optionalInteger(row, 7), optionalInteger(row, 8), optionalInteger(row, 9), optionalInteger(row, 10)};
    symptom.note = row.text(11);
    for (const std::string& id : split(row.text(12))) {
        if (const auto place = care::placeFromId(id)) {
            symptom.places.push_back(*place);
        }
    }
    return symptom;
}

std::optional<SafetyNoted> safetyFrom(const Statement& row)
{
    SafetyNoted noted{row.integer(0), momentFrom(row, 6), CheckAnswered{}};
    const std::string event = row.text(1);
    if (event == "check") {
        noted.what = CheckAnswered{checkAnswerFromText(row.text(2)), optionalInteger(row, 3)};
        return noted;
    }
    if (const auto flag = care::redFlagFromId(row.text(4)); event == "red_flag" && flag) {
        noted.what = FlagReported{*flag};
        return noted;
    }
    if (const auto how = resolutionFromText(event)) {
        noted.what = ReportResolved{*how, row.integer(5)};
        return noted;
    }
    return std::nullopt;
}

/// A row of safety, and what resolved it in the four columns after it.
std::optional<SafetyRecord> recordFrom(const Statement& row)
{
    const std::optional<SafetyNoted> noted = safetyFrom(row);
    if (!noted || std::holds_alternative<ReportResolved>(noted->what)) {
        return std::nullopt;
    }
    SafetyRecord record{*noted, {}};
    if (!row.isNull(9)) {
        // What a later version calls it, it lifted the report.
        const auto how = resolutionFromText(row.text(9)).value_or(ReportResolved::How::Cleared);
        record.resolved = SafetyRecord::Resolution{how, momentFrom(row, 10)};
    }
    return record;
}

std::vector<SafetyNoted> knownOf(const std::vector<std::optional<SafetyNoted>>& rows)
{
    std::vector<SafetyNoted> known;
    for (const auto& row : rows) {
        if (row) {
            known.push_back(*row);
        }
    }
    return known;
}

constexpr std::string_view kAssessmentColumns
    = "SELECT id, best, also, chosen, at, zone, day, (SELECT group_concat(sign) FROM (SELECT sign FROM "
      "assessment_signs WHERE assessment = assessments.id ORDER BY rowid)) FROM assessments ";

PatternAssessed assessmentFrom(const Statement& row)
{
    PatternAssessed assessed;
    assessed.id = row.integer(0);
    assessed.best = care::painPatternFromId(row.text(1));
    assessed.also = care::painPatternFromId(row.text(2));
    assessed.chosen = care::painPatternFromId(row.text(3));
    assessed.at = momentFrom(row, 4);
    assessed.signs = split(row.text(7));
    return assessed;
}

LadderNoted ladderFrom(const Statement& row)
{
    LadderNoted noted;
    noted.id = row.integer(0);
    noted.event = ladderEventFromText(row.text(1));
    noted.dose.level = ladderLevelFromText(row.text(2));
    noted.dose.step = {static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4))};
    noted.session = row.isNull(5) ? std::nullopt : std::optional(row.integer(5));
    noted.at = momentFrom(row, 6);
    return noted;
}

} // namespace

Result<care::SafetyHistory> safetyHistory(const Journal& journal)
{
    const auto reportFrom = [](const Statement& row) {
        return care::SafetyReport{
            row.integer(0), care::redFlagFromId(row.text(1)), fromMilliseconds(row.integer(2))};
    };
    const auto factsFrom = [](const Statement& row) {
        care::SafetyHistory facts;
        facts.lastCheck = instantFrom(row, 0);
        facts.isCheckedSinceLift = row.integer(1) != 0;
        facts.lastSession = instantFrom(row, 2);
        facts.lastResolved = instantFrom(row, 3);
        return facts;
    };
    return readAll(journal.database(),
                   "SELECT (SELECT max(at) FROM safety WHERE event = 'check'), "
                   "coalesce((SELECT max(seq) FROM safety WHERE event = 'check'), 0) >= "
                   "coalesce((SELECT max(seq) FROM safety WHERE resolves IS NOT NULL), 0), "
                   "(SELECT ended_at FROM sessions WHERE outcome IS NOT NULL AND played_ms > 0 AND "
                   "routine <> 'safety_check' ORDER BY id DESC LIMIT 1), "
                   "(SELECT max(at) FROM safety WHERE resolves IS NOT NULL)",
                   bindNothing,
                   factsFrom)
        .and_then([&](const std::vector<care::SafetyHistory>& facts) {
            return readAll(journal.database(),
                           "SELECT id, flag, at FROM safety AS report WHERE "
                           "event NOT IN ('cleared', 'retracted') AND "
                           "NOT (event = 'check' AND answer IN ('no_symptoms', 'some_pain')) AND "
                           "NOT EXISTS (SELECT 1 FROM safety WHERE resolves = report.id) ORDER BY seq",
                           bindNothing,
                           reportFrom)
                .map([&](std::vector<care::SafetyReport> standing) {
                    care::SafetyHistory history = facts.front();
                    history.standing = std::move(standing);
                    return history;
                });
        });
}

Result<std::vector<SafetyNoted>> safetyRows(const Journal& journal)
{
    return readAll(journal.database(),
                   "SELECT id, event, answer, pain, flag, resolves, at, zone, day FROM safety ORDER BY seq",
                   bindNothing,
                   safetyFrom)
        .map(knownOf);
}

Result<std::optional<SafetyRecord>> safetyRecord(const Journal& journal, RowId id)
{
    return readAll(
               journal.database(),
               "SELECT noted.id, noted.event, noted.answer, noted.pain, noted.flag, NULL, noted.at, "
               "noted.zone, noted.day, later.event, later.at, later.zone, later.day "
               "FROM safety AS noted LEFT JOIN safety AS later ON later.resolves = noted.id "
               "WHERE noted.id = ? AND noted.resolves IS NULL ORDER BY later.seq LIMIT 1",
               [id](Statement& statement) { statement.bind(id); },
               recordFrom)
        .map([](const std::vector<std::optional<SafetyRecord>>& rows) {
            return rows.empty() ? std::nullopt : rows.front();
        });
}

Result<std::vector<SymptomNoted>> symptoms(const Journal& journal, CivilDate first, CivilDate last)
{
    return readAll(
        journal.database(),
        std::string(kSymptomColumns) + "WHERE day BETWEEN ? AND ? ORDER BY at, id",
        [&](Statement& statement) { statement.bind(dayText(first)).bind(dayText(last)); },
        symptomFrom);
}

Result<std::optional<SymptomNoted>> symptom(const Journal& journal, RowId id)
{
    return readAll(
               journal.database(),
               std::string(kSymptomColumns) + "WHERE id = ?",
               [id](Statement& statement) { statement.bind(id); },
               symptomFrom)
        .map(firstOf<SymptomNoted>);
}

Result<std::optional<PatternAssessed>> lastAssessment(const Journal& journal)
{
    return readAll(journal.database(),
                   std::string(kAssessmentColumns) + "ORDER BY id DESC LIMIT 1",
                   bindNothing,
                   assessmentFrom)
        .map(firstOf<PatternAssessed>);
}

Result<std::optional<PatternAssessed>> assessment(const Journal& journal, RowId id)
{
    return readAll(
               journal.database(),
               std::string(kAssessmentColumns) + "WHERE id = ?",
               [id](Statement& statement) { statement.bind(id); },
               assessmentFrom)
        .map(firstOf<PatternAssessed>);
}

Result<std::vector<PatternAssessed>> assessments(const Journal& journal)
{
    return readAll(
        journal.database(), std::string(kAssessmentColumns) + "ORDER BY id", bindNothing, assessmentFrom);
}

Result<std::vector<LadderNoted>> ladderRows(const Journal& journal)
{
    return readAll(
        journal.database(),
        "SELECT id, event, level, sets, repetitions, session, at, zone, day FROM ladder ORDER BY seq",
        bindNothing,
        ladderFrom);
}

Result<std::optional<CivilDate>> firstWallPushUp(const Journal& journal)
{
    return readAll(journal.database(),
                   "SELECT day FROM sessions WHERE id = (SELECT session FROM steps WHERE "
                   "exercise = 'wall_push_up' AND played_ms > 0 ORDER BY ended_at LIMIT 1)",
                   bindNothing,
                   [](const Statement& row) { return dayFromText(row.text(0)); })
        .map(firstOf<CivilDate>);
}

Result<std::vector<ProposalAnswered>> proposals(const Journal& journal)
{
    return readAll(journal.database(),
                   "SELECT id, hour, is_accepted, at, zone, day FROM proposals ORDER BY id",
                   bindNothing,
                   [](const Statement& row) {
                       return ProposalAnswered{row.integer(0),
                                               momentFrom(row, 3),
                                               static_cast<int>(row.integer(1)),
                                               row.integer(2) != 0};
                   });
}

} // namespace unhunch::journal
