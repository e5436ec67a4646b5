// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/card.h"
#include "app/window/look/label.h"
#include "app/window/settings/fitting_button.h"
#include "app/window/settings/settings_model.h"
#include "app/window/settings/week_painter.h"

namespace unhunch::window {

/// The painted week over the settings: what is painted is kept at once, as one change.
class WeekCard : public look::Card {
    Q_OBJECT

public:
    WeekCard(look::Theme& theme, SettingsModel& model, QWidget* parent = nullptr);

    /// Shows the model's hours.
    void refresh();

    [[nodiscard]] WeekPainter& painter() { return *m_painter; }

    /// What is said below the week.
    [[nodiscard]] QString words() const { return m_words->text(); }

private:
    void keep(const settings::WeekHours& week);
    void onLooked(const QString& words);

    SettingsModel& m_model;
    WeekPainter* m_painter;
    look::Label* m_words;
    FittingButton* m_same;
    QString m_problem;
};

} // namespace unhunch::window
