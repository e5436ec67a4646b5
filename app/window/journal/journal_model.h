// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entries.h"
#include "core/result.h"
#include "core/session/routine.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>
#include <vector>

namespace unhunch::window {

/// Reads entries newest first, at most `limit`, with `olderThan` those after it; with a search those that
/// fit.
using EntryReader = std::function<Result<std::vector<journal::Entry>>(
    int limit, const std::optional<journal::Search>& search, std::optional<journal::EntryMark> olderThan)>;

/// The journal as a list: a row for each day, below it all of that day, newest first.
/// Reads page by page as the view asks for more. Qt::DisplayRole is the title or day, Qt::AccessibleTextRole
/// the whole row as a sentence.
class JournalModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IsDayRole = Qt::UserRole, ///< bool: the row is a day's heading
        TimeRole, ///< "10:32"
        DetailRole, ///< outcome, time and pain; all that was noted or answered
        NoteRole, ///< the user's own words
        OutcomeRole, ///< int of journal::SessionOutcome; -1 without an end and for entries
        KindRole, ///< int of journal::EntryKind
        PainRole, ///< int: of an entry of how the user felt; invalid where none was noted
        IsStandingRole, ///< bool: a report that holds all sessions
    };

    /// `catalogue` outlives the model.
    JournalModel(EntryReader reader, const session::Catalogue& catalogue, QObject* parent = nullptr);

    /// Reads anew from the newest session; `today` decides on the words for days.
    void reload(CivilDate today);
    /// The same with a search, or without one.
    void search(std::optional<journal::Search> search);

    /// What is in that row; null for a day's heading.
    [[nodiscard]] const journal::Entry* entryAt(const QModelIndex& index) const;
    /// The row of that entry, where it has been read; an invalid index otherwise.
    [[nodiscard]] QModelIndex indexOf(const journal::EntryMark& mark) const;

    /// Why the last reading failed; rows read before stay.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// True when there is nothing to show and reading worked.
    [[nodiscard]] bool isEmpty() const { return m_rows.empty() && !m_error; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    /// An entry, or the heading of its day.
    struct Row {
        CivilDate day;
        std::optional<journal::Entry> entry;
    };

    /// The rows of further entries; `day` is that of the row before them.
    [[nodiscard]] static std::vector<Row> rowsOf(const std::vector<journal::Entry>& entries,
                                                 std::optional<CivilDate> day);
    [[nodiscard]] QVariant dayValue(const Row& row, int role) const;
    [[nodiscard]] QVariant entryValue(const journal::Entry& entry, int role) const;

    EntryReader m_reader;
    const session::Catalogue& m_catalogue;
    std::optional<journal::Search> m_search;
    std::vector<Row> m_rows;
    std::optional<journal::EntryMark> m_oldest;
    std::optional<Error> m_error;
    CivilDate m_today;
    bool m_hasMore = false;
};

} // namespace unhunch::window
