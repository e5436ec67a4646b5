// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/agent_starter.h"

#include "app/control/bus_names.h"

#include <QDBusConnectionInterface>
#include <QDBusServiceWatcher>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>

namespace unhunch::control {
namespace {

QString agentName()
{
    return QString::fromLatin1(kAgentService);
}

bool isRunning(const QDBusConnection& bus)
{
    return bus.interface() != nullptr && bus.interface()->isServiceRegistered(agentName()).value();
}

bool startDetached(const QString& program)
{
    QProcess process;
    process.setProgram(program);
    process.setArguments({QStringLiteral("--agent")});
    // It outlives the terminal it may have been started from.
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace

Result<void>
ensureAgentRuns(const QDBusConnection& bus, const QString& program, std::chrono::milliseconds patience)
{
    QDBusServiceWatcher watcher(agentName(), bus, QDBusServiceWatcher::WatchForRegistration);
    if (isRunning(bus)) {
        return {};
    }
    QEventLoop loop;
    QObject::connect(&watcher, &QDBusServiceWatcher::serviceRegistered, &loop, [&loop] { loop.exit(0); });
    QTimer::singleShot(patience, &loop, [&loop] { loop.exit(1); });
    if (!startDetached(program)) {
        return failure(ErrorKind::Unavailable, "cannot start " + program.toStdString());
    }
    if (loop.exec() != 0) {
        return failure(ErrorKind::Unavailable, "Unhunch was started and does not answer");
    }
    return {};
}

QVariantMap platformDataFromEnvironment()
{
    QVariantMap data;
    for (const char* const name : {"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"}) {
        const QString value = qEnvironmentVariable(name);
        if (!value.isEmpty()) {
            data.insert(QString::fromLatin1(name), value);
        }
    }
    for (const char* const name : {"DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN"}) {
        const QString token = qEnvironmentVariable(name);
        if (!token.isEmpty()) {
            data.insert(QStringLiteral("activation-token"), token);
        }
    }
    return data;
}

} // namespace unhunch::control
