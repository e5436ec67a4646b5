// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/logind_session.h"

#include "app/platform/bus_calls.h"
#include "app/platform/logind_names.h"

#include <QDBusObjectPath>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <unistd.h>

#include <utility>

namespace unhunch::platform {
namespace {

constexpr std::chrono::seconds kConfirmationWithin{30};
constexpr const char* kLockedHint = "LockedHint";
constexpr const char* kActive = "Active";

QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

} // namespace

LogindSession::LogindSession(QDBusConnection bus)
    : m_bus(std::move(bus))
{
    m_confirmation.setSingleShot(true);
    m_confirmation.setInterval(kConfirmationWithin);
    connect(&m_confirmation, &QTimer::timeout, this, &LogindSession::askForProperties);
}

void LogindSession::watch(std::function<void(bool)> handler)
{
    m_handler = std::move(handler);
    if (!m_bus.isConnected()) {
        m_whyNot = "no system bus";
        return;
    }
    findByEnvironment();
}

Availability LogindSession::availability() const
{
    if (m_path.isEmpty()) {
        return {false, m_whyNot};
    }
    return {true, "logind session " + m_path.section(QLatin1Char('/'), -1).toStdString()};
}

// The agent of a systemd user service belongs to no session, so there are three ways to ask.
void LogindSession::findByEnvironment()
{
    const QString id = qEnvironmentVariable("XDG_SESSION_ID");
    if (id.isEmpty()) {
        findByProcess();
        return;
    }
    const QDBusMessage call = logindCall(text(kLogindPath), kLogindManager, "GetSession", {id});
    whenDone(m_bus.asyncCall(call), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QDBusObjectPath> reply(done);
        reply.isError() ? findByProcess() : onFound(reply.value().path());
    });
}

void LogindSession::findByProcess()
{
    const QDBusMessage call
        = logindCall(text(kLogindPath), kLogindManager, "GetSessionByPID", {static_cast<uint>(::getpid())});
    whenDone(m_bus.asyncCall(call), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QDBusObjectPath> reply(done);
        reply.isError() ? findByUser() : onFound(reply.value().path());
    });
}

void LogindSession::findByUser()
{
    const QDBusMessage call = logindCall(text("/org/freedesktop/login1/user/self"),
                                         kPropertiesInterface,
                                         "Get",
                                         {text("org.freedesktop.login1.User"), text("Display")});
    whenDone(m_bus.asyncCall(call), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QDBusVariant> reply(done);
        if (reply.isError()) {
            m_whyNot = "logind knows no session of ours: " + reply.error().message().toStdString();
            return;
        }
        QString id;
        QDBusObjectPath path;
        const auto display = qvariant_cast<QDBusArgument>(reply.value().variant());
        display.beginStructure();
        display >> id >> path;
        display.endStructure();
        onFound(path.path());
    });
}

void LogindSession::onFound(const QString& path)
{
    m_path = path;
    const QString service = text(kLogindService);
    m_bus.connect(service, path, text(kLogindSession), text("Lock"), this, SLOT(onLock()));
    m_bus.connect(service, path, text(kLogindSession), text("Unlock"), this, SLOT(onUnlock()));
    m_bus.connect(service,
                  path,
                  text(kPropertiesInterface),
                  text("PropertiesChanged"),
                  this,
                  SLOT(onPropertiesChanged(QString, QVariantMap, QStringList)));
    askForProperties();
}

void LogindSession::askForProperties()
{
    const QDBusMessage call = logindCall(m_path, kPropertiesInterface, "GetAll", {text(kLogindSession)});
    whenDone(m_bus.asyncCall(call), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QVariantMap> reply(done);
        const QVariantMap properties = reply.isError() ? QVariantMap() : reply.value();
        m_isActive = properties.value(text(kActive), true).toBool();
        takeHint(properties.value(text(kLockedHint), false).toBool());
    });
}

void LogindSession::onLock()
{
    m_confirmation.start();
    m_isHintOn = true;
    tell();
}

void LogindSession::onUnlock()
{
    takeHint(false);
}

void LogindSession::onPropertiesChanged(const QString& interface,
                                        const QVariantMap& changed,
                                        const QStringList& invalidated)
{
    if (interface != text(kLogindSession)) {
        return;
    }
    if (invalidated.contains(text(kLockedHint)) || invalidated.contains(text(kActive))) {
        askForProperties();
    }
    const auto active = changed.constFind(text(kActive));
    if (active != changed.constEnd()) {
        m_isActive = active->toBool();
    }
    const auto hint = changed.constFind(text(kLockedHint));
    if (hint != changed.constEnd()) {
        takeHint(hint->toBool());
    } else {
        tell();
    }
}

void LogindSession::takeHint(bool isLocked)
{
    m_confirmation.stop();
    m_isHintOn = isLocked;
    tell();
}

void LogindSession::tell()
{
    const bool isLocked = m_isHintOn || !m_isActive;
    if (std::exchange(m_isLocked, isLocked) != isLocked && m_handler) {
        m_handler(isLocked);
    }
}

} // namespace unhunch::platform
