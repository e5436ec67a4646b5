// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"
#include "core/session/routine.h"

#include <QBoxLayout>
#include <QWidget>

namespace unhunch::window {

/// One exercise that comes first, and the session to do it with.
class LeadRow : public QWidget {
    Q_OBJECT

public:
    /// `isFirst` makes its button the one thing to do.
    LeadRow(look::Theme& theme,
            const session::Exercise& exercise,
            const session::Routine& routine,
            bool isFirst,
            QWidget* parent = nullptr);

Q_SIGNALS:
    void startPressed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    look::Theme& m_theme;
    QBoxLayout* m_row;
};

} // namespace unhunch::window
