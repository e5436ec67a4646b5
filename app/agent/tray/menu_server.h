// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/tray/dbus_types.h"
#include "app/control/tray/menu_item.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

#include <functional>

namespace unhunch::tray {

/// A menu on the bus: com.canonical.dbusmenu at `kMenuPath`. Rows come from a function that is asked when the
/// menu opens, so that texts may name minutes without waking anybody each minute.
class MenuServer final : public QObject {
    Q_OBJECT

public:
    static constexpr const char* kMenuPath = "/MenuBar";
    using RowSource = std::function<std::vector<MenuItem>()>;

    MenuServer(QDBusConnection connection, RowSource source, QObject* parent = nullptr);
    ~MenuServer() override;
    MenuServer(const MenuServer&) = delete;
    MenuServer& operator=(const MenuServer&) = delete;
    MenuServer(MenuServer&&) = delete;
    MenuServer& operator=(MenuServer&&) = delete;

    /// Takes over new rows and tells hosts what changed; true if anything did.
    bool setRows(std::vector<MenuItem> rows);
    /// The same with the source's rows.
    bool refresh();

    [[nodiscard]] bool isServed() const;
    [[nodiscard]] const MenuItem& root() const;
    /// Grows with each change of the shape.
    [[nodiscard]] unsigned revision() const;

    /// Performs a row's event; false for an unknown row.
    bool handle(const MenuEvent& event);

Q_SIGNALS:
    /// The user clicked an enabled row; sent after the host has its reply.
    void triggered(const unhunch::tray::TrayAction& action);
    void layoutUpdated(unsigned revision, int parent);
    void propertiesUpdated(const unhunch::tray::MenuPropertiesList& updated,
                           const unhunch::tray::MenuRemovedPropertiesList& removed);

private:
    QDBusConnection m_connection;
    RowSource m_source;
    MenuItem m_root;
    unsigned m_revision = 1;
    bool m_isServed = false;
};

/// The wire side of `MenuServer`; the names are those of com.canonical.dbusmenu.
class MenuAdaptor final : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "com.canonical.dbusmenu")
    Q_PROPERTY(uint Version READ version CONSTANT)
    Q_PROPERTY(QString TextDirection READ textDirection CONSTANT)
    Q_PROPERTY(QString Status READ status CONSTANT)
    Q_PROPERTY(QStringList IconThemePath READ iconThemePath CONSTANT)

public:
    MenuAdaptor(MenuServer& server, QDBusConnection connection);

    [[nodiscard]] uint version() const;
    [[nodiscard]] QString textDirection() const;
    [[nodiscard]] QString status() const;
    [[nodiscard]] QStringList iconThemePath() const;

public Q_SLOTS:
    // NOLINTBEGIN(readability-identifier-naming): the names of the D-Bus interface
    uint GetLayout(int parentId,
                   int recursionDepth,
                   const QStringList& propertyNames,
                   const QDBusMessage& message,
                   unhunch::tray::MenuLayout& layout);
    unhunch::tray::MenuPropertiesList GetGroupProperties(const QList<int>& ids,
                                                         const QStringList& propertyNames);
    QDBusVariant GetProperty(int id, const QString& name, const QDBusMessage& message);
    void Event(int id,
               const QString& eventId,
               const QDBusVariant& data,
               uint timestamp,
               const QDBusMessage& message);
    QList<int> EventGroup(const unhunch::tray::MenuEvents& events, const QDBusMessage& message);
    bool AboutToShow(int id, const QDBusMessage& message);
    QList<int> AboutToShowGroup(const QList<int>& ids, const QDBusMessage& message, QList<int>& idErrors);

Q_SIGNALS:
    void ItemsPropertiesUpdated(const unhunch::tray::MenuPropertiesList& updatedProps,
                                const unhunch::tray::MenuRemovedPropertiesList& removedProps);
    void LayoutUpdated(uint revision, int parent);
    void ItemActivationRequested(int id, uint timestamp);
    // NOLINTEND(readability-identifier-naming)

private:
    void refuse(const QDBusMessage& message, const QString& reason) const;
    [[nodiscard]] const MenuItem* find(int id) const;

    MenuServer& m_server;
    QDBusConnection m_connection;
};

} // namespace unhunch::tray
