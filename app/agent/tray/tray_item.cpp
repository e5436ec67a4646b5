// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/tray_item.h"

#include "app/agent/tray/menu_server.h"
#include "app/agent/tray/status_notifier_item.h"
#include "app/agent/tray/tray_look.h"
#include "app/control/tray/tray_menu.h"

#include <utility>

namespace unhunch::tray {

namespace {

ItemLook lookOf(const TrayStatus& status)
{
    return {
        .icon = trayIcon(status),
        .toolTip = trayToolTip(status),
        .needsAttention = needsAttention(status),
    };
}

} // namespace

TrayItem::TrayItem(const QDBusConnection& connection, const QString& iconsDir, QObject* parent)
    : QObject(parent)
    , m_menu(std::make_unique<MenuServer>(connection,
                                          [this] { return trayMenu(m_source ? m_source() : m_status); }))
    , m_notifier(std::make_unique<StatusNotifierItem>(connection, iconsDir))
{
    m_notifier->setLook(lookOf(m_status));
    const auto pass = [this](const TrayAction& action) { Q_EMIT triggered(action, m_notifier->takeToken()); };
    connect(m_menu.get(), &MenuServer::triggered, this, pass);
    connect(m_notifier.get(), &StatusNotifierItem::triggered, this, pass);
}

TrayItem::~TrayItem() = default;

void TrayItem::setStatusSource(StatusSource source)
{
    m_source = std::move(source);
}

void TrayItem::setStatus(const TrayStatus& status)
{
    m_status = status;
    m_notifier->setSnooze(status.canSnooze && !status.snoozes.empty() ? status.snoozes.front() : 0);
    m_notifier->setLook(lookOf(status));
    m_menu->setRows(trayMenu(status));
}

bool TrayItem::isServed() const
{
    return m_menu->isServed() && m_notifier->isServed();
}

} // namespace unhunch::tray
