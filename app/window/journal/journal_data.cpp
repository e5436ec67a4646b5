// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/journal_data.h"

#include "core/journal/provider_report.h"

#include <QAction>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QLocale>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <utility>

namespace unhunch::window {
namespace {

/// Work that is done sooner shows no progress.
constexpr int kProgressAfterMs = 600;
constexpr int kMostLinesShown = 20;

/// Progress without a known end, with a button that stops the work.
class Busy {
public:
    Busy(const QString& words, QWidget& parent)
        : m_dialog(words, JournalData::tr("Stop"), 0, 0, &parent)
    {
        m_dialog.setWindowModality(Qt::WindowModal);
        m_dialog.setMinimumDuration(kProgressAfterMs);
    }

    [[nodiscard]] journal::Progress progress()
    {
        return [this](std::int64_t rows) {
            //: %L1 is a number of rows.
            m_dialog.setLabelText(JournalData::tr("%L1 rows so far").arg(qlonglong{rows}));
            m_dialog.setValue(0);
            return !m_dialog.wasCanceled();
        };
    }

private:
    QProgressDialog m_dialog;
};

/// How far a report goes back.
struct Period {
    const char* words;
    std::chrono::days length;
};

constexpr std::array kPeriods{
    Period{QT_TRANSLATE_NOOP("unhunch::window::JournalData", "The last four weeks"), std::chrono::days{28}},
    Period{QT_TRANSLATE_NOOP("unhunch::window::JournalData", "The last three months"), std::chrono::days{91}},
    Period{QT_TRANSLATE_NOOP("unhunch::window::JournalData", "The last year"), std::chrono::days{365}}};

QString usualPlace(const QString& name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name);
}

QString withSuffix(const QString& file, const QString& suffix)
{
    return file.endsWith(suffix, Qt::CaseInsensitive) ? file : file + suffix;
}

} // namespace

JournalData::JournalData(JournalDataServices services, QWidget& page)
    : QObject(&page)
    , m_services(std::move(services))
    , m_page(page)
{
    addAction(tr("Report for your provider (PDF)…"), &JournalData::exportReport);
    addAction(tr("Table for a spreadsheet (CSV)…"), &JournalData::exportTable);
    addAction(tr("Save everything (JSON)…"), &JournalData::exportEverything);
    addAction(tr("Take in a saved journal…"), &JournalData::importFile);
    addAction(tr("Delete everything…"), &JournalData::deleteEverything);
}

void JournalData::addAction(const QString& words, void (JournalData::*run)())
{
    auto* action = new QAction(words, this);
    connect(action, &QAction::triggered, this, run);
    m_actions.push_back(action);
}

void JournalData::exportReport()
{
    exportAs(report::ExportFormat::Pdf, tr("Save the report"), tr("PDF (*.pdf)"), QStringLiteral(".pdf"));
}

void JournalData::exportTable()
{
    exportAs(report::ExportFormat::Csv, tr("Save the table"), tr("CSV (*.csv)"), QStringLiteral(".csv"));
}

void JournalData::exportEverything()
{
    exportAs(report::ExportFormat::Json, tr("Save everything"), tr("JSON (*.json)"), QStringLiteral(".json"));
}

std::optional<std::chrono::days> JournalData::askPeriod()
{
    QStringList periods;
    for (const Period& period : kPeriods) {
        periods << tr(period.words);
    }
    QInputDialog question(&m_page);
    question.setWindowTitle(tr("Report for your provider"));
    question.setLabelText(tr("How far should it go back?"));
    // A list takes Return as the answer; a drop-down would keep it to itself.
    question.setOption(QInputDialog::UseListViewForComboBoxItems);
    question.setComboBoxItems(periods);
    question.setTextValue(periods.at(1));
    if (question.exec() != QDialog::Accepted) {
        return std::nullopt;
    }
    const auto chosen
        = static_cast<std::size_t>(std::max(qsizetype{0}, periods.indexOf(question.textValue())));
    return kPeriods.at(chosen).length;
}

void JournalData::exportAs(report::ExportFormat format,
                           const QString& title,
                           const QString& filter,
                           const QString& suffix)
{
    const Now now = m_services.now();
    const CivilDate today = std::chrono::floor<std::chrono::days>(now.local());
    report::ExportWish wish{{}, format, CivilDate{}, today, report::usualPaper(), now.wall};
    if (format == report::ExportFormat::Pdf) {
        const auto period = askPeriod();
        if (!period) {
            return;
        }
        wish.first = today - *period;
    }
    //: The usual name of an exported file.
    const QString name = tr("Upper back journal") + suffix;
    const QString file = QFileDialog::getSaveFileName(&m_page, title, usualPlace(name), filter);
    if (file.isEmpty()) {
        return;
    }
    wish.file = withSuffix(file, suffix);
    if (const Result<void> written = writeTo(wish); !written) {
        complain(written.error());
    } else {
        //: %1 is a file.
        tell(tr("Saved as %1.").arg(QDir::toNativeSeparators(wish.file)));
    }
}

Result<void> JournalData::writeTo(const report::ExportWish& wish)
{
    Busy busy(tr("Saving…"), m_page);
    return m_services.journal.read([&](const journal::Journal& journal) {
        return report::exportJournal(journal, m_services.catalogue, wish, busy.progress());
    });
}

Result<journal::ImportReport> JournalData::readIn(const QString& file)
{
    Busy busy(tr("Reading…"), m_page);
    return m_services.journal.read(
        [&](journal::Journal& journal) { return report::importJournal(journal, file, busy.progress()); });
}

void JournalData::importFile()
{
    const QString file = QFileDialog::getOpenFileName(
        &m_page, tr("Take in a saved journal"), usualPlace({}), tr("JSON (*.json)"));
    if (file.isEmpty()) {
        return;
    }
    const auto taken = readIn(file);
    if (!taken) {
        complain(taken.error());
        return;
    }
    QStringList lines;
    for (const Error& problem : taken->problems) {
        if (lines.size() < kMostLinesShown) {
            lines << QString::fromStdString(describe(problem));
        }
    }
    m_services.careChanged();
    Q_EMIT changed();
    //: Three numbers of rows.
    tell(tr("%L1 rows were added, %L2 were here already, %L3 were left out.")
             .arg(qlonglong{taken->added})
             .arg(qlonglong{taken->known})
             .arg(qlonglong{taken->leftOut}),
         lines.join(QLatin1Char('\n')));
}

void JournalData::deleteEverything()
{
    QMessageBox question(QMessageBox::Warning,
                         tr("Delete everything"),
                         tr("Delete your whole history from this computer?"),
                         QMessageBox::Cancel,
                         &m_page);
    question.setInformativeText(tr("Sessions, symptoms, reports and backups go for good; nobody can bring "
                                   "them back. Your settings stay. "
                                   "Files that you exported stay where you put them."));
    QPushButton* const yes = question.addButton(tr("Delete everything"), QMessageBox::DestructiveRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() != yes) {
        return;
    }
    // What waits to be written is part of what is to go.
    m_services.journal.forget();
    const QString problem = m_services.erase();
    Q_EMIT changed();
    if (problem.isEmpty()) {
        tell(tr("Your history is deleted."));
    } else {
        //: %1 is a reason.
        tell(tr("Nothing was deleted: %1").arg(problem));
    }
}

void JournalData::tell(const QString& words, const QString& details)
{
    QMessageBox box(QMessageBox::Information, tr("Journal"), words, QMessageBox::Ok, &m_page);
    box.setDetailedText(details);
    box.exec();
}

void JournalData::complain(const Error& error)
{
    if (error.kind == ErrorKind::Refused) {
        return;
    }
    QMessageBox box(QMessageBox::Warning,
                    tr("Journal"),
                    error.kind == ErrorKind::Unwritable ? tr(
                        "The file could not be written. Choose another folder, or make room on the disk.")
                                                        : tr("That did not work."),
                    QMessageBox::Ok,
                    &m_page);
    box.setInformativeText(QString::fromStdString(describe(error)));
    box.exec();
}

} // namespace unhunch::window
