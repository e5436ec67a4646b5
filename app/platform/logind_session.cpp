// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/logind_session.h"

#include "app/platform/logind_names.h"

#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <unistd.h>

#include <utility>

namespace unhunch::platform {
namespace {

constexpr std::chrono::seconds kConfirmationWithin{30};
constexpr const char* kLockedHint = "LockedHint";

QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

/// Calls `done` with the finished call; nothing is called once `context` is gone.
void whenDone(const QDBusPendingCall& call,
              QObject* context,
              std::function<void(const QDBusPendingCall&)> done)
{
    auto* watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [done = std::move(done), watcher] {
        watcher->deleteLater();
        done(*watcher);
    });
}

} // namespace

LogindSession::LogindSession(QDBusConnection bus)
    : m_bus(std::move(bus))
{
    m_confirmation.setSingleShot(true);
    m_confirmation.setInterval(kConfirmationWithin);
    connect(&m_confirmation, &QTimer::timeout, this, &LogindSession::askForHint);
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
    QDBusMessage call = logindCall(text(kLogindPath), kLogindManager, "GetSession");
    call.setArguments({id});
    whenDone(m_bus.asyncCall(call), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QDBusObjectPath> reply(done);
        reply.isError() ? findByProcess() : onFound(reply.value().path());
    });
}

void LogindSession::findByProcess()
{
    QDBusMessage call = logindCall(text(kLogindPath), kLogindManager, "GetSessionByPID");
    call.setArguments({static_cast<uint>(::getpid())});
    whenDone(m_bus.asyncCall(call), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QDBusObjectPath> reply(done);
        reply.isError() ? findByUser() : onFound(reply.value().path());
    });
}

void LogindSession::findByUser()
{
    QDBusMessage call = logindCall(text("/org/freedesktop/login1/user/self"), kPropertiesInterface, "Get");
    call.setArguments({text("org.freedesktop.login1.User"), text("Display")});
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
    askForHint();
}

void LogindSession::askForHint()
{
    QDBusMessage call = logindCall(m_path, kPropertiesInterface, "Get");
    call.setArguments({text(kLogindSession), text(kLockedHint)});
    whenDone(m_bus.asyncCall(call), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QDBusVariant> reply(done);
        takeHint(!reply.isError() && reply.value().variant().toBool());
    });
}

void LogindSession::onLock()
{
    m_confirmation.start();
    tell(true);
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
    const auto hint = changed.constFind(text(kLockedHint));
    if (hint != changed.constEnd()) {
        takeHint(hint->toBool());
    } else if (invalidated.contains(text(kLockedHint))) {
        askForHint();
    }
}

void LogindSession::takeHint(bool isLocked)
{
    m_confirmation.stop();
    tell(isLocked);
}

void LogindSession::tell(bool isLocked)
{
    if (std::exchange(m_isLocked, isLocked) != isLocked && m_handler) {
        m_handler(isLocked);
    }
}

} // namespace unhunch::platform
