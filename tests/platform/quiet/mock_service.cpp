// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/quiet/mock_service.h"

#include "tests/platform/quiet/desk.h"

#include <QDBusConnectionInterface>
#include <QDBusVariant>

#include <utility>

namespace unhunch::platform {

MockService::MockService(QDBusConnection bus, const QString& address, BusPlace place)
    : m_bus(std::move(bus))
    , m_place(std::move(place))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), address);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(
        QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-m"), QStringLiteral("dbusmock"), m_place.service, m_place.path, m_place.interface});
    EXPECT_TRUE(
        test::waitUntil([this] { return m_bus.interface()->isServiceRegistered(m_place.service).value(); }));
}

MockService::~MockService()
{
    die();
}

void MockService::addProperty(const char* name, const QVariant& value) const
{
    call("AddProperty",
         {m_place.interface, QString::fromLatin1(name), QVariant::fromValue(QDBusVariant(value))});
}

void MockService::setProperty(const char* name, const QVariant& value) const
{
    call("UpdateProperties", {m_place.interface, QVariantMap{{QString::fromLatin1(name), value}}});
}

void MockService::addMethod(const char* name, const char* outSignature, const char* code) const
{
    call("AddMethod",
         {m_place.interface,
          QString::fromLatin1(name),
          QString(),
          QString::fromLatin1(outSignature),
          QString::fromLatin1(code)});
}

void MockService::emitSignal(const char* name, const char* signature, const QVariantList& arguments) const
{
    call("EmitSignal",
         {m_place.interface, QString::fromLatin1(name), QString::fromLatin1(signature), QVariant(arguments)});
}

void MockService::die()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void MockService::call(const char* method, const QVariantList& arguments) const
{
    const BusPlace mock{m_place.service, m_place.path, QStringLiteral("org.freedesktop.DBus.Mock")};
    const QDBusMessage answer = test::ask(m_bus, callTo(mock, method, arguments));
    EXPECT_NE(answer.type(), QDBusMessage::ErrorMessage) << answer.errorMessage().toStdString();
}

} // namespace unhunch::platform
