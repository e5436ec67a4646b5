// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/page.h"
#include "app/window/settings/self_check_card.h"
#include "app/window/settings/settings_model.h"
#include "app/window/settings/settings_section.h"

#include <QList>

class QLineEdit;
class QScrollArea;

namespace unhunch::window {

/// All options, one row each, with a search over them. Changes act at once; the last ones can be undone
/// (Ctrl+Z while no field is being typed in). Rows of the file that could not be read are listed with what is
/// used instead.
class SettingsPage : public Page {
    Q_OBJECT

public:
    SettingsPage(look::Theme& theme,
                 SettingsModel& model,
                 const EditorContext& context,
                 SelfCheckReader selfCheck,
                 QWidget* parent = nullptr);

    [[nodiscard]] QString heading() const override;
    void entered() override;
    void left() override;

    /// Shows the rows that hold all words of the text.
    void search(const QString& text);
    /// The row of an option; null for an unknown key.
    [[nodiscard]] OptionRow* rowOf(std::string_view key) const;
    /// What the list of bad rows says, a line each.
    [[nodiscard]] QStringList problemLines() const;

    [[nodiscard]] const SelfCheckCard& selfCheck() const { return *m_selfCheck; }

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeProblems();
    [[nodiscard]] QWidget* makeUndoBar();
    void addSections(const EditorContext& context);
    void refresh();
    void refreshProblems();
    void refreshUndoBar();
    void onUndo();

    look::Theme& m_theme;
    SettingsModel& m_model;
    QLineEdit* m_search = nullptr;
    QWidget* m_sectionList = nullptr;
    QList<SettingsSection*> m_sections;
    SelfCheckCard* m_selfCheck;
    look::Label* m_nothingFound = nullptr;
    look::Card* m_problems = nullptr;
    look::Label* m_problemText = nullptr;
    QWidget* m_undoBar = nullptr;
    look::Label* m_undoText = nullptr;
};

} // namespace unhunch::window
