// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/menu_layout.h"
#include "app/agent/tray/menu_server.h"

#include <QLocale>

#include <utility>

namespace unhunch::tray {

namespace {

constexpr uint kProtocolVersion = 3;
constexpr int kRootId = 0;

} // namespace

MenuAdaptor::MenuAdaptor(MenuServer& server, QDBusConnection connection)
    : QDBusAbstractAdaptor(&server)
    , m_server(server)
    , m_connection(std::move(connection))
{
    connect(&server, &MenuServer::layoutUpdated, this, &MenuAdaptor::LayoutUpdated);
    connect(&server, &MenuServer::propertiesUpdated, this, &MenuAdaptor::ItemsPropertiesUpdated);
}

uint MenuAdaptor::version() const
{
    return kProtocolVersion;
}

QString MenuAdaptor::textDirection() const
{
    return QLocale().textDirection() == Qt::RightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr");
}

QString MenuAdaptor::status() const
{
    return QStringLiteral("normal");
}

QStringList MenuAdaptor::iconThemePath() const
{
    return {};
}

void MenuAdaptor::refuse(const QDBusMessage& message, const QString& reason) const
{
    message.setDelayedReply(true);
    m_connection.send(message.createErrorReply(QDBusError::InvalidArgs, reason));
}

const MenuItem* MenuAdaptor::find(int id) const
{
    return findItem(m_server.root(), id);
}

uint MenuAdaptor::GetLayout(int parentId,
                            int recursionDepth,
                            const QStringList& propertyNames,
                            const QDBusMessage& message,
                            MenuLayout& layout)
{
    const MenuItem* parent = find(parentId);
    if (parent == nullptr) {
        refuse(message, QStringLiteral("No such menu item: %1").arg(parentId));
        return 0;
    }
    layout = menuLayout(*parent, recursionDepth, propertyNames);
    return m_server.revision();
}

MenuPropertiesList MenuAdaptor::GetGroupProperties(const QList<int>& ids, const QStringList& propertyNames)
{
    QList<int> wanted = ids;
    if (wanted.isEmpty()) {
        for (const MenuItem& row : m_server.root().children) {
            wanted.append(row.id);
        }
    }
    MenuPropertiesList group;
    for (const int id : std::as_const(wanted)) {
        if (const MenuItem* item = find(id)) {
            group.append(MenuProperties{.id = id, .properties = menuProperties(*item, propertyNames)});
        }
    }
    return group;
}

QDBusVariant MenuAdaptor::GetProperty(int id, const QString& name, const QDBusMessage& message)
{
    const MenuItem* item = find(id);
    const QVariant value = item == nullptr ? QVariant() : menuProperties(*item, {name}).value(name);
    if (!value.isValid()) {
        refuse(message, QStringLiteral("Menu item %1 has no property %2").arg(id).arg(name));
        return QDBusVariant(QString());
    }
    return QDBusVariant(value);
}

void MenuAdaptor::Event(
    int id, const QString& eventId, const QDBusVariant& data, uint timestamp, const QDBusMessage& message)
{
    const bool isKnown = m_server.handle({.id = id, .event = eventId, .data = data, .timestamp = timestamp});
    if (!isKnown) {
        refuse(message, QStringLiteral("No such menu item: %1").arg(id));
    }
}

QList<int> MenuAdaptor::EventGroup(const MenuEvents& events, const QDBusMessage& message)
{
    QList<int> unknown;
    for (const MenuEvent& event : events) {
        if (!m_server.handle(event)) {
            unknown.append(event.id);
        }
    }
    if (!events.isEmpty() && unknown.size() == events.size()) {
        refuse(message, QStringLiteral("None of these menu items is known"));
    }
    return unknown;
}

bool MenuAdaptor::AboutToShow(int id, const QDBusMessage& message)
{
    if (find(id) == nullptr) {
        refuse(message, QStringLiteral("No such menu item: %1").arg(id));
        return false;
    }
    return id == kRootId && m_server.refresh();
}

QList<int>
MenuAdaptor::AboutToShowGroup(const QList<int>& ids, const QDBusMessage& message, QList<int>& idErrors)
{
    for (const int id : ids) {
        if (find(id) == nullptr) {
            idErrors.append(id);
        }
    }
    if (!ids.isEmpty() && idErrors.size() == ids.size()) {
        refuse(message, QStringLiteral("None of these menu items is known"));
        return {};
    }
    QList<int> updated;
    if (ids.contains(kRootId) && m_server.refresh()) {
        updated.append(kRootId);
    }
    return updated;
}

} // namespace unhunch::tray
