// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/archive.h"

#include "core/journal/database.h"
#include "core/journal/migrations.h"
#include "core/journal/read_all.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace unhunch::journal {
namespace detail {

std::vector<ArchiveTable> archiveTables()
{
    return {{"sessions", "id", {}},
            {"steps", "session, position", "session"},
            {"offers", "id", {}},
            {"answers", "id", {}},
            {"symptoms", "id", {}},
            {"symptom_places", "symptom, rowid", "symptom"},
            {"safety", "seq", {}},
            {"assessments", "id", {}},
            {"assessment_signs", "assessment, rowid", "assessment"},
            {"ladder", "seq", {}},
            {"proposals", "id", {}}};
}

Result<std::vector<ArchiveColumn>> archiveColumns(const Database& database, const ArchiveTable& table)
{
    const std::string sql = "SELECT name, type = 'INTEGER', (\"notnull\" OR pk > 0) AND dflt_value IS NULL, "
                            "dflt_value IS NOT NULL FROM pragma_table_info('"
                            + std::string(table.name) + "') WHERE name <> 'seq' ORDER BY cid";
    return readAll(database, sql, bindNothing, [](const Statement& row) {
        return ArchiveColumn{row.text(0), row.integer(1) != 0, row.integer(2) != 0, row.integer(3) != 0};
    });
}

} // namespace detail

namespace {

using detail::ArchiveColumn;
using detail::ArchiveTable;

constexpr std::int64_t kRowsBetweenProgress = 4096;

bool isPlain(const std::string& text)
{
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
}

QByteArray quoted(const std::string& text)
{
    if (isPlain(text)) {
        return '"' + QByteArray::fromStdString(text) + '"';
    }
    const QByteArray array
        = QJsonDocument(QJsonArray{QString::fromStdString(text)}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray valueText(const Statement& row, int column, const ArchiveColumn& declared)
{
    if (row.isNull(column)) {
        return "null";
    }
    return declared.isInteger ? QByteArray::number(qlonglong{row.integer(column)}) : quoted(row.text(column));
}

class ArchiveWriter {
public:
    ArchiveWriter(const Database& database, QIODevice& device, const Progress& progress)
        : m_database(database)
        , m_device(device)
        , m_progress(progress)
    {}

    Result<void> writeHead(int schema, WallInstant written)
    {
        const QString at = QDateTime::fromMSecsSinceEpoch(written.time_since_epoch().count(), Qt::UTC)
                               .toString(Qt::ISODate);
        return put(R"({"format": )" + quoted(std::string(detail::kArchiveFormat)) + ", \"schema\": "
                   + QByteArray::number(schema) + R"(, "written": ")" + at.toLatin1() + '"');
    }

    Result<void> writeTable(const ArchiveTable& table)
    {
        const auto columns = detail::archiveColumns(m_database, table);
        if (!columns) {
            return tl::unexpected<Error>(columns.error());
        }
        return put(",\n" + quoted(std::string(table.name)) + ": [")
            .and_then([&] { return writeRows(table, *columns); })
            .and_then([&] { return put("\n]"); });
    }

    Result<void> put(const QByteArray& bytes)
    {
        return m_device.write(bytes) == bytes.size()
                   ? Result<void>{}
                   : failure(ErrorKind::Unwritable, m_device.errorString().toStdString());
    }

private:
    Result<void> writeRows(const ArchiveTable& table, const std::vector<ArchiveColumn>& columns)
    {
        std::string names;
        for (const ArchiveColumn& column : columns) {
            names += (names.empty() ? "" : ", ") + column.name;
        }
        Result<Statement> rows = m_database.prepare("SELECT " + names + " FROM " + std::string(table.name)
                                                    + " ORDER BY " + std::string(table.order));
        if (!rows) {
            return tl::unexpected<Error>(rows.error());
        }
        QByteArray separator = "\n";
        return forEachRow(*rows, [&](const Statement& row) {
            const QByteArray text = separator + rowText(row, columns);
            separator = ",\n";
            return putRow(text);
        });
    }

    Result<void> putRow(const QByteArray& text)
    {
        return put(text).and_then([this] { return count(); });
    }

    static QByteArray rowText(const Statement& row, const std::vector<ArchiveColumn>& columns)
    {
        QByteArray text;
        int index = 0;
        for (const ArchiveColumn& column : columns) {
            text += (index == 0 ? "{" : ", ") + quoted(column.name) + ": " + valueText(row, index, column);
            ++index;
        }
        return text + '}';
    }

    Result<void> count()
    {
        ++m_rows;
        const bool isStopped = m_progress && m_rows % kRowsBetweenProgress == 0 && !m_progress(m_rows);
        return isStopped ? Result<void>(failure(ErrorKind::Refused, "stopped")) : Result<void>{};
    }

    const Database& m_database;
    QIODevice& m_device;
    const Progress& m_progress;
    std::int64_t m_rows = 0;
};

Result<void> writeAll(const Database& database, ArchiveWriter& writer, WallInstant written)
{
    const Result<int> schema = schemaVersion(database);
    Result<void> done
        = schema ? writer.writeHead(*schema, written) : Result<void>(tl::unexpected<Error>(schema.error()));
    for (const ArchiveTable& table : detail::archiveTables()) {
        done = done.and_then([&] { return writer.writeTable(table); });
    }
    return done.and_then([&] { return writer.put("\n}\n"); });
}

} // namespace

Result<void>
writeArchive(const Journal& journal, QIODevice& device, WallInstant written, const Progress& progress)
{
    const Database& database = journal.database();
    // One reading of all tables, whatever is written meanwhile.
    if (Result<void> begun = database.execute("BEGIN"); !begun) {
        return begun;
    }
    ArchiveWriter writer(database, device, progress);
    Result<void> done = writeAll(database, writer, written);
    const Result<void> ended = database.execute("COMMIT");
    return done ? ended : done;
}

} // namespace unhunch::journal
