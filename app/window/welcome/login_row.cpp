// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome/login_row.h"

#include <spdlog/spdlog.h>

namespace unhunch::window {

LoginRow::LoginRow(look::Theme& theme, const control::LoginStart& login, QWidget* parent)
    : SwitchRow(theme, tr("Start when I log in"), parent)
    , m_login(login)
{
    connect(this, &SwitchRow::turned, this, &LoginRow::keep);
    refresh();
}

void LoginRow::refresh()
{
    setHelp(tr("Unhunch waits in the tray from then on, without opening a window."));
    setOn(m_login.isOn());
}

void LoginRow::showEvent(QShowEvent* event)
{
    SwitchRow::showEvent(event);
    refresh();
}

void LoginRow::keep(bool isOn)
{
    const Result<void> kept = m_login.set(isOn);
    refresh();
    if (!kept) {
        spdlog::warn("{}", describe(kept.error()));
        //: %1 is the path of a file
        setHelp(tr("That could not be kept: %1 cannot be written.").arg(m_login.file()));
    }
}

} // namespace unhunch::window
