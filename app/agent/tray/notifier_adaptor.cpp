// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/icon_pixmaps.h"
#include "app/agent/tray/menu_server.h"
#include "app/agent/tray/status_notifier_item.h"
#include "app/control/bus_names.h"

namespace unhunch::tray {

NotifierAdaptor::NotifierAdaptor(StatusNotifierItem& item)
    : QDBusAbstractAdaptor(&item)
    , m_item(item)
{
    connect(&item, &StatusNotifierItem::iconChanged, this, [this] {
        Q_EMIT NewIcon();
        if (m_item.look().needsAttention) {
            Q_EMIT NewAttentionIcon();
        }
    });
    connect(&item, &StatusNotifierItem::toolTipChanged, this, &NotifierAdaptor::NewToolTip);
    connect(&item, &StatusNotifierItem::attentionChanged, this, [this] { Q_EMIT NewStatus(status()); });
}

QString NotifierAdaptor::category() const
{
    return QStringLiteral("ApplicationStatus");
}

QString NotifierAdaptor::id() const
{
    return QLatin1String(control::kAppId);
}

QString NotifierAdaptor::title() const
{
    return QStringLiteral("Unhunch");
}

QString NotifierAdaptor::status() const
{
    return m_item.look().needsAttention ? QStringLiteral("NeedsAttention") : QStringLiteral("Active");
}

int NotifierAdaptor::windowId() const
{
    return 0;
}

QString NotifierAdaptor::iconThemePath() const
{
    return m_item.iconsDir();
}

QString NotifierAdaptor::iconName() const
{
    return m_item.look().icon;
}

IconPixmaps NotifierAdaptor::iconPixmap() const
{
    return readIconPixmaps(m_item.iconsDir(), m_item.look().icon);
}

QString NotifierAdaptor::nothing() const
{
    return {};
}

IconPixmaps NotifierAdaptor::noPixmap() const
{
    return {};
}

ToolTip NotifierAdaptor::toolTip() const
{
    return {.icon = {}, .pictures = {}, .title = title(), .text = m_item.look().toolTip};
}

bool NotifierAdaptor::itemIsMenu() const
{
    return false;
}

QDBusObjectPath NotifierAdaptor::menu() const
{
    return QDBusObjectPath(QLatin1String(MenuServer::kMenuPath));
}

QString NotifierAdaptor::accessibleText() const
{
    return title() + QStringLiteral(": ") + m_item.look().toolTip.section(QLatin1Char('\n'), 0, 0);
}

void NotifierAdaptor::Activate(int x, int y)
{
    Q_UNUSED(x)
    Q_UNUSED(y)
    m_item.activate();
}

void NotifierAdaptor::SecondaryActivate(int x, int y)
{
    Q_UNUSED(x)
    Q_UNUSED(y)
    m_item.activateSecondary();
}

void NotifierAdaptor::XAyatanaSecondaryActivate(uint timestamp)
{
    Q_UNUSED(timestamp)
    m_item.activateSecondary();
}

void NotifierAdaptor::ContextMenu(int x, int y)
{
    Q_UNUSED(x)
    Q_UNUSED(y)
    m_item.askForContextMenu();
}

void NotifierAdaptor::Scroll(int delta, const QString& orientation)
{
    // A wheel turned by accident must not start or snooze anything.
    Q_UNUSED(delta)
    Q_UNUSED(orientation)
}

void NotifierAdaptor::ProvideXdgActivationToken(const QString& token)
{
    m_item.keepToken(token);
}

} // namespace unhunch::tray
