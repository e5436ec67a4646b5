// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/settings/option_editor.h"

#include <QList>

namespace unhunch::window {

/// Several of some named things, as buttons that stay down or boxes to tick: weekdays, exercises. Names in
/// the value that are none of them are kept. Written as `a, b`, an empty set as `none`.
class SetEditor : public OptionEditor {
    Q_OBJECT

public:
    /// Short names stand in a row; long ones below each other, where they wrap.
    enum class Shape { Row, List };

    /// `choices` in the order in which they are shown and written.
    SetEditor(look::Theme& theme, const QList<NamedChoice>& choices, Shape shape, QWidget* parent);

    void showText(const QString& text) override;
    [[nodiscard]] QWidget* field() override;

    [[nodiscard]] bool isWide() const override { return true; }

private:
    [[nodiscard]] QAbstractButton* makeChip(look::Theme& theme, const QString& name);
    void onClicked();

    QList<NamedChoice> m_choices;
    QList<QAbstractButton*> m_buttons;
    QStringList m_foreign; ///< in the value, but none of the choices
};

/// Monday to Sunday with their short names, as `mon` to `sun`.
[[nodiscard]] QList<NamedChoice> weekdayChoices();

} // namespace unhunch::window
