// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/login_start.h"
#include "app/window/welcome/switch_row.h"

namespace unhunch::window {

/// "Start when I log in": shows what the desktop will do, and says when it cannot be changed.
class LoginRow : public SwitchRow {
    Q_OBJECT

public:
    /// `login` outlives the row.
    LoginRow(look::Theme& theme, const control::LoginStart& login, QWidget* parent = nullptr);

    /// Reads the file anew; also each time that the row comes into view.
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void keep(bool isOn);

    const control::LoginStart& m_login;
};

} // namespace unhunch::window
