// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/journal_model.h"

#include "app/window/journal/journal_words.h"

namespace unhunch::window {

using journal::SessionRecord;

namespace {

constexpr int kPage = 60;

} // namespace

JournalModel::JournalModel(SessionReader reader, const session::Catalogue& catalogue, QObject* parent)
    : QAbstractListModel(parent)
    , m_reader(std::move(reader))
    , m_catalogue(catalogue)
{}

void JournalModel::reload(CivilDate today)
{
    const Result<std::vector<SessionRecord>> records = m_reader(kPage, std::nullopt);
    beginResetModel();
    m_today = today;
    m_rows.clear();
    m_oldest.reset();
    m_error.reset();
    m_hasMore = records.has_value() && records->size() == std::size_t(kPage);
    if (records && !records->empty()) {
        m_rows = rowsOf(*records, std::nullopt);
        m_oldest = records->back().begun.session;
    } else if (!records && records.error().kind != ErrorKind::NotFound) {
        m_error = records.error(); // no file yet is an empty journal
    }
    endResetModel();
}

std::vector<JournalModel::Row> JournalModel::rowsOf(const std::vector<SessionRecord>& records,
                                                    std::optional<CivilDate> day)
{
    std::vector<Row> rows;
    for (const SessionRecord& record : records) {
        if (day != record.begun.started.day) {
            day = record.begun.started.day;
            rows.push_back(Row{*day, std::nullopt});
        }
        rows.push_back(Row{*day, record});
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
    const Result<std::vector<SessionRecord>> records = m_reader(kPage, m_oldest);
    m_hasMore = records.has_value() && records->size() == std::size_t(kPage);
    if (!records || records->empty()) {
        return;
    }
    // The views want to know how many rows come before they are there.
    const std::vector<Row> further = rowsOf(*records, m_rows.back().day);
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + further.size()) - 1);
    m_rows.insert(m_rows.end(), further.begin(), further.end());
    m_oldest = records->back().begun.session;
    endInsertRows();
}

Qt::ItemFlags JournalModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return Qt::NoItemFlags;
    }
    const bool isSession = m_rows[std::size_t(index.row())].record.has_value();
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return isSession ? common | Qt::ItemIsSelectable : common;
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
        return QStringList{timeOfDayWords(record.begun.started),
                           routineTitle(m_catalogue, record.begun.routine),
                           detailWords(record)}
            .join(QStringLiteral(", "));
    case IsDayRole:
        return false;
    case TimeRole:
        return timeOfDayWords(record.begun.started);
    case DetailRole:
        return detailWords(record);
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
    return row.record ? sessionValue(*row.record, role) : dayValue(row, role);
}

} // namespace unhunch::window
