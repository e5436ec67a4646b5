// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/care_reader.h"
#include "core/journal/database.h"
#include "core/journal/read_all.h"
#include "core/journal/row_text.h"
#include "core/journal/statistics.h"

#include <algorithm>
#include <map>
#include <set>

namespace unhunch::journal {
namespace {

auto between(CivilDate first, CivilDate last)
{
    return [first, last](Statement& statement) { statement.bind(dayText(first)).bind(dayText(last)); };
}

/// Count, sum, lowest and highest of one column, in four columns of the row.
Scores scoresFrom(const Statement& row, int column)
{
    const auto number = [&](int offset) { return static_cast<int>(row.integer(column + offset)); };
    return {number(0), number(1), number(2), number(3)};
}

std::string summed(const std::string& column)
{
    return ", count(" + column + "), sum(" + column + "), min(" + column + "), max(" + column + ")";
}

template <std::size_t Columns>
struct Summed {
    CivilDate day;
    std::array<Scores, Columns> scores;
};

template <std::size_t Columns>
Result<std::vector<Summed<Columns>>> summedDays(const Journal& journal,
                                                const std::array<std::string, Columns>& columns,
                                                const std::string& fromWhere,
                                                const Range& range)
{
    std::string sql = "SELECT day";
    for (const std::string& column : columns) {
        sql += summed(column);
    }
    sql += " FROM " + fromWhere + " AND day BETWEEN ? AND ? GROUP BY day";
    return readAll(journal.database(), sql, between(range.first, range.last), [](const Statement& row) {
        Summed<Columns> summed{dayFromText(row.text(0)), {}};
        for (std::size_t i = 0; i < Columns; ++i) {
            summed.scores[i] = scoresFrom(row, 1 + 4 * static_cast<int>(i));
        }
        return summed;
    });
}

bool isWithin(CivilDate day, const Range& range)
{
    return day >= range.first && day <= range.last;
}

/// Reports that were taken back as a mistake.
std::set<RowId> retractedReports(const std::vector<SafetyNoted>& rows)
{
    std::set<RowId> reports;
    for (const SafetyNoted& row : rows) {
        const auto* const resolved = std::get_if<ReportResolved>(&row.what);
        if (resolved != nullptr && resolved->how == ReportResolved::How::Retracted) {
            reports.insert(resolved->report);
        }
    }
    return reports;
}

std::optional<CareMark> markOf(const SafetyNoted& row)
{
    if (const auto* const report = std::get_if<FlagReported>(&row.what)) {
        return CareMark{row.at.day, report->flag};
    }
    const auto* const check = std::get_if<CheckAnswered>(&row.what);
    if (check != nullptr && check->answer == care::CheckAnswer::Symptoms) {
        return CareMark{row.at.day, CheckSymptoms{}};
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<ScorePoint>> painDays(const Journal& journal, CivilDate first, CivilDate last)
{
    // Two grouped reads along their indices and a merge: one read over all scores would have to sort them.
    std::map<CivilDate, Scores> days;
    const auto add = [&days](const auto& rows) {
        for (const auto& row : rows) {
            for (const Scores& scores : row.scores) {
                days[row.day].add(scores);
            }
        }
    };
    const Range range{first, last};
    const std::string withPain = "sessions WHERE (pain_before IS NOT NULL OR pain_after IS NOT NULL)";
    return summedDays<2>(journal, {"pain_before", "pain_after"}, withPain, range)
        .map(add)
        .and_then([&] { return summedDays<1>(journal, {"pain"}, "symptoms WHERE pain IS NOT NULL", range); })
        .map(add)
        .map([&days] {
            std::vector<ScorePoint> points;
            for (const auto& [day, scores] : days) {
                points.push_back({day, scores});
            }
            return points;
        });
}

Result<FunctionDays> functionDays(const Journal& journal, CivilDate first, CivilDate last)
{
    return summedDays<4>(
               journal, {"desk_work", "sleep", "lifting", "head_turn"}, "symptoms WHERE true", {first, last})
        .map([](const std::vector<Summed<4>>& rows) {
            FunctionDays found;
            for (const Summed<4>& row : rows) {
                for (std::size_t i = 0; i < row.scores.size(); ++i) {
                    if (row.scores.at(i).count > 0) {
                        found.scores.at(i).push_back({row.day, row.scores.at(i)});
                    }
                }
            }
            return found;
        });
}

Result<std::vector<CareMark>> careMarks(const Journal& journal, CivilDate first, CivilDate last)
{
    const Range range{first, last};
    std::vector<CareMark> marks;
    return safetyRows(journal)
        .map([&](const std::vector<SafetyNoted>& rows) {
            const std::set<RowId> retracted = retractedReports(rows);
            for (const SafetyNoted& row : rows) {
                const auto mark = markOf(row);
                if (mark && isWithin(mark->day, range) && !retracted.contains(row.id)) {
                    marks.push_back(*mark);
                }
            }
        })
        .and_then([&] { return assessments(journal); })
        .map([&](const std::vector<PatternAssessed>& rows) {
            for (const PatternAssessed& row : rows) {
                if (row.chosen && isWithin(row.at.day, range)) {
                    marks.push_back({row.at.day, *row.chosen});
                }
            }
            std::ranges::stable_sort(marks, {}, &CareMark::day);
            return marks;
        });
}

} // namespace unhunch::journal
