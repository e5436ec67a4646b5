// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings/field_editors.h"
#include "core/settings/settings.h"

#include <functional>
#include <vector>

class QDateEdit;
class QVBoxLayout;

namespace unhunch::window {

/// Days off: a list with a button to take each away, two dates to add more, and the line as it stands in the
/// file.
class DatesEditor : public OptionEditor {
    Q_OBJECT

public:
    /// `today` is what the dates to add begin with.
    DatesEditor(look::Theme& theme, const std::function<QDate()>& today, QWidget* parent);

    void showText(const QString& text) override;
    [[nodiscard]] QWidget* field() override;

    [[nodiscard]] bool isWide() const override { return true; }

private:
    [[nodiscard]] QWidget* makeAdder();
    [[nodiscard]] QDateEdit* makeDate(const QString& name);
    [[nodiscard]] QWidget* makeEntry(std::size_t index);
    void fillList();
    void onAdd();
    void tell(const std::vector<settings::DatesOff>& dates);

    look::Theme& m_theme;
    std::vector<settings::DatesOff> m_dates;
    QWidget* m_list;
    QDateEdit* m_first = nullptr;
    QDateEdit* m_last = nullptr;
    LineEditor* m_line;
};

} // namespace unhunch::window
