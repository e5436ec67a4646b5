// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace unhunch::test {

/// A desktop's notification server that shows nothing and remembers everything.
class FakeNotificationServer final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint replaces = 0;
        QString icon;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int timeout = -1;
    };

    using QObject::QObject;

    bool serve(QDBusConnection connection)
    {
        return connection.registerObject(QStringLiteral("/org/freedesktop/Notifications"),
                                         this,
                                         QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
               && connection.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }

    /// Ends, as far as the bus can see; over when this returns.
    static void retire(QDBusConnection connection)
    {
        connection.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
        connection.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
    }

    QStringList capabilities{QStringLiteral("actions"), QStringLiteral("body")};
    QList<Shown> shown;
    QList<uint> closed;
    uint lastId = 0;

    // Names as in the interface.
    // NOLINTBEGIN(readability-identifier-naming,readability-make-member-function-const)
public Q_SLOTS:

    QStringList GetCapabilities() { return capabilities; }

    QString GetServerInformation(QString& vendor, QString& version, QString& specification)
    {
        vendor = version = QStringLiteral("none");
        specification = QStringLiteral("1.2");
        return QStringLiteral("fake");
    }

    uint Notify(const QString& application,
                uint replaces,
                const QString& icon,
                const QString& summary,
                const QString& body,
                const QStringList& actions,
                const QVariantMap& hints,
                int timeout)
    {
        Q_UNUSED(application)
        shown.append({replaces, icon, summary, body, actions, hints, timeout});
        lastId = replaces != 0 ? replaces : lastId + 1;
        return lastId;
    }

    void CloseNotification(uint id)
    {
        closed.append(id);
        Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& key);
    void NotificationClosed(uint id, uint reason);
    void ActivationToken(uint id, const QString& token);
    // NOLINTEND(readability-identifier-naming,readability-make-member-function-const)
};

} // namespace unhunch::test
