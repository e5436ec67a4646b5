// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/help/flag_choices.h"
#include "app/window/look/buttons.h"

#include <QWidget>

namespace unhunch::window {

/// Reports red flags: the five of them, and one button that says what follows. For a page that scrolls.
class ReportForm : public QWidget {
    Q_OBJECT

public:
    explicit ReportForm(look::Theme& theme, QWidget* parent = nullptr);

    /// Nothing is chosen, as at first.
    void clear();
    void takeFocus();

Q_SIGNALS:
    /// The ids of the flags, at least one.
    void reported(const QStringList& flags);

private:
    FlagChoices* m_flags;
    look::PrimaryButton* m_report;
};

} // namespace unhunch::window
