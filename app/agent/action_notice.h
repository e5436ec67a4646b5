// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QList>
#include <QObject>
#include <QString>

#include <utility>

namespace unhunch::agent {

/// A silent notification that offers a choice. One at a time: a new one takes the place of the one before.
/// Where the server shows no buttons it is only read.
class ActionNotice : public QObject {
    Q_OBJECT

public:
    /// Key and label.
    using Action = std::pair<QString, QString>;

    /// `icon` is a theme name or an absolute path.
    ActionNotice(QDBusConnection bus, QString icon);

    void show(const QString& title, const QString& body, const QList<Action>& actions);

Q_SIGNALS:
    /// A button was pressed; a click on the notification itself chooses nothing.
    void chosen(const QString& key);

private Q_SLOTS:
    void onActionInvoked(uint id, const QString& key);
    void onNotificationClosed(uint id, uint reason);

private:
    void listen();

    QDBusConnection m_bus;
    QString m_icon;
    uint m_id = 0; ///< 0 is none
    bool m_isListening = false;
};

} // namespace unhunch::agent
