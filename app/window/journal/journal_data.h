// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/journal_files.h"
#include "core/journal/buffered_journal.h"
#include "core/session/routine.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <optional>

class QAction;
class QWidget;

namespace unhunch::window {

/// What taking the journal out and in needs of the program; all outlive it.
struct JournalDataServices {
    journal::BufferedJournal& journal;
    const session::Catalogue& catalogue;
    std::function<Now()> now;
    /// Has the agent erase everything; answers what is wrong, in the user's words, or nothing.
    std::function<QString()> erase;
    std::function<void()> careChanged; ///< tells the agent that safety rows may have come in
};

/// The commands behind the journal's "More": a report for the provider, a table, everything as a file, a file
/// taken in, everything deleted. Asks where to, shows progress on long work that can be stopped, and says
/// what came of it.
class JournalData : public QObject {
    Q_OBJECT

public:
    /// The dialogs stand above `page`.
    JournalData(JournalDataServices services, QWidget& page);

    [[nodiscard]] QList<QAction*> actions() const { return m_actions; }

Q_SIGNALS:
    /// The journal holds something else now.
    void changed();

private:
    void addAction(const QString& words, void (JournalData::*run)());
    void exportReport();
    void exportTable();
    void exportEverything();
    void importFile();
    void deleteEverything();

    void
    exportAs(report::ExportFormat format, const QString& title, const QString& filter, const QString& suffix);
    /// How far a report goes back; nothing where the user shrank back.
    [[nodiscard]] std::optional<std::chrono::days> askPeriod();
    [[nodiscard]] Result<journal::ImportReport> readIn(const QString& file);
    [[nodiscard]] Result<void> writeTo(const report::ExportWish& wish);
    void tell(const QString& words, const QString& details = {});
    void complain(const Error& error);

    JournalDataServices m_services;
    QWidget& m_page;
    QList<QAction*> m_actions;
};

} // namespace unhunch::window
