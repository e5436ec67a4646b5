// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/page.h"
#include "app/window/settings/figure_card.h"
#include "app/window/settings/page_list.h"
#include "app/window/settings/settings_sheet.h"

#include <QList>

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QScrollArea;
class QShortcut;

namespace unhunch::window {

class UndoBar;
class WeekCard;

/// All options on pages with their names at the side (above, where the window is narrow), and a search over
/// all of them. Changes act at once; the last ones can be undone (Ctrl+Z while no field is being typed in).
/// Rows of the file that could not be read are listed on every page with what is used instead.
class SettingsPage : public Page {
    Q_OBJECT

public:
    SettingsPage(look::Theme& theme,
                 SettingsModel& model,
                 SettingsServices services,
                 QWidget* parent = nullptr);

    [[nodiscard]] QString heading() const override;
    void entered() override;
    void left() override;

    /// Brings this page of the settings to the front and ends a search.
    void choose(settings::OptionPage page);

    [[nodiscard]] settings::OptionPage chosen() const { return m_chosen; }

    /// Shows the rows of all pages that hold all words of the text; the chosen page again without words.
    void search(const QString& text);
    /// The row of an option; null for an unknown key.
    [[nodiscard]] OptionRow* rowOf(std::string_view key) const;
    /// What the list of bad rows says, a line each.
    [[nodiscard]] QStringList problemLines() const;

    /// Asks anew what keeps resets waiting; the agent has said that something changed.
    void refreshSignals();

    [[nodiscard]] const SelfCheckCard& selfCheck() const { return *m_selfCheck; }

    [[nodiscard]] WeekCard& week() const { return *m_week; }

    [[nodiscard]] const SettingsSheet& sheet(settings::OptionPage page) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    [[nodiscard]] QWidget* makeSide();
    [[nodiscard]] QWidget* makeContent();
    [[nodiscard]] QWidget* makeProblems();
    void addSheets();
    void addParts();
    void addShortcuts();
    void arrange();
    void spread(bool isNarrow);
    void heighten();
    void showChosen();
    void showSignals(const QVariantMap& status);
    void refresh();
    void refreshProblems();
    void onUndo();
    [[nodiscard]] SettingsSheet& sheetOf(settings::OptionPage page) const;

    look::Theme& m_theme;
    SettingsModel& m_model;
    SettingsServices m_services;
    settings::OptionPage m_chosen = settings::OptionPage::Reset;
    QBoxLayout* m_body;
    QBoxLayout* m_side = nullptr;
    look::Label* m_title;
    look::Label* m_hint;
    QLineEdit* m_search;
    PageList* m_list;
    QComboBox* m_dropDown;
    QScrollArea* m_area = nullptr;
    QList<SettingsSheet*> m_sheets;
    SelfCheckCard* m_selfCheck;
    FigureCard* m_figure;
    WeekCard* m_week;
    look::Label* m_nothingFound = nullptr;
    look::Card* m_problems = nullptr;
    look::Label* m_problemText = nullptr;
    UndoBar* m_undoBar;
    QShortcut* m_endSearch = nullptr;
};

} // namespace unhunch::window
