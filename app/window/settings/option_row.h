// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/label.h"
#include "app/window/settings/default_button.h"
#include "app/window/settings/option_editor.h"
#include "app/window/settings/settings_model.h"

class QBoxLayout;

namespace unhunch::window {

/// One option: label, help, the control, back to the default, and below it why a change was not taken.
class OptionRow : public QWidget {
    Q_OBJECT

public:
    OptionRow(look::Theme& theme,
              SettingsModel& model,
              const settings::Option& option,
              const EditorContext& context,
              QWidget* parent = nullptr);

    [[nodiscard]] const settings::Option& option() const { return m_option; }

    [[nodiscard]] OptionEditor& editor() { return *m_editor; }

    /// What is said below the control; empty while all is well.
    [[nodiscard]] QString error() const { return m_error->text(); }

    /// Whether all words are found in label, help, key, page or heading; the order does not matter.
    [[nodiscard]] bool matches(const QStringList& words) const;
    /// Whether the help stands below the label; screen readers have it either way.
    void setHelpShown(bool isShown);
    /// A line of how things stand at present, below the help: "In use by Firefox". `isOn` where it holds a
    /// reset now.
    void setState(const QString& words, bool isOn);

    [[nodiscard]] QString state() const { return m_state->text(); }

    /// Shows the model's value; a message about a refused value goes away when the value has changed.
    void refresh();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeTexts();
    [[nodiscard]] QWidget* makeControl();
    void onEdited(const QString& text);
    void onReset();
    void showOutcome(const Result<void>& outcome);
    void describe();
    void arrange();
    void indent();

    look::Theme& m_theme;
    SettingsModel& m_model;
    const settings::Option& m_option;
    OptionEditor* m_editor;
    DefaultButton* m_reset;
    look::Label* m_error = nullptr;
    look::Label* m_state = nullptr;
    look::Label* m_help = nullptr;
    QBoxLayout* m_row = nullptr;
    QString m_shown;
    QString m_searched;
};

} // namespace unhunch::window
