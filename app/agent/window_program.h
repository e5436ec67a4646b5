// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/window_port.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>
#include <vector>

namespace unhunch::agent {

/// The real window program: started when something is to be shown, spoken to over the bus while it runs. Its
/// name on the bus tells whether it does.
class WindowProgram
    : public QObject
    , public WindowPort {
    Q_OBJECT

public:
    /// `program` is the executable.
    WindowProgram(const QDBusConnection& bus, QString program);

    void show(const QString& page, const QVariantMap& platformData) override;
    void play(const QString& routine,
              const session::SessionStart& start,
              const QVariantMap& platformData) override;
    void remind(const WindowReminder& reminder) override;
    void withdraw(uint offer) override;
    void interrupt(bool isInterrupted) override;
    void endSession() override;
    void ignoreProgram(const QString& name) override;
    void quit() override;

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// It took its name, or had it already when this was made.
    void appeared();
    void vanished();

private:
    /// One wish: how a new window is told, and how a running one.
    struct Request {
        QStringList arguments;
        QDBusMessage call;
    };

    void ask(const Request& request, const QVariantMap& platformData, bool needsCall);
    void askRunning(const Request& request, const QVariantMap& platformData, bool needsCall);
    bool launch(const QStringList& arguments, const QVariantMap& platformData);
    void send(const QDBusMessage& call);
    void onOwnerChanged(const QString& owner);

    QDBusConnection m_bus;
    QString m_program;
    QDBusServiceWatcher m_watcher;
    QTimer m_startLimit;
    bool m_isRunning = false;
    bool m_isStarting = false;
    std::vector<QDBusMessage> m_waiting;
};

} // namespace unhunch::agent
