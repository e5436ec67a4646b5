// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/journal/journal_model.h"
#include "app/window/look/label.h"

#include <QLineEdit>
#include <QListView>

namespace unhunch::window {

/// All entries newest first, with a search over everything above them. Return or a click opens one, Delete
/// asks to take it out.
class EntriesView : public QWidget {
    Q_OBJECT

public:
    /// The catalogue outlives the view.
    EntriesView(look::Theme& theme,
                EntryReader reader,
                const session::Catalogue& catalogue,
                QWidget* parent = nullptr);

    [[nodiscard]] JournalModel& model() { return m_model; }

    [[nodiscard]] const JournalModel& model() const { return m_model; }

    /// Reads again; the row that was chosen stays chosen where it is still there.
    void reload(CivilDate today);
    void searchFor(const QString& typed);
    /// Puts the keyboard into the search field.
    void focusSearch();
    void focusList();

    [[nodiscard]] bool isSearching() const { return !m_search->text().trimmed().isEmpty(); }

Q_SIGNALS:
    void opened(const unhunch::journal::Entry& entry);
    void deletePressed(const unhunch::journal::Entry& entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpSearch();
    void setUpList();
    void bound();
    void showState();
    void onOpened(const QModelIndex& index);

    look::Theme& m_theme;
    const session::Catalogue& m_catalogue;
    JournalModel m_model;
    QWidget* m_column;
    QLineEdit* m_search;
    look::Label* m_nothing;
    QListView* m_list;
};

} // namespace unhunch::window
