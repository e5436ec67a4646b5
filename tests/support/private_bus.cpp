// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/private_bus.h"

#include <QCoreApplication>
#include <QDBusPendingCallWatcher>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <chrono>

namespace unhunch::test {

namespace {

using namespace std::chrono_literals;

constexpr auto kLongest = 10s;
constexpr char kConfig[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
)";

int nextNumber()
{
    static int number = 0;
    return ++number;
}

} // namespace

PrivateBus::PrivateBus()
    : m_number(nextNumber())
{
    QFile config(m_dir.filePath(QStringLiteral("bus.conf")));
    if (!config.open(QIODevice::WriteOnly)) {
        return;
    }
    config.write(QString::fromLatin1(kConfig).arg(m_dir.path()).toUtf8());
    config.close();
    m_daemon.setProcessChannelMode(QProcess::SeparateChannels);
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--nofork"),
                    QStringLiteral("--print-address=1"),
                    QStringLiteral("--config-file=") + config.fileName()});
    const int longest = static_cast<int>(std::chrono::milliseconds(kLongest).count());
    if (m_daemon.waitForStarted(longest) && m_daemon.waitForReadyRead(longest)) {
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
}

PrivateBus::~PrivateBus()
{
    for (const QString& name : std::as_const(m_names)) {
        QDBusConnection::disconnectFromBus(fullName(name));
    }
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

bool PrivateBus::isRunning() const
{
    return !m_address.isEmpty();
}

QString PrivateBus::address() const
{
    return m_address;
}

QString PrivateBus::fullName(const QString& name) const
{
    return QStringLiteral("bus%1-%2").arg(m_number).arg(name);
}

QDBusConnection PrivateBus::connection(const QString& name)
{
    if (!m_names.contains(name)) {
        m_names.append(name);
        return QDBusConnection::connectToBus(m_address, fullName(name));
    }
    return QDBusConnection(fullName(name));
}

void PrivateBus::disconnect(const QString& name)
{
    m_names.removeAll(name);
    QDBusConnection::disconnectFromBus(fullName(name));
}

bool waitUntil(const std::function<bool()>& condition)
{
    QTimer limit;
    limit.setSingleShot(true);
    limit.start(kLongest);
    // Not every condition comes true with an event of ours.
    QTimer pulse;
    pulse.start(20ms);
    while (!condition() && limit.isActive()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return condition();
}

QDBusMessage ask(const QDBusConnection& connection, const QDBusMessage& call)
{
    const QDBusPendingCallWatcher answer(connection.asyncCall(call));
    QEventLoop loop;
    QObject::connect(&answer, &QDBusPendingCallWatcher::finished, &loop, &QEventLoop::quit);
    if (!answer.isFinished()) {
        loop.exec();
    }
    return answer.reply();
}

void settle(const QDBusConnection& connection)
{
    // The bus keeps the order of messages: when it has answered, all that was sent before is here. Twice,
    // since what arrived may have sent something itself.
    for (int round = 0; round < 2; ++round) {
        const QDBusMessage reply = ask(connection,
                                       QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                                                      QStringLiteral("/"),
                                                                      QStringLiteral("org.freedesktop.DBus"),
                                                                      QStringLiteral("GetId")));
        Q_UNUSED(reply)
        QCoreApplication::processEvents();
    }
}

} // namespace unhunch::test
