// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/care_reader.h"
#include "core/journal/grouped_counts.h"
#include "core/journal/statistics.h"

#include <algorithm>
#include <set>

namespace unhunch::journal {
namespace {

/// The scores themselves, 0 to 10.
std::vector<std::string> scoreValues()
{
    std::vector<std::string> values;
    values.reserve(11);
    for (int score = 0; score <= 10; ++score) {
        values.push_back(std::to_string(score));
    }
    return values;
}

/// How often each score stands in one column. The column has an index of it and the day.
std::string countOf(const std::string& table, const std::string& column)
{
    return "SELECT count(*) FROM " + table + " INDEXED BY " + table + "_by_" + column + " WHERE " + column
           + " = value AND day BETWEEN first AND last";
}

/// Adds the scores of one column to their points.
Result<void> addScores(const Journal& journal, const std::string& counted, std::vector<ScorePoint>& points)
{
    std::vector<Stretch> stretches(points.size());
    std::ranges::transform(points, stretches.begin(), &ScorePoint::when);
    return countsByStretch(journal, {counted, scoreValues()}, stretches)
        .map([&points](const std::vector<GroupedCount>& counts) {
            for (const GroupedCount& count : counts) {
                points.at(count.group).scores.add(static_cast<int>(count.value), count.count);
            }
        });
}

std::vector<ScorePoint> emptyPoints(const Range& range)
{
    std::vector<ScorePoint> points;
    for (const Stretch& stretch : stretchesOf(range)) {
        points.push_back({stretch, {}});
    }
    return points;
}

void dropEmpty(std::vector<ScorePoint>& points)
{
    std::erase_if(points, [](const ScorePoint& point) { return point.scores.count == 0; });
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

std::vector<CareMark> flagMarks(const std::vector<SafetyNoted>& rows, const Range& range)
{
    const std::set<RowId> retracted = retractedReports(rows);
    std::vector<CareMark> marks;
    for (const SafetyNoted& row : rows) {
        const auto mark = markOf(row);
        if (mark && isWithin(mark->day, range) && !retracted.contains(row.id)) {
            marks.push_back(*mark);
        }
    }
    return marks;
}

} // namespace

void Scores::add(int score, int times)
{
    lowest = count == 0 ? score : std::min(lowest, score);
    highest = count == 0 ? score : std::max(highest, score);
    count += times;
    sum += score * times;
}

Result<std::vector<ScorePoint>> painPoints(const Journal& journal, const Range& range)
{
    std::vector<ScorePoint> points = emptyPoints(range);
    return addScores(journal, countOf("sessions", "pain_before"), points)
        .and_then([&] { return addScores(journal, countOf("sessions", "pain_after"), points); })
        .and_then([&] { return addScores(journal, countOf("symptoms", "pain"), points); })
        .map([&points] {
            dropEmpty(points);
            return points;
        });
}

Result<FunctionPoints> functionPoints(const Journal& journal, const Range& range)
{
    constexpr std::array kColumns{"desk_work", "sleep", "lifting", "head_turn"};
    FunctionPoints functions;
    for (std::size_t i = 0; i < functions.size(); ++i) {
        functions.at(i) = emptyPoints(range);
        const Result<void> added = addScores(journal, countOf("symptoms", kColumns.at(i)), functions.at(i));
        if (!added) {
            return tl::unexpected<Error>(added.error());
        }
        dropEmpty(functions.at(i));
    }
    return functions;
}

Result<std::vector<CareMark>> careMarks(const Journal& journal, const Range& range)
{
    const Result<std::vector<SafetyNoted>> safety = safetyRows(journal);
    const Result<std::vector<PatternAssessed>> assessed = assessments(journal);
    if (!safety || !assessed) {
        return tl::unexpected<Error>(safety ? assessed.error() : safety.error());
    }
    std::vector<CareMark> marks = flagMarks(*safety, range);
    for (const PatternAssessed& row : *assessed) {
        if (row.chosen && isWithin(row.at.day, range)) {
            marks.push_back({row.at.day, *row.chosen});
        }
    }
    std::ranges::stable_sort(marks, {}, &CareMark::day);
    return marks;
}

} // namespace unhunch::journal
