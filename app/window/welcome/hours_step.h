// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/card.h"
#include "app/window/settings/field_editors.h"
#include "app/window/settings/settings_model.h"
#include "app/window/welcome/login_row.h"
#include "core/settings/work_week.h"

#include <array>
#include <string_view>

namespace unhunch::window {

class SetEditor;

/// The step of the welcome that asks when the user works, which sessions are wanted beside the resets, and
/// whether the program starts by itself. The switches act at once; the hours when the step is left.
class HoursStep : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the step.
    HoursStep(look::Theme& theme, SettingsModel& model, const control::LoginStart& login);

    /// Reads settings and file anew; hours that are being chosen stay.
    void refresh();
    /// Writes the chosen hours. False, and said, where they cannot be kept.
    [[nodiscard]] bool keep();
    /// The field that takes the keyboard first.
    [[nodiscard]] QWidget* first() const;

private:
    struct Plan {
        std::string_view key;
        SwitchRow* row = nullptr;
    };

    [[nodiscard]] QWidget* makeHours();
    [[nodiscard]] QWidget* makeSwitches();
    void choose(const settings::WorkWeek& week);
    void showWeek();
    void showPlans();
    void turn(const Plan& plan, bool isOn);

    look::Theme& m_theme;
    SettingsModel& m_model;
    TimeEditor* m_from;
    TimeEditor* m_until;
    SetEditor* m_days;
    look::Label* m_note;
    look::Label* m_error;
    std::array<Plan, 3> m_plans;
    LoginRow* m_login;
    settings::WorkWeek m_read; ///< as the settings have it
    settings::WorkWeek m_chosen;
};

} // namespace unhunch::window
