// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/menu_server.h"

#include "app/agent/tray/menu_layout.h"

#include <QMetaObject>

#include <utility>

namespace unhunch::tray {

MenuServer::MenuServer(QDBusConnection connection, RowSource source, QObject* parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_source(std::move(source))
{
    registerDBusTypes();
    m_root.children = m_source();
    // Adaptors are found among the object's children; Qt deletes it with the server.
    new MenuAdaptor(*this, m_connection); // NOLINT(cppcoreguidelines-owning-memory)
    m_isServed = m_connection.registerObject(QLatin1String(kMenuPath), this);
}

MenuServer::~MenuServer()
{
    if (m_isServed) {
        m_connection.unregisterObject(QLatin1String(kMenuPath));
    }
}

bool MenuServer::refresh()
{
    return setRows(m_source());
}

bool MenuServer::setRows(std::vector<MenuItem> rows)
{
    const MenuItem before = std::exchange(m_root, MenuItem{});
    m_root.children = std::move(rows);
    if (!hasSameShape(before, m_root)) {
        ++m_revision;
        Q_EMIT layoutUpdated(m_revision, m_root.id);
        return true;
    }
    const MenuChange change = menuChange(before, m_root);
    if (!change.isEmpty()) {
        Q_EMIT propertiesUpdated(change.updated, change.removed);
    }
    return !change.isEmpty();
}

bool MenuServer::isServed() const
{
    return m_isServed;
}

const MenuItem& MenuServer::root() const
{
    return m_root;
}

unsigned MenuServer::revision() const
{
    return m_revision;
}

bool MenuServer::handle(const MenuEvent& event)
{
    const MenuItem* item = findItem(m_root, event.id);
    if (item == nullptr) {
        return false;
    }
    if (event.event == QLatin1String("opened") && event.id == m_root.id) {
        refresh();
        return true;
    }
    if (event.event != QLatin1String("clicked") || !item->isEnabled || !item->action) {
        return true;
    }
    // The panel waits for the reply: what the click leads to comes after it.
    const TrayAction action = *item->action;
    QMetaObject::invokeMethod(
        this, [this, action] { Q_EMIT triggered(action); }, Qt::QueuedConnection);
    return true;
}

} // namespace unhunch::tray
