// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings_page.h"

#include "app/window/journal/undo_bar.h"
#include "app/window/settings/field_arrows.h"
#include "app/window/settings/settings_words.h"
#include "app/window/settings/week_card.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace unhunch::window {

using namespace look;
using settings::OptionPage;

SettingsPage::SettingsPage(Theme& theme, SettingsModel& model, SettingsServices services, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_model(model)
    , m_services(std::move(services))
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_title(new Label(theme, TextRole::Title, SettingsPage::heading()))
    , m_hint(new Label(theme, TextRole::Caption, tr("Changes take effect at once.")))
    , m_search(new QLineEdit)
    , m_list(new PageList(theme))
    , m_dropDown(new WithArrows<QComboBox>(theme))
    , m_selfCheck(new SelfCheckCard(theme, m_services.selfCheck))
    , m_figure(new FigureCard(theme, m_services))
    , m_week(new WeekCard(theme, model))
    , m_undoBar(new UndoBar(theme))
{
    layOut();
    connect(&m_model, &SettingsModel::changed, this, &SettingsPage::refresh);
    connect(&m_theme, &Theme::changed, this, &SettingsPage::heighten);
    connect(m_undoBar, &UndoBar::undoPressed, this, &SettingsPage::onUndo);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    addShortcuts();
    heighten();
    refresh();
    showChosen();
}

QString SettingsPage::heading() const
{
    return tr("Settings");
}

void SettingsPage::addShortcuts()
{
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &SettingsPage::onUndo);
    m_endSearch = new QShortcut(Qt::Key_Escape, this);
    m_endSearch->setEnabled(false);
    connect(m_endSearch, &QShortcut::activated, m_search, &QLineEdit::clear);
}

void SettingsPage::entered()
{
    m_model.reload();
    m_selfCheck->refresh();
    refreshSignals();
}

void SettingsPage::left()
{
    // A field that is being typed in tells its value when it loses the focus.
    if (QWidget* focused = focusWidget(); focused != nullptr) {
        focused->clearFocus();
    }
}

void SettingsPage::choose(OptionPage page)
{
    m_chosen = page;
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    showChosen();
}

void SettingsPage::showChosen()
{
    const auto* const found = std::ranges::find(settings::kOptionPages, m_chosen);
    const int row = int(found - settings::kOptionPages.begin());
    const QSignalBlocker quietList(m_list);
    const QSignalBlocker quietDropDown(m_dropDown);
    m_list->setCurrentRow(row);
    m_dropDown->setCurrentIndex(row);
    search(m_search->text());
    m_area->verticalScrollBar()->setValue(0);
}

void SettingsPage::search(const QString& text)
{
    if (m_search->text() != text) {
        m_search->setText(text); // comes back here
        return;
    }
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int shown = 0;
    for (SettingsSheet* sheet : m_sheets) {
        shown += sheet->filter(words, sheet->page() == m_chosen);
    }
    //: %1 is what was searched for
    m_nothingFound->setText(tr("No setting matches “%1”.").arg(text.trimmed()));
    m_nothingFound->setVisible(!words.isEmpty() && shown == 0);
    m_endSearch->setEnabled(!text.isEmpty());
}

OptionRow* SettingsPage::rowOf(std::string_view key) const
{
    for (const SettingsSheet* sheet : m_sheets) {
        if (OptionRow* row = sheet->rowOf(key)) {
            return row;
        }
    }
    return nullptr;
}

SettingsSheet& SettingsPage::sheetOf(OptionPage page) const
{
    return **std::ranges::find(m_sheets, page, &SettingsSheet::page);
}

const SettingsSheet& SettingsPage::sheet(OptionPage page) const
{
    return sheetOf(page);
}

QStringList SettingsPage::problemLines() const
{
    QStringList lines;
    for (const Error& problem : m_model.problems()) {
        lines.append(problemWords(problem, m_model.settings()));
    }
    return lines;
}

void SettingsPage::refreshSignals()
{
    if (!m_services.status) {
        return;
    }
    m_services.status([self = QPointer(this)](const QVariantMap& status) {
        if (self != nullptr) {
            self->showSignals(status);
        }
    });
}

void SettingsPage::showSignals(const QVariantMap& status)
{
    for (const SignalState& signal : signalStates(status, m_model.settings().quiet)) {
        if (OptionRow* row = rowOf(signal.key)) {
            row->setState(signal.words, signal.isOn);
        }
    }
}

void SettingsPage::refresh()
{
    for (SettingsSheet* sheet : m_sheets) {
        sheet->refresh();
    }
    m_week->refresh();
    m_figure->refresh();
    refreshProblems();
    if (m_model.lastChange() != nullptr) {
        m_undoBar->say(changeWords(*m_model.lastChange(), m_model.settings()), true);
    } else {
        m_undoBar->hide();
    }
}

void SettingsPage::refreshProblems()
{
    const QStringList lines = problemLines();
    m_problemText->setText(lines.join(QLatin1Char('\n')));
    m_problems->setVisible(!lines.isEmpty());
}

void SettingsPage::onUndo()
{
    const Result<void> undone = m_model.undo();
    if (!undone && m_model.lastChange() != nullptr) {
        m_undoBar->say(refusalWords(*m_model.lastChange()->front().option, undone.error()), true);
    }
}

} // namespace unhunch::window
