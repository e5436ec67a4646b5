// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/status_notifier_item.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QMetaObject>

#include <utility>

namespace unhunch::tray {

namespace {

constexpr const char* kItemPath = "/StatusNotifierItem";
constexpr const char* kWatcher = "org.kde.StatusNotifierWatcher";
constexpr const char* kWatcherPath = "/StatusNotifierWatcher";

} // namespace

StatusNotifierItem::StatusNotifierItem(const QDBusConnection& connection, QString iconsDir, QObject* parent)
    : QObject(parent)
    , m_connection(connection)
    , m_watchers(QLatin1String(kWatcher), connection, QDBusServiceWatcher::WatchForRegistration)
    , m_iconsDir(std::move(iconsDir))
{
    registerDBusTypes();
    // Adaptors are found among the object's children; Qt deletes it with the item.
    new NotifierAdaptor(*this); // NOLINT(cppcoreguidelines-owning-memory)
    m_isServed = m_connection.registerObject(QLatin1String(kItemPath), this);
    connect(
        &m_watchers, &QDBusServiceWatcher::serviceRegistered, this, &StatusNotifierItem::registerWithWatcher);
    registerWithWatcher();
}

StatusNotifierItem::~StatusNotifierItem()
{
    if (m_isServed) {
        m_connection.unregisterObject(QLatin1String(kItemPath));
    }
}

void StatusNotifierItem::registerWithWatcher()
{
    if (!m_isServed) {
        return;
    }
    // The unique name: a sandbox may not own org.kde.StatusNotifierItem-*, and all hosts take either.
    QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(kWatcher),
                                                       QLatin1String(kWatcherPath),
                                                       QLatin1String(kWatcher),
                                                       QStringLiteral("RegisterStatusNotifierItem"));
    call << m_connection.baseService();
    call.setAutoStartService(false);
    // No answer is waited for: without a watcher it is an error, and one that comes later is told by the bus.
    m_connection.asyncCall(call);
}

void StatusNotifierItem::setLook(const ItemLook& look)
{
    const ItemLook before = std::exchange(m_look, look);
    if (before.needsAttention != look.needsAttention) {
        Q_EMIT attentionChanged();
    }
    if (before.icon != look.icon) {
        Q_EMIT iconChanged();
    }
    if (before.toolTip != look.toolTip) {
        Q_EMIT toolTipChanged();
    }
}

void StatusNotifierItem::setSnooze(unsigned minutes)
{
    m_snoozeMinutes = minutes;
}

bool StatusNotifierItem::isServed() const
{
    return m_isServed;
}

const ItemLook& StatusNotifierItem::look() const
{
    return m_look;
}

const QString& StatusNotifierItem::iconsDir() const
{
    return m_iconsDir;
}

QString StatusNotifierItem::takeToken()
{
    return std::exchange(m_token, {});
}

void StatusNotifierItem::keepToken(const QString& token)
{
    m_token = token;
}

void StatusNotifierItem::activate()
{
    ask({.verb = TrayVerb::Start, .minutes = 0});
}

void StatusNotifierItem::activateSecondary()
{
    if (m_snoozeMinutes > 0) {
        ask({.verb = TrayVerb::Snooze, .minutes = m_snoozeMinutes});
    }
}

void StatusNotifierItem::askForContextMenu()
{
    // Only hosts that cannot draw our menu come here, and the agent cannot draw one: the home page has all of
    // it.
    ask({.verb = TrayVerb::OpenHome, .minutes = 0});
}

void StatusNotifierItem::ask(const TrayAction& action)
{
    QMetaObject::invokeMethod(
        this, [this, action] { Q_EMIT triggered(action); }, Qt::QueuedConnection);
}

} // namespace unhunch::tray
