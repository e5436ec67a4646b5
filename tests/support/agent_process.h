// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/agent_client.h"
#include "tests/support/private_bus.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace unhunch::test {

/// What a command of ours did.
struct Ran {
    int code = -1;
    QString out;
    QString error;
};

/// The real program with a home and a bus of its own, without a display. The path of `unhunch` is compiled
/// in.
class AgentProcess {
public:
    explicit AgentProcess(double speed = 1)
    {
        environment = QProcessEnvironment::systemEnvironment();
        for (const char* const name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_ACTIVATION_TOKEN"}) {
            environment.remove(QString::fromLatin1(name));
        }
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_STATE_HOME"), home.filePath(QStringLiteral("state")));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus.address());
        environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"),
                           QStringLiteral("unix:path=/nonexistent"));
        environment.insert(QStringLiteral("UNHUNCH_SPEED"), QString::number(speed));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        write(
            QStringLiteral("config/unhunch/settings.ini"),
            "[hours]\nmonday=00:00-24:00\ntuesday=00:00-24:00\nwednesday=00:00-24:00\nthursday=00:00-24:00\n"
            "friday=00:00-24:00\nsaturday=00:00-24:00\nsunday=00:00-24:00\n[schedule]\nresetInterval=15\n");
    }

    AgentProcess(const AgentProcess&) = delete;
    AgentProcess& operator=(const AgentProcess&) = delete;

    ~AgentProcess()
    {
        if (process.state() != QProcess::NotRunning) {
            process.terminate();
            process.waitForFinished();
        }
    }

    void write(const QString& file, const QByteArray& bytes) const
    {
        const QString path = home.filePath(file);
        QDir().mkpath(QFileInfo(path).path());
        QFile target(path);
        if (target.open(QIODevice::WriteOnly)) {
            target.write(bytes);
        }
    }

    /// Starts `unhunch --agent` and waits for its name.
    [[nodiscard]] bool start()
    {
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(UNHUNCH_PROGRAM), {QStringLiteral("--agent")});
        return process.waitForStarted() && waitUntil([this] { return client.isRunning(); });
    }

    [[nodiscard]] Ran run(const QStringList& arguments) const
    {
        QProcess command;
        command.setProcessEnvironment(environment);
        command.start(QStringLiteral(UNHUNCH_PROGRAM), arguments);
        if (!command.waitForFinished()) {
            return {};
        }
        return {command.exitCode(),
                QString::fromUtf8(command.readAllStandardOutput()),
                QString::fromUtf8(command.readAllStandardError())};
    }

    [[nodiscard]] QVariantMap status()
    {
        QDBusPendingReply<QVariantMap> reply = client.status();
        reply.waitForFinished();
        return reply.value();
    }

    /// The safety check is behind: sessions may start.
    void passCheck() { client.answerCheck(QStringLiteral("no_symptoms"), -1, {}).waitForFinished(); }

    [[nodiscard]] QString phase() { return status().value(QStringLiteral("phase")).toString(); }

    void kill()
    {
        process.kill();
        process.waitForFinished();
    }

    QTemporaryDir home;
    PrivateBus bus;
    QProcessEnvironment environment;
    QProcess process;
    QDBusConnection connection = bus.connection(QStringLiteral("test"));
    control::AgentClient client{connection};
};

} // namespace unhunch::test
