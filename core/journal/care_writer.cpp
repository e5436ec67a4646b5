// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/care_writer.h"

#include "core/journal/read_all.h"
#include "core/journal/row_text.h"

namespace unhunch::journal {
namespace {

Statement& bindMoment(Statement& statement, const Moment& moment)
{
    return statement.bind(toMilliseconds(moment.at)).bind(moment.zone).bind(dayText(moment.day));
}

Statement& bindScore(Statement& statement, const std::optional<int>& score)
{
    return statement.bind(score ? std::optional<std::int64_t>(*score) : std::nullopt);
}

Statement& bindPattern(Statement& statement, const std::optional<care::PainPattern>& pattern)
{
    return pattern ? statement.bind(care::painPatternId(*pattern)) : statement.bindNull();
}

/// A table of values that hang on a row of another.
struct SetTable {
    std::string name;
    std::string owner; ///< column
    std::string value; ///< column
};

Result<void> insertValue(const Database& database, const SetTable& table, RowId owner, std::string_view value)
{
    return runWith(database,
                   "INSERT OR IGNORE INTO " + table.name + " (" + table.owner + ", " + table.value
                       + ") VALUES (?, ?)",
                   [&](Statement& statement) { statement.bind(owner).bind(value); });
}

/// Makes the rows of `table` that hang on `owner` those of `values`.
template <typename Values, typename TextOf>
Result<void>
replaceSet(const Database& database, const SetTable& table, RowId owner, const Values& values, TextOf textOf)
{
    Result<void> done = runWith(database,
                                "DELETE FROM " + table.name + " WHERE " + table.owner + " = ?",
                                [owner](Statement& statement) { statement.bind(owner); });
    for (const auto& value : values) {
        done = done.and_then([&] { return insertValue(database, table, owner, textOf(value)); });
    }
    return done;
}

struct SafetyColumns {
    std::string_view event;
    std::optional<std::string_view> answer;
    std::optional<int> pain;
    std::optional<std::string_view> flag;
    std::optional<RowId> resolves;
};

struct ColumnsOf {
    SafetyColumns operator()(const CheckAnswered& check) const
    {
        return {"check", checkAnswerText(check.answer), check.pain, {}, {}};
    }

    SafetyColumns operator()(const FlagReported& report) const
    {
        return {"red_flag", {}, {}, care::redFlagId(report.flag), {}};
    }

    SafetyColumns operator()(const ReportResolved& resolved) const
    {
        return {resolutionText(resolved.how), {}, {}, {}, resolved.report};
    }
};

} // namespace

Result<void> writeCareRow(const Database& database, const SymptomNoted& row)
{
    return runWith(database,
                   "INSERT INTO symptoms (id, occasion, at, zone, day, pain, pattern, desk_work, sleep, "
                   "lifting, head_turn, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) "
                   "DO UPDATE SET occasion = excluded.occasion, at = excluded.at, zone = excluded.zone, "
                   "day = excluded.day, pain = excluded.pain, pattern = excluded.pattern, "
                   "desk_work = excluded.desk_work, sleep = excluded.sleep, lifting = excluded.lifting, "
                   "head_turn = excluded.head_turn, note = excluded.note",
                   [&row](Statement& statement) {
                       bindMoment(statement.bind(row.id).bind(care::occasionId(row.occasion)), row.at);
                       bindPattern(bindScore(statement, row.pain), row.pattern);
                       bindScore(statement, row.function.deskWork);
                       bindScore(statement, row.function.sleep);
                       bindScore(statement, row.function.lifting);
                       bindScore(statement, row.function.headTurn).bind(row.note);
                   })
        .and_then([&] {
            return replaceSet(
                database, {"symptom_places", "symptom", "place"}, row.id, row.places, care::placeId);
        });
}

Result<void> writeCareRow(const Database& database, const SafetyNoted& row)
{
    const SafetyColumns columns = std::visit(ColumnsOf{}, row.what);
    return runWith(database,
                   "INSERT INTO safety (id, event, answer, pain, flag, resolves, at, zone, day) VALUES "
                   "(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                   [&](Statement& statement) {
                       statement.bind(row.id).bind(columns.event).bind(columns.answer);
                       bindScore(statement, columns.pain).bind(columns.flag).bind(columns.resolves);
                       bindMoment(statement, row.at);
                   });
}

Result<void> writeCareRow(const Database& database, const PatternAssessed& row)
{
    return runWith(database,
                   "INSERT INTO assessments (id, best, also, chosen, at, zone, day) VALUES "
                   "(?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET best = excluded.best, "
                   "also = excluded.also, chosen = excluded.chosen",
                   [&row](Statement& statement) {
                       statement.bind(row.id);
                       bindPattern(bindPattern(bindPattern(statement, row.best), row.also), row.chosen);
                       bindMoment(statement, row.at);
                   })
        .and_then([&] {
            return replaceSet(database,
                              {"assessment_signs", "assessment", "sign"},
                              row.id,
                              row.signs,
                              [](const std::string& sign) { return std::string_view(sign); });
        });
}

Result<void> writeCareRow(const Database& database, const LadderNoted& row)
{
    return runWith(
        database,
        "INSERT INTO ladder (id, event, level, sets, repetitions, session, at, zone, day) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET event = excluded.event, "
        "level = excluded.level, sets = excluded.sets, repetitions = excluded.repetitions",
        [&row](Statement& statement) {
            statement.bind(row.id)
                .bind(ladderEventText(row.event))
                .bind(ladderLevelText(row.dose.level))
                .bind(std::int64_t{row.dose.step.sets})
                .bind(std::int64_t{row.dose.step.repetitions})
                .bind(row.session);
            bindMoment(statement, row.at);
        });
}

Result<void> writeCareRow(const Database& database, const ProposalAnswered& row)
{
    return runWith(database,
                   "INSERT INTO proposals (id, hour, is_accepted, at, zone, day) VALUES (?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (id) DO NOTHING",
                   [&row](Statement& statement) {
                       statement.bind(row.id).bind(std::int64_t{row.hour}).bind(std::int64_t{row.isAccepted});
                       bindMoment(statement, row.at);
                   });
}

} // namespace unhunch::journal
