// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/provider_report.h"

#include "core/journal/care_reader.h"
#include "core/journal/database.h"
#include "core/journal/read_all.h"
#include "core/journal/row_text.h"

#include <algorithm>

namespace unhunch::journal {
namespace {

/// Days from the first to the last, as the columns have them.
struct Period {
    std::string first;
    std::string last;

    void operator()(Statement& statement) const { statement.bind(first).bind(last); }
};

template <typename T>
Result<void> take(T& place, Result<T> found)
{
    if (!found) {
        return tl::unexpected<Error>(found.error());
    }
    place = *std::move(found);
    return {};
}

Result<void> readFunction(const Journal& journal, ProviderReport& report)
{
    const auto noted = symptoms(journal, report.first, report.last);
    if (!noted) {
        return tl::unexpected<Error>(noted.error());
    }
    for (const SymptomNoted& symptom : *noted) {
        if (symptom.function.isEmpty()) {
            continue;
        }
        const FunctionOfDay function{symptom.at.day, symptom.function};
        (report.functionAtFirst ? report.functionAtLast : report.functionAtFirst) = function;
    }
    return {};
}

Result<void> readSafety(const Journal& journal, ProviderReport& report)
{
    const auto isOfInterest = [&report](const SafetyNoted& row) {
        const auto* check = std::get_if<CheckAnswered>(&row.what);
        const bool isHarmless = check != nullptr && check->answer != care::CheckAnswer::Symptoms;
        return !isHarmless && row.at.day >= report.first && row.at.day <= report.last;
    };
    return safetyRows(journal).map([&](const std::vector<SafetyNoted>& rows) {
        std::ranges::copy_if(rows, std::back_inserter(report.safety), isOfInterest);
    });
}

Result<void> readAssessment(const Journal& journal, ProviderReport& report)
{
    const auto isInTime = [&report](const PatternAssessed& one) { return one.at.day <= report.last; };
    return assessments(journal).map([&](const std::vector<PatternAssessed>& all) {
        const auto last = std::find_if(all.rbegin(), all.rend(), isInTime);
        report.assessment = last == all.rend() ? std::nullopt : std::optional(*last);
    });
}

Result<std::vector<RoutineTotals>> routineTotals(const Database& database, const Period& period)
{
    return readAll(database,
                   "SELECT routine, count(*), sum(played_ms) FROM sessions WHERE day BETWEEN ? AND ? AND "
                   "played_ms > 0 AND outcome IS NOT NULL AND routine <> 'safety_check' GROUP BY routine "
                   "ORDER BY count(*) DESC, routine",
                   period,
                   [](const Statement& row) {
                       return RoutineTotals{row.text(0),
                                            static_cast<int>(row.integer(1)),
                                            std::chrono::milliseconds(row.integer(2))};
                   });
}

Result<std::vector<NoteOfDay>> notesOf(const Database& database, const Period& period)
{
    return readAll(database,
                   "SELECT day, note, at FROM symptoms WHERE day BETWEEN ?1 AND ?2 AND note <> '' UNION ALL "
                   "SELECT day, note, started_at FROM sessions WHERE day BETWEEN ?1 AND ?2 AND note <> '' "
                   "ORDER BY 3 DESC",
                   period,
                   [](const Statement& row) {
                       return NoteOfDay{dayFromText(row.text(0)), row.text(1)};
                   });
}

Result<int> countOf(const Database& database, std::string_view sql, const Period& period)
{
    return readAll(
               database, sql, period, [](const Statement& row) { return static_cast<int>(row.integer(0)); })
        .map([](const std::vector<int>& rows) { return rows.empty() ? 0 : rows.front(); });
}

} // namespace

Result<std::vector<PainOfDay>> painOfDays(const Journal& journal, CivilDate first, CivilDate last)
{
    return readAll(
        journal.database(),
        "SELECT day, min(pain), max(pain), avg(pain) * 1000, count(*) FROM ("
        "SELECT day, pain FROM symptoms WHERE day BETWEEN ?1 AND ?2 AND pain IS NOT NULL UNION ALL "
        "SELECT day, pain_before FROM sessions WHERE day BETWEEN ?1 AND ?2 AND pain_before IS NOT "
        "NULL UNION ALL "
        "SELECT day, pain_after FROM sessions WHERE day BETWEEN ?1 AND ?2 AND pain_after IS NOT "
        "NULL) GROUP BY day ORDER BY day",
        Period{dayText(first), dayText(last)},
        [](const Statement& row) {
            return PainOfDay{dayFromText(row.text(0)),
                             static_cast<int>(row.integer(1)),
                             static_cast<int>(row.integer(2)),
                             static_cast<double>(row.integer(3)) / 1000.0,
                             static_cast<int>(row.integer(4))};
        });
}

Result<ProviderReport> providerReport(const Journal& journal, CivilDate first, CivilDate last)
{
    const Database& database = journal.database();
    const Period period{dayText(first), dayText(last)};
    ProviderReport report;
    report.first = first;
    report.last = last;
    return take(report.pain, painOfDays(journal, first, last))
        .and_then([&] { return readFunction(journal, report); })
        .and_then([&] { return readAssessment(journal, report); })
        .and_then([&] { return readSafety(journal, report); })
        .and_then([&] { return take(report.routines, routineTotals(database, period)); })
        .and_then([&] {
            return take(report.activeDays,
                        countOf(database,
                                "SELECT count(DISTINCT day) FROM sessions WHERE day BETWEEN ? AND ? AND "
                                "played_ms > 0 AND routine <> 'safety_check'",
                                period));
        })
        .and_then([&] {
            return take(report.hurtSteps,
                        countOf(database,
                                "SELECT count(*) FROM sessions JOIN steps ON steps.session = sessions.id "
                                "WHERE day BETWEEN ? AND ? AND steps.outcome = 'hurt'",
                                period));
        })
        .and_then([&] { return take(report.notes, notesOf(database, period)); })
        .map([&] { return report; });
}

} // namespace unhunch::journal
