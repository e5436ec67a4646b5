// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/label.h"
#include "app/window/settings/switch.h"

#include <QWidget>

namespace unhunch::window {

/// A switch with its name and a sentence beside it; a click anywhere on the row turns it.
class SwitchRow : public QWidget {
    Q_OBJECT

public:
    SwitchRow(look::Theme& theme, const QString& name, QWidget* parent = nullptr);

    void setHelp(const QString& help);
    /// Shows this; tells nothing.
    void setOn(bool isOn);

    [[nodiscard]] bool isOn() const { return m_switch->isChecked(); }

    [[nodiscard]] Switch* field() const { return m_switch; }

Q_SIGNALS:
    /// The person turned it.
    void turned(bool isOn);

protected:
    /// Return is the page's: it goes on. Space turns the switch.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    look::Label* m_help;
    Switch* m_switch;
};

} // namespace unhunch::window
