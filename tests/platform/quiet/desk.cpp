// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/quiet/desk.h"

#include <QDBusConnectionInterface>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace unhunch::platform {

QString programNamed(const QString& name)
{
    return QStandardPaths::findExecutable(name);
}

QString programOfService(const QString& service)
{
    const QSettings file(QStringLiteral("/usr/share/dbus-1/services/%1.service").arg(service),
                         QSettings::IniFormat);
    const QString command = file.value(QStringLiteral("D-BUS Service/Exec")).toString();
    const QString program = command.section(QLatin1Char(' '), 0, 0);
    return QFile::exists(program) ? program : QString();
}

Desk::Desk()
    : environment(QProcessEnvironment::systemEnvironment())
{
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus.address());
    environment.insert(QStringLiteral("HOME"), home.path());
    // Of one's own each: dconf has a file of the same name in two of them.
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"}) {
        const QString folder = home.filePath(QString::fromLatin1(name));
        QDir().mkdir(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(QString::fromLatin1(name), folder);
    }
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("DISPLAY"));
}

void Desk::End::operator()(QProcess* child) const
{
    end(*child);
    delete child;
}

QProcess& Desk::start(const QString& program, const QStringList& arguments)
{
    m_children.emplace_back(new QProcess);
    QProcess& child = *m_children.back();
    child.setProcessEnvironment(environment);
    child.setStandardOutputFile(QProcess::nullDevice());
    child.setStandardErrorFile(QProcess::nullDevice());
    child.start(program, arguments);
    EXPECT_TRUE(child.waitForStarted()) << program.toStdString();
    return child;
}

QString Desk::run(const QString& program, const QStringList& arguments) const
{
    QProcess child;
    child.setProcessEnvironment(environment);
    child.start(program, arguments);
    EXPECT_TRUE(child.waitForFinished()) << program.toStdString();
    EXPECT_EQ(child.exitCode(), 0) << child.readAllStandardError().toStdString();
    return QString::fromUtf8(child.readAllStandardOutput()).trimmed();
}

void Desk::end(QProcess& child)
{
    if (child.state() == QProcess::NotRunning) {
        return;
    }
    child.terminate();
    if (!child.waitForFinished(2000)) {
        child.kill();
        child.waitForFinished();
    }
}

bool Desk::hasOwner(const QString& name) const
{
    return connection.interface()->isServiceRegistered(name).value();
}

bool Desk::waitForOwner(const QString& name) const
{
    return test::waitUntil([&] { return hasOwner(name); });
}

} // namespace unhunch::platform
