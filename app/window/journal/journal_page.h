// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/home/menu_button.h"
#include "app/window/journal/entries_view.h"
#include "app/window/journal/entry_editor.h"
#include "app/window/journal/record_view.h"
#include "app/window/journal/trends_view.h"
#include "app/window/journal/undo_bar.h"
#include "app/window/page.h"
#include "core/journal/buffered_journal.h"
#include "core/time/now.h"

#include <QStackedWidget>
#include <QTimer>

#include <functional>

class QAction;
class QHBoxLayout;

namespace unhunch::window {

/// What the journal page asks of the program; catalogue and journal outlive the page.
struct JournalServices {
    const session::Catalogue& catalogue;
    journal::BufferedJournal& journal;
    std::function<Now()> now;
    std::function<std::string()> zoneName; ///< for what is written
    /// Makers of further cards, shown below today's; each is called once.
    std::vector<std::function<QWidget*(QWidget* parent)>> cards = {};
    RecordView::SignWords signWords = {}; ///< what the signs of an assessment say; may be empty
    std::function<void()> reloadCards = {}; ///< called whenever the journal is read again; may be empty
};

/// The journal: in pictures ("Overview") and as a list with a search ("Entries"); an entry of how the user
/// feels can be made, and everything in the list be looked at; sessions and entries be changed and deleted,
/// with undo. Says so where there is nothing yet, or where the journal cannot be read.
class JournalPage : public Page {
    Q_OBJECT

public:
    enum class View { Overview, Entries };

    JournalPage(look::Theme& theme, JournalServices services, QWidget* parent = nullptr);

    [[nodiscard]] QString heading() const override;
    void entered() override;
    /// Keeps what is half written as an entry.
    void left() override;

    /// Reads the journal again: the list at once, the pictures in turn.
    void reload();
    /// Reads the journal again after all of it may be another: nothing from before can be undone.
    void startAnew();
    void showView(View view);
    /// Opens the form for a new entry.
    void noteNow();
    void open(const journal::Entry& entry);

    /// Puts a further command into the menu behind "More", which is shown from then on.
    void addToMenu(QAction* action);

    [[nodiscard]] TrendsView& trends() { return *m_trends; }

    [[nodiscard]] EntriesView& entries() { return *m_entries; }

    [[nodiscard]] EntryEditor& editor() { return *m_editor; }

    [[nodiscard]] bool isEditing() const { return m_stack->currentWidget() == m_editor; }

    /// An entry that stays as it is is being read.
    [[nodiscard]] bool isReading() const { return m_stack->currentWidget() == m_record; }

    [[nodiscard]] const JournalModel& model() const { return m_entries->model(); }

    /// What stands in place of both views; empty while one is shown.
    [[nodiscard]] QString notice() const;

    /// What the line at the bottom says; empty while it is away.
    [[nodiscard]] QString undoWords() const { return m_undoBar->words(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using Undo = std::function<Result<void>(journal::Journal&)>;

    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeCommands();
    [[nodiscard]] QWidget* makeNotice();
    void connectParts();
    void addShortcuts();
    void bound();
    void alignHead();
    void showState();
    void onNoticeButton();
    [[nodiscard]] CivilDate today() const;

    void save();
    /// True where it was written or waits to be.
    bool saveSymptoms();
    bool saveRemarks();
    void deleteFromList(const journal::Entry& entry);
    void remove(const journal::EntryMark& mark);
    void removeOpened();
    void closeEditor();
    void undo();
    /// Tries again to write what waits, every few seconds until it is there.
    void writeWaiting();
    void offerUndo(const QString& words, Undo undo);
    /// For an entry that was just written: back to what it was before, or away with it.
    void offerUndoOf(const journal::SymptomNoted& entry);

    look::Theme& m_theme;
    JournalServices m_services;
    TrendsView* m_trends;
    EntriesView* m_entries;
    EntryEditor* m_editor;
    RecordView* m_record;
    UndoBar* m_undoBar;
    QStackedWidget* m_stack; ///< the journal, the editor or a record
    QStackedWidget* m_views; ///< overview, entries or the notice
    QHBoxLayout* m_headRow = nullptr;
    QWidget* m_headColumn = nullptr;
    look::Label* m_title = nullptr;
    look::QuietButton* m_noteButton = nullptr;
    look::QuietButton* m_reportButton = nullptr;
    look::QuietButton* m_overviewTab = nullptr;
    look::QuietButton* m_entriesTab = nullptr;
    MenuButton* m_more = nullptr;
    QWidget* m_notice = nullptr;
    look::Label* m_noticeTitle = nullptr;
    look::Label* m_noticeText = nullptr;
    QAbstractButton* m_noticeButton = nullptr;
    View m_view = View::Overview;
    std::optional<journal::SymptomNoted> m_edited; ///< as it was before; absent for a new entry
    Undo m_undo;
    QTimer m_retry{this}; ///< runs only while an entry waits to be written
};

} // namespace unhunch::window
