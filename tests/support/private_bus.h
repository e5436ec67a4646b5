// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <functional>

namespace unhunch::test {

/// A message bus of the test's own, on which nothing is ever started automatically.
class PrivateBus {
public:
    PrivateBus();
    ~PrivateBus();
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;
    PrivateBus(PrivateBus&&) = delete;
    PrivateBus& operator=(PrivateBus&&) = delete;

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString address() const;

    /// A connection of its own under this name; a second one in the same test plays the other side. Ends with
    /// the last copy of it at the earliest.
    [[nodiscard]] QDBusConnection connection(const QString& name);
    /// Ends one, as the program behind it would.
    void disconnect(const QString& name);

private:
    [[nodiscard]] QString fullName(const QString& name) const;

    QTemporaryDir m_dir;
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
    int m_number = 0;
};

/// Runs the event loop until the condition holds; false after ten seconds.
[[nodiscard]] bool waitUntil(const std::function<bool()>& condition);

/// Calls and waits with the event loop running, since the other side may live in this process.
[[nodiscard]] QDBusMessage ask(const QDBusConnection& connection, const QDBusMessage& call);

/// Lets everything that is under way on the bus arrive.
void settle(const QDBusConnection& connection);

} // namespace unhunch::test
