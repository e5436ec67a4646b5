// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/rows.h"
#include "core/result.h"
#include "core/session/routine.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>
#include <vector>

namespace unhunch::window {

/// Reads sessions newest first, at most `limit`, with `olderThan` those begun before it.
using SessionReader = std::function<Result<std::vector<journal::SessionRecord>>(
    int limit, std::optional<journal::SessionId> olderThan)>;

/// The journal as a list: a row for each day, below it the sessions of that day, newest first. Reads page by
/// page as the view asks for more. Qt::DisplayRole is the title or day, Qt::AccessibleTextRole the whole row
/// as a sentence.
class JournalModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IsDayRole = Qt::UserRole, ///< bool: the row is a day's heading
        TimeRole, ///< "10:32"
        DetailRole, ///< outcome, time and pain
        OutcomeRole, ///< int of journal::SessionOutcome; -1 without an end
    };

    /// `catalogue` outlives the model.
    JournalModel(SessionReader reader, const session::Catalogue& catalogue, QObject* parent = nullptr);

    /// Reads anew from the newest session; `today` decides on the words for days.
    void reload(CivilDate today);

    /// Why the last reading failed; rows read before stay.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// True when there is no session at all and reading worked.
    [[nodiscard]] bool isEmpty() const { return m_rows.empty() && !m_error; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    /// A session, or the heading of its day.
    struct Row {
        CivilDate day;
        std::optional<journal::SessionRecord> record;
    };

    /// The rows of further sessions; `day` is that of the row before them.
    [[nodiscard]] static std::vector<Row> rowsOf(const std::vector<journal::SessionRecord>& records,
                                                 std::optional<CivilDate> day);
    [[nodiscard]] QVariant dayValue(const Row& row, int role) const;
    [[nodiscard]] QVariant sessionValue(const journal::SessionRecord& record, int role) const;

    SessionReader m_reader;
    const session::Catalogue& m_catalogue;
    std::vector<Row> m_rows;
    std::optional<journal::SessionId> m_oldest;
    std::optional<Error> m_error;
    CivilDate m_today;
    bool m_hasMore = false;
};

} // namespace unhunch::window
