// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/archive.h"
#include "core/journal/archive_values.h"
#include "core/journal/database.h"
#include "core/journal/read_all.h"
#include "core/json/json_locator.h"

#include <QJsonArray>
#include <QJsonObject>

#include <sqlite3.h>

#include <map>
#include <set>

namespace unhunch::journal {
namespace {

using detail::ArchiveColumn;
using detail::ArchiveTable;
using detail::ArchiveValue;

constexpr std::size_t kMostProblems = 100;
constexpr std::int64_t kRowsBetweenProgress = 4096;

void bindValue(Statement& statement, const ArchiveValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        statement.bind(*number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        statement.bind(std::string_view(*text));
    } else {
        statement.bindNull();
    }
}

/// Takes in one archive; belongs into a transaction.
class Importer {
public:
    Importer(const Database& database, const QByteArray& json, std::string name, const Progress& progress)
        : m_database(database)
        , m_json(json)
        , m_name(std::move(name))
        , m_progress(progress)
    {}

    Result<ImportReport> take(const QJsonObject& root)
    {
        for (const ArchiveTable& table : detail::archiveTables()) {
            if (const Result<void> taken = takeTable(table, root); !taken) {
                return tl::unexpected<Error>(taken.error());
            }
        }
        return std::move(m_report);
    }

private:
    /// A row on its way: what it says, and where it stands.
    struct Row {
        const ArchiveTable& table;
        const std::vector<ArchiveColumn>& columns;
        std::vector<ArchiveValue> values;
        qsizetype index;

        [[nodiscard]] ArchiveValue& at(std::string_view column)
        {
            const auto found = std::ranges::find(columns, column, &ArchiveColumn::name);
            return values.at(static_cast<std::size_t>(found - columns.begin()));
        }
    };

    Result<void> takeTable(const ArchiveTable& table, const QJsonObject& root)
    {
        const auto name = QString::fromUtf8(table.name.data(), static_cast<qsizetype>(table.name.size()));
        const auto columns = detail::archiveColumns(m_database, table);
        if (!columns) {
            return tl::unexpected<Error>(columns.error());
        }
        Result<Statement> insert = m_database.prepare(insertSql(table, *columns));
        if (!insert) {
            return tl::unexpected<Error>(insert.error());
        }
        m_added.clear();
        const QJsonArray rows = root.value(name).toArray();
        for (qsizetype index = 0; index < rows.size(); ++index) {
            Result<std::vector<ArchiveValue>> values = detail::archiveRow(rows.at(index), *columns);
            Result<void> taken = values ? takeRow({table, *columns, *std::move(values), index}, *insert)
                                        : leaveOut(table, index, values.error());
            if (!taken) {
                return taken;
            }
        }
        m_owners[std::string(table.name)] = std::move(m_added);
        return {};
    }

    /// Offers and answers are numbered by each journal for itself: theirs get numbers of ours.
    static bool isNumberedAnew(const ArchiveTable& table)
    {
        return table.name == "offers" || table.name == "answers";
    }

    static std::string insertSql(const ArchiveTable& table, const std::vector<ArchiveColumn>& columns)
    {
        std::string names;
        std::string marks;
        for (const ArchiveColumn& column : columns) {
            names += (names.empty() ? "" : ", ") + column.name;
            marks += marks.empty() ? "?" : ", ?";
        }
        return "INSERT INTO " + std::string(table.name) + " (" + names + ") VALUES (" + marks
               + ") ON CONFLICT DO NOTHING";
    }

    Result<void> takeRow(Row row, Statement& insert)
    {
        if (m_progress && ++m_rows % kRowsBetweenProgress == 0 && !m_progress(m_rows)) {
            return failure(ErrorKind::Refused, "stopped");
        }
        // What hangs on a row that was here before stays as it is here.
        if (!row.table.owner.empty() && !isOwnerNew(row)) {
            ++m_report.known;
            return {};
        }
        if (row.table.name == "answers" && !findOffer(row)) {
            return leaveOut(
                row.table, row.index, Error{ErrorKind::Invalid, "there is no such offer", {}, 0, "offer"});
        }
        const Result<bool> isKnown = isNumberedAnew(row.table) ? isHere(row) : Result<bool>(false);
        if (!isKnown) {
            return tl::unexpected<Error>(isKnown.error());
        }
        if (*isKnown) {
            ++m_report.known;
            return {};
        }
        return store(row, insert);
    }

    Result<void> store(Row& row, Statement& insert)
    {
        const ArchiveValue id = row.table.owner.empty() ? row.at("id") : ArchiveValue{};
        if (isNumberedAnew(row.table)) {
            row.at("id") = std::monostate{};
        }
        insert.reset();
        for (const ArchiveValue& value : row.values) {
            bindValue(insert, value);
        }
        if (const Result<void> stored = insert.run(); !stored) {
            return stored.error().kind == ErrorKind::Invalid ? leaveOut(row.table, row.index, stored.error())
                                                             : stored;
        }
        const bool isAdded = sqlite3_changes(m_database.handle()) > 0;
        ++(isAdded ? m_report.added : m_report.known);
        if (const auto* number = std::get_if<std::int64_t>(&id); isAdded && number != nullptr) {
            m_added.insert(*number);
            if (row.table.name == "offers") {
                m_offers[*number] = sqlite3_last_insert_rowid(m_database.handle());
            }
        }
        return {};
    }

    [[nodiscard]] bool isOwnerNew(Row& row)
    {
        const auto* owner = std::get_if<std::int64_t>(&row.at(row.table.owner));
        const std::string ownersTable = row.table.name == "steps"            ? "sessions"
                                        : row.table.name == "symptom_places" ? "symptoms"
                                                                             : "assessments";
        return owner != nullptr && m_owners[ownersTable].contains(*owner);
    }

    /// Turns the archive's number of an offer into ours; false where it has none of that number.
    [[nodiscard]] bool findOffer(Row& row)
    {
        auto* offer = std::get_if<std::int64_t>(&row.at("offer"));
        if (offer == nullptr) {
            return true;
        }
        const auto found = m_offers.find(*offer);
        if (found == m_offers.end()) {
            return false;
        }
        *offer = found->second;
        return true;
    }

    /// Whether an offer or answer that says the same is in the journal.
    Result<bool> isHere(Row& row)
    {
        const bool isOffer = row.table.name == "offers";
        const std::string_view sql = isOffer ? "SELECT id FROM offers WHERE number = ? AND shown_at = ? AND "
                                               "routine = ? LIMIT 1"
                                             : "SELECT id FROM answers WHERE offer IS ? AND at = ? AND "
                                               "outcome = ? AND routine = ? LIMIT 1";
        const auto bindAll = [&](Statement& statement) {
            bindValue(statement, row.at(isOffer ? "number" : "offer"));
            bindValue(statement, row.at(isOffer ? "shown_at" : "at"));
            if (!isOffer) {
                bindValue(statement, row.at("outcome"));
            }
            bindValue(statement, row.at("routine"));
        };
        return readAll(m_database, sql, bindAll, [](const Statement& found) { return found.integer(0); })
            .map([&](const std::vector<std::int64_t>& ids) {
                if (!ids.empty() && isOffer) {
                    m_offers[std::get<std::int64_t>(row.at("id"))] = ids.front();
                }
                return !ids.empty();
            });
    }

    /// Notes a row that makes no sense, with its place in the text.
    Result<void> leaveOut(const ArchiveTable& table, qsizetype index, Error error)
    {
        ++m_report.leftOut;
        if (m_report.problems.size() >= kMostProblems) {
            return {};
        }
        std::vector<json::PathStep> path{{std::string(table.name), -1}, {{}, static_cast<int>(index)}};
        const std::string place = std::string(table.name) + '[' + std::to_string(index) + ']';
        if (!error.field.empty()) {
            path.push_back({error.field, -1});
        }
        const std::string_view text(m_json.constData(), static_cast<std::size_t>(m_json.size()));
        error.line = json::lineAt(text, json::locate(text, path));
        error.field = error.field.empty() ? place : place + '.' + error.field;
        error.file = m_name;
        m_report.problems.push_back(std::move(error));
        return {};
    }

    const Database& m_database;
    const QByteArray& m_json;
    std::string m_name;
    const Progress& m_progress;
    ImportReport m_report;
    std::set<std::int64_t> m_added; ///< ids of the table that is taken in
    std::map<std::string, std::set<std::int64_t>> m_owners; ///< ids added, by table
    std::map<std::int64_t, std::int64_t> m_offers; ///< the archive's numbers of offers, and ours
    std::int64_t m_rows = 0;
};

} // namespace

Result<ImportReport>
importArchive(Journal& journal, const QByteArray& json, const std::string& name, const Progress& progress)
{
    const Result<QJsonObject> root = detail::openArchive(json, name);
    if (!root) {
        return tl::unexpected<Error>(root.error());
    }
    Result<Transaction> transaction = Transaction::begin(journal.database());
    if (!transaction) {
        return tl::unexpected<Error>(transaction.error());
    }
    Result<ImportReport> report = Importer(journal.database(), json, name, progress).take(*root);
    if (!report) {
        return report;
    }
    if (const Result<void> committed = transaction->commit(); !committed) {
        return tl::unexpected<Error>(committed.error());
    }
    return report;
}

} // namespace unhunch::journal
