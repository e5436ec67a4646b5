// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/journal_model.h"

#include "app/window/journal/entry_words.h"
#include "app/window/journal/journal_words.h"

namespace unhunch::window {

using journal::Entry;

namespace {

constexpr int kPage = 60;

/// Time, title, detail and note, for those who hear the row.
QString sentence(const journal::Moment& at, const EntryWords& words)
{
    QStringList parts{timeOfDayWords(at), words.title, words.detail, words.note};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// What tells the rows of one kind apart: the outcome of a session, -1 for all others and without an end.
int outcomeOf(const Entry& entry)
{
    const auto* const record = std::get_if<journal::SessionRecord>(&entry);
    return record != nullptr && record->ended ? int(record->ended->outcome) : -1;
}

QVariant painOf(const Entry& entry)
{
    const auto* const symptom = std::get_if<journal::SymptomNoted>(&entry);
    return symptom != nullptr && symptom->pain ? QVariant(*symptom->pain) : QVariant();
}

bool isStandingReport(const Entry& entry)
{
    const auto* const record = std::get_if<journal::SafetyRecord>(&entry);
    return record != nullptr && isStanding(*record);
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

QVariant JournalModel::entryValue(const Entry& entry, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return entryWords(entry, m_catalogue).title;
    case Qt::AccessibleTextRole:
        return sentence(momentOf(entry), entryWords(entry, m_catalogue));
    case IsDayRole:
        return false;
    case TimeRole:
        return timeOfDayWords(momentOf(entry));
    case DetailRole:
        return entryWords(entry, m_catalogue).detail;
    case NoteRole:
        return entryWords(entry, m_catalogue).note;
    case OutcomeRole:
        return outcomeOf(entry);
    case KindRole:
        return int(kindOf(entry));
    case PainRole:
        return painOf(entry);
    case IsStandingRole:
        return isStandingReport(entry);
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
    return row.entry ? entryValue(*row.entry, role) : dayValue(row, role);
}

} // namespace unhunch::window
