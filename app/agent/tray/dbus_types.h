// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDBusArgument>
#include <QDBusVariant>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace unhunch::tray {

/// (iiay): one picture, ARGB32, most significant byte first.
struct IconPixmap {
    int width = 0;
    int height = 0;
    QByteArray bytes;
};

using IconPixmaps = QList<IconPixmap>;

/// (sa(iiay)ss): icon name, pictures, title, text.
struct ToolTip {
    QString icon;
    IconPixmaps pictures;
    QString title;
    QString text;
};

/// (ia{sv}av): a row with those beneath it.
struct MenuLayout {
    int id = 0;
    QVariantMap properties;
    QList<MenuLayout> children;
};

/// (ia{sv}): what a row says.
struct MenuProperties {
    int id = 0;
    QVariantMap properties;
};

using MenuPropertiesList = QList<MenuProperties>;

/// (ias): what a row no longer says.
struct MenuRemovedProperties {
    int id = 0;
    QStringList names;
};

using MenuRemovedPropertiesList = QList<MenuRemovedProperties>;

/// (isvu): something the user did to a row.
struct MenuEvent {
    int id = 0;
    QString event;
    QDBusVariant data;
    unsigned timestamp = 0;
};

using MenuEvents = QList<MenuEvent>;

QDBusArgument& operator<<(QDBusArgument& argument, const IconPixmap& value);
const QDBusArgument& operator>>(const QDBusArgument& argument, IconPixmap& value);
QDBusArgument& operator<<(QDBusArgument& argument, const ToolTip& value);
const QDBusArgument& operator>>(const QDBusArgument& argument, ToolTip& value);
QDBusArgument& operator<<(QDBusArgument& argument, const MenuLayout& value);
const QDBusArgument& operator>>(const QDBusArgument& argument, MenuLayout& value);
QDBusArgument& operator<<(QDBusArgument& argument, const MenuProperties& value);
const QDBusArgument& operator>>(const QDBusArgument& argument, MenuProperties& value);
QDBusArgument& operator<<(QDBusArgument& argument, const MenuRemovedProperties& value);
const QDBusArgument& operator>>(const QDBusArgument& argument, MenuRemovedProperties& value);
QDBusArgument& operator<<(QDBusArgument& argument, const MenuEvent& value);
const QDBusArgument& operator>>(const QDBusArgument& argument, MenuEvent& value);

/// Makes QtDBus know the types above; may be called more than once.
void registerDBusTypes();

} // namespace unhunch::tray

Q_DECLARE_METATYPE(unhunch::tray::IconPixmap)
Q_DECLARE_METATYPE(unhunch::tray::ToolTip)
Q_DECLARE_METATYPE(unhunch::tray::MenuLayout)
Q_DECLARE_METATYPE(unhunch::tray::MenuProperties)
Q_DECLARE_METATYPE(unhunch::tray::MenuRemovedProperties)
Q_DECLARE_METATYPE(unhunch::tray::MenuEvent)
