// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings/option_editor.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace unhunch::window {

class Switch;

/// A switch for a bool.
class ToggleEditor : public OptionEditor {
    Q_OBJECT

public:
    ToggleEditor(look::Theme& theme, QWidget* parent);
    void showText(const QString& text) override;
    [[nodiscard]] QWidget* field() override;

private:
    Switch* m_switch;
};

/// A spin box for a number; the wheel turns it only while it has the focus.
class NumberEditor : public OptionEditor {
    Q_OBJECT

public:
    NumberEditor(look::Theme& theme, const settings::Number& number, QWidget* parent);
    void showText(const QString& text) override;
    [[nodiscard]] QWidget* field() override;

private:
    QSpinBox* m_box;
};

/// A time of day in the user's own notation.
class TimeEditor : public OptionEditor {
    Q_OBJECT

public:
    TimeEditor(look::Theme& theme, QWidget* parent);
    void showText(const QString& text) override;
    [[nodiscard]] QWidget* field() override;

private:
    QTimeEdit* m_edit;
};

/// One of a few named ways.
class ChoiceEditor : public OptionEditor {
    Q_OBJECT

public:
    /// A value that is none of the choices is shown as it stands.
    ChoiceEditor(look::Theme& theme, const QList<NamedChoice>& choices, QWidget* parent);
    void showText(const QString& text) override;
    [[nodiscard]] QWidget* field() override;

private:
    QComboBox* m_box;
};

/// A line of text as it stands in the file: hours, dates, lengths. Takes dashes of any kind.
class LineEditor : public OptionEditor {
    Q_OBJECT

public:
    /// `emptyText` stands for an empty line, such as `off`.
    LineEditor(look::Theme& theme, QString emptyText, bool isWide, QWidget* parent);
    void showText(const QString& text) override;
    [[nodiscard]] QWidget* field() override;

    [[nodiscard]] bool isWide() const override { return m_isWide; }

private:
    void onFinished();

    QLineEdit* m_line;
    QString m_emptyText;
    QString m_shown;
    bool m_isWide;
};

} // namespace unhunch::window
