// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QMap>
#include <QObject>
#include <QStringList>

namespace unhunch::test {

/// A panel's registry of tray items.
class FakeWatcher final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)

public:
    using QObject::QObject;

    bool serve(QDBusConnection connection)
    {
        return connection.registerObject(
                   QStringLiteral("/StatusNotifierWatcher"), this, QDBusConnection::ExportAllContents)
               && connection.registerService(QStringLiteral("org.kde.StatusNotifierWatcher"));
    }

    /// Ends, as far as the bus can see; over when this returns.
    static void retire(QDBusConnection connection)
    {
        connection.unregisterObject(QStringLiteral("/StatusNotifierWatcher"));
        connection.unregisterService(QStringLiteral("org.kde.StatusNotifierWatcher"));
    }

    [[nodiscard]] bool hasHost() const { return isHostThere; }

    QStringList items;
    bool isHostThere = false;

    // Names as in the interface.
    // NOLINTBEGIN(readability-identifier-naming,readability-make-member-function-const)
public Q_SLOTS:

    void RegisterStatusNotifierItem(const QString& service) { items.append(service); }

Q_SIGNALS:
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();
    // NOLINTEND(readability-identifier-naming,readability-make-member-function-const)
};

/// Counts the signals of one service by name.
class SignalCounter final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void listen(QDBusConnection connection, const QString& service)
    {
        for (const char* name : {"NewIcon",
                                 "NewAttentionIcon",
                                 "NewToolTip",
                                 "NewStatus",
                                 "NewTitle",
                                 "NewMenu",
                                 "NewOverlayIcon",
                                 "NewIconThemePath",
                                 "LayoutUpdated",
                                 "ItemsPropertiesUpdated"}) {
            connection.connect(
                service, QString(), QString(), QLatin1String(name), this, SLOT(onSignal(QDBusMessage)));
        }
    }

    [[nodiscard]] int count(const QString& name) const { return m_counts.value(name); }

    [[nodiscard]] int total() const
    {
        int sum = 0;
        for (const int one : m_counts) {
            sum += one;
        }
        return sum;
    }

private Q_SLOTS:

    void onSignal(const QDBusMessage& message) { ++m_counts[message.member()]; }

private:
    QMap<QString, int> m_counts;
};

} // namespace unhunch::test
