// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/journal_model.h"

#include "app/window/journal/care_words.h"
#include "app/window/journal/journal_words.h"

namespace unhunch::window {

using journal::Entry;
using journal::SessionRecord;

namespace {

constexpr int kPage = 60;

/// Time, title, detail and note, for those who hear the row.
QString
sentence(const journal::Moment& at, const QString& title, const QString& detail, const std::string& note)
{
    QStringList parts{timeOfDayWords(at), title, detail, QString::fromStdString(note)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

JournalModel::JournalModel(EntryReader reader, const session::Catalogue& catalogue, QObject* parent)
    : QAbstractListModel(parent)
    , m_reader(std::move(reader))
    , m_catalogue(catalogue)
{}

void JournalModel::reload(CivilDate today)
{
    const Result<std::vector<Entry>> records = m_reader(kPage, m_search, std::nullopt);
    beginResetModel();
    m_today = today;
    m_rows.clear();
    m_oldest.reset();
    m_error.reset();
    m_hasMore = records.has_value() && records->size() == std::size_t(kPage);
    if (records && !records->empty()) {
        m_rows = rowsOf(*records, std::nullopt);
        m_oldest = markOf(records->back());
    } else if (!records && records.error().kind != ErrorKind::NotFound) {
        m_error = records.error(); // no file yet is an empty journal
    }
    endResetModel();
}

void JournalModel::search(std::optional<journal::Search> search)
{
    m_search = std::move(search);
    reload(m_today);
}

const Entry* JournalModel::entryAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return nullptr;
    }
    const Row& row = m_rows[std::size_t(index.row())];
    return row.entry ? &*row.entry : nullptr;
}

QModelIndex JournalModel::indexOf(const journal::EntryMark& mark) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Entry* const entry = entryAt(index(row));
        if (entry != nullptr && markOf(*entry) == mark) {
            return index(row);
        }
    }
    return {};
}

std::vector<JournalModel::Row> JournalModel::rowsOf(const std::vector<Entry>& entries,
                                                    std::optional<CivilDate> day)
{
    std::vector<Row> rows;
    for (const Entry& entry : entries) {
        if (day != momentOf(entry).day) {
            day = momentOf(entry).day;
            rows.push_back(Row{*day, std::nullopt});
        }
        rows.push_back(Row{*day, entry});
    }
    return rows;
}

int JournalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

bool JournalModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasMore;
}

void JournalModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    const Result<std::vector<Entry>> records = m_reader(kPage, m_search, m_oldest);
    m_hasMore = records.has_value() && records->size() == std::size_t(kPage);
    if (!records || records->empty()) {
        return;
    }
    // The views want to know how many rows come before they are there.
    const std::vector<Row> further = rowsOf(*records, m_rows.back().day);
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + further.size()) - 1);
    m_rows.insert(m_rows.end(), further.begin(), further.end());
    m_oldest = markOf(records->back());
    endInsertRows();
}

Qt::ItemFlags JournalModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return Qt::NoItemFlags;
    }
    const bool isEntry = entryAt(index) != nullptr;
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return isEntry ? common | Qt::ItemIsSelectable : common;
}

QVariant JournalModel::dayValue(const Row& row, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        return dayWords(row.day, m_today);
    }
    return role == IsDayRole ? QVariant(true) : QVariant();
}

QVariant JournalModel::sessionValue(const SessionRecord& record, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return routineTitle(m_catalogue, record.begun.routine);
    case Qt::AccessibleTextRole:
        return sentence(record.begun.started,
                        routineTitle(m_catalogue, record.begun.routine),
                        detailWords(record),
                        record.note);
    case IsDayRole:
        return false;
    case TimeRole:
        return timeOfDayWords(record.begun.started);
    case DetailRole:
        return detailWords(record);
    case NoteRole:
        return QString::fromStdString(record.note).simplified();
    case IsSymptomRole:
        return false;
    case OutcomeRole:
        return record.ended ? int(record.ended->outcome) : -1;
    default:
        return {};
    }
}

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = m_rows[std::size_t(index.row())];
    if (!row.entry) {
        return dayValue(row, role);
    }
    const auto* const record = std::get_if<SessionRecord>(&*row.entry);
    return record != nullptr ? sessionValue(*record, role)
                             : symptomValue(std::get<journal::SymptomNoted>(*row.entry), role);
}

QVariant JournalModel::symptomValue(const journal::SymptomNoted& entry, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return occasionWords(entry.occasion);
    case Qt::AccessibleTextRole:
        return sentence(entry.at, occasionWords(entry.occasion), symptomWords(entry), entry.note);
    case IsDayRole:
        return false;
    case TimeRole:
        return timeOfDayWords(entry.at);
    case DetailRole:
        return symptomWords(entry);
    case NoteRole:
        return QString::fromStdString(entry.note).simplified();
    case OutcomeRole:
        return -1;
    case IsSymptomRole:
        return true;
    case PainRole:
        return entry.pain ? QVariant(*entry.pain) : QVariant();
    default:
        return {};
    }
}

} // namespace unhunch::window
