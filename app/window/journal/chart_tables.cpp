// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/care_words.h"
#include "app/window/journal/chart_words.h"
#include "app/window/journal/journal_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace unhunch::window {

using journal::Adherence;
using journal::ScorePoint;
using journal::Step;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::ChartTables)
};

QString number(int value)
{
    return QLocale().toString(value);
}

QStringList adherenceHeaders(const QString& first)
{
    return {first,
            Words::tr("Reminders"),
            Words::tr("Resets done"),
            Words::tr("Own breaks"),
            Words::tr("Snoozed"),
            Words::tr("Calls"),
            Words::tr("Skipped"),
            Words::tr("No answer"),
            Words::tr("After work")};
}

QStringList adherenceRow(const QString& first, const Adherence& counts)
{
    QStringList row{first};
    for (const int count : {counts.offered,
                            counts.done,
                            counts.ownBreak,
                            counts.snoozed,
                            counts.held,
                            counts.skipped,
                            counts.ignored,
                            counts.lapsed}) {
        row.append(number(count));
    }
    return row;
}

bool isIn(CivilDate day, const journal::Stretch& when)
{
    return day >= when.first && day <= when.last;
}

/// What is marked within a stretch, one after the other.
QString marksIn(const journal::Stretch& when, const std::vector<journal::CareMark>& marks)
{
    QStringList words;
    for (const journal::CareMark& mark : marks) {
        if (isIn(mark.day, when)) {
            words.append(markWords(mark));
        }
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

ChartTable movementTable(const std::vector<journal::MovementDay>& days, CivilDate today)
{
    ChartTable table{{Words::tr("Day"), Words::tr("Time"), Words::tr("Resets"), Words::tr("Sessions")}, {}};
    for (const journal::MovementDay& day : days) {
        const QString played = day.totals.sessions > 0 ? playedWords(day.totals.played) : QStringLiteral("–");
        table.rows.append(
            {dayWords(day.day, today), played, number(day.totals.resets), number(day.totals.sessions)});
    }
    return table;
}

ChartTable
painTable(const std::vector<ScorePoint>& points, const std::vector<journal::CareMark>& marks, Step step)
{
    ChartTable table{{Words::tr("When"),
                      Words::tr("Average"),
                      Words::tr("Lowest"),
                      Words::tr("Highest"),
                      Words::tr("Marked")},
                     {}};
    const auto addMark = [&](const journal::CareMark& mark) {
        table.rows.append({stretchWords({mark.day, mark.day}, Step::Day), {}, {}, {}, markWords(mark)});
    };
    auto mark = marks.begin();
    for (const ScorePoint& point : points) {
        for (; mark != marks.end() && mark->day < point.when.first; ++mark) {
            addMark(*mark); // of a time without a score
        }
        table.rows.append({stretchWords(point.when, step),
                           meanWords(point.scores),
                           number(point.scores.lowest),
                           number(point.scores.highest),
                           marksIn(point.when, marks)});
        for (; mark != marks.end() && isIn(mark->day, point.when); ++mark) {}
    }
    for (; mark != marks.end(); ++mark) {
        addMark(*mark);
    }
    return table;
}

ChartTable functionTable(const journal::FunctionPoints& points, const journal::Range& range)
{
    ChartTable table{{Words::tr("When")}, {}};
    for (const FunctionScore& function : functionScores()) {
        table.headers.append(function.name);
    }
    for (const journal::Stretch& stretch : stretchesOf(range)) {
        QStringList row{stretchWords(stretch, range.step)};
        bool isAnything = false;
        for (const std::vector<ScorePoint>& scores : points) {
            const auto found = std::ranges::find(scores, stretch, &ScorePoint::when);
            row.append(found == scores.end() ? QString() : meanWords(found->scores));
            isAnything = isAnything || found != scores.end();
        }
        if (isAnything) {
            table.rows.append(row);
        }
    }
    return table;
}

ChartTable adherenceTable(const std::vector<journal::AdherencePoint>& points, Step step)
{
    ChartTable table{adherenceHeaders(Words::tr("When")), {}};
    for (const journal::AdherencePoint& point : points) {
        table.rows.append(adherenceRow(stretchWords(point.when, step), point.counts));
    }
    return table;
}

ChartTable hoursTable(const journal::AdherenceHours& hours)
{
    ChartTable table{adherenceHeaders(Words::tr("Hour")), {}};
    for (std::size_t hour = 0; hour < hours.size(); ++hour) {
        if (hours.at(hour) != Adherence{}) {
            table.rows.append(adherenceRow(hourWords(int(hour)), hours.at(hour)));
        }
    }
    return table;
}

} // namespace unhunch::window
