// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/csv.h"

#include "core/journal/database.h"
#include "core/journal/read_all.h"
#include "core/journal/row_text.h"

#include <QDateTime>
#include <QTimeZone>

namespace unhunch::journal {
namespace {

constexpr std::string_view kHeader
    = "day,time,zone,kind,what,outcome,minutes_planned,minutes_played,pain_before,pain_after,pain,places,"
      "pattern,desk_work,sleep,lifting,head_turn,note\r\n";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::int64_t kRowsBetweenProgress = 1024;

// One select for each kind, with the same columns: day, at, zone, then those of the header from `kind` on.
constexpr std::string_view kRows = R"sql(
SELECT day, started_at AS at, zone, 'session' AS kind, routine, coalesce(outcome, 'unfinished'), planned_ms, played_ms,
       pain_before, pain_after, NULL, NULL, NULL, NULL, NULL, NULL, NULL, note
FROM sessions WHERE day BETWEEN ?1 AND ?2
UNION ALL
SELECT day, at, zone, 'symptoms', occasion, NULL, NULL, NULL, NULL, NULL, pain,
       (SELECT group_concat(place, ' ') FROM (SELECT place FROM symptom_places WHERE symptom = symptoms.id ORDER BY rowid)),
       pattern, desk_work, sleep, lifting, head_turn, note
FROM symptoms WHERE day BETWEEN ?1 AND ?2
UNION ALL
SELECT day, at, zone, 'safety', event, coalesce(answer, flag), NULL, NULL, NULL, NULL, pain, NULL, NULL, NULL, NULL, NULL,
       NULL, NULL
FROM safety WHERE day BETWEEN ?1 AND ?2
UNION ALL
SELECT day, at, zone, 'assessment', chosen, best, NULL, NULL, NULL, NULL, NULL, NULL, chosen, NULL, NULL, NULL, NULL,
       (SELECT group_concat(sign, ' ') FROM (SELECT sign FROM assessment_signs WHERE assessment = assessments.id ORDER BY rowid))
FROM assessments WHERE day BETWEEN ?1 AND ?2
UNION ALL
SELECT day, at, zone, 'strength', level || ' ' || sets || 'x' || repetitions, event, NULL, NULL, NULL, NULL, NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL
FROM ladder WHERE day BETWEEN ?1 AND ?2
ORDER BY at
)sql";

constexpr int kAt = 1;
constexpr int kZone = 2;
constexpr int kKind = 3;
constexpr int kPlanned = 6;
constexpr int kPlayed = 7;

std::string timeOfDay(std::int64_t at, const std::string& zone)
{
    const QTimeZone place(QByteArray::fromStdString(zone));
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    const QDateTime local = place.isValid() ? utc.toTimeZone(place) : utc;
    return local.toString(QStringLiteral("HH:mm")).toStdString();
}

/// Minutes with one digit after the point, whatever the locale.
std::string minutes(std::int64_t milliseconds)
{
    return QByteArray::number(static_cast<double>(milliseconds) / 60000.0, 'f', 1).toStdString();
}

std::string cellOf(const Statement& row, int column)
{
    if (row.isNull(column)) {
        return {};
    }
    if (column == kPlanned || column == kPlayed) {
        return minutes(row.integer(column));
    }
    return csvCell(row.text(column));
}

QByteArray recordOf(const Statement& row)
{
    const std::string zone = row.text(kZone);
    std::string record = row.text(0) + ',' + timeOfDay(row.integer(kAt), zone) + ',' + csvCell(zone);
    for (int column = kKind; column < row.columnCount(); ++column) {
        record += ',' + cellOf(row, column);
    }
    return QByteArray::fromStdString(record + "\r\n");
}

Result<void> put(QIODevice& device, const QByteArray& bytes)
{
    return device.write(bytes) == bytes.size()
               ? Result<void>{}
               : failure(ErrorKind::Unwritable, device.errorString().toStdString());
}

Result<void> putRecords(Statement& rows, QIODevice& device, const Progress& progress)
{
    std::int64_t count = 0;
    return forEachRow(rows, [&](const Statement& row) -> Result<void> {
        const bool isStopped = progress && ++count % kRowsBetweenProgress == 0 && !progress(count);
        return isStopped ? Result<void>(failure(ErrorKind::Refused, "stopped")) : put(device, recordOf(row));
    });
}

} // namespace

std::string csvCell(std::string_view text)
{
    constexpr std::string_view kFormulaStarts = "=+-@\t\r";
    std::string cell;
    if (!text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos) {
        cell += '\'';
    }
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

Result<void>
writeCsv(const Journal& journal, QIODevice& device, CivilDate first, CivilDate last, const Progress& progress)
{
    Result<Statement> rows = journal.database().prepare(kRows);
    if (!rows) {
        return tl::unexpected<Error>(rows.error());
    }
    rows->bind(dayText(first)).bind(dayText(last));
    return put(device, QByteArray::fromStdString(std::string(kByteOrderMark) + std::string(kHeader)))
        .and_then([&] { return putRecords(*rows, device, progress); });
}

} // namespace unhunch::journal
