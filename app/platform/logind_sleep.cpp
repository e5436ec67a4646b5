// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/logind_sleep.h"

#include "app/platform/logind_names.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace unhunch::platform {

LogindSleep::LogindSleep(QDBusConnection bus)
    : m_bus(std::move(bus))
{}

void LogindSleep::watch(std::function<void(bool)> handler)
{
    m_handler = std::move(handler);
    if (!m_bus.isConnected()) {
        m_whyNot = "no system bus";
        return;
    }
    m_bus.connect(QString::fromLatin1(kLogindService),
                  QString::fromLatin1(kLogindPath),
                  QString::fromLatin1(kLogindManager),
                  QStringLiteral("PrepareForSleep"),
                  this,
                  SLOT(onPrepareForSleep(bool)));
    inhibit();
}

Availability LogindSleep::availability() const
{
    if (!m_isAvailable) {
        return {false, m_whyNot};
    }
    return {true, "logind"};
}

void LogindSleep::inhibit()
{
    const QDBusMessage call = logindCall(QString::fromLatin1(kLogindPath),
                                         kLogindManager,
                                         "Inhibit",
                                         {QStringLiteral("sleep"),
                                          QStringLiteral("Unhunch"),
                                          QStringLiteral("Writes down where the count stands"),
                                          QStringLiteral("delay")});
    // The reply shares the descriptor and would keep the inhibitor alive: it goes with the call.
    whenDone(m_bus.asyncCall(call), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply(done);
        m_isAvailable = !reply.isError();
        if (reply.isError()) {
            m_whyNot = "logind does not answer: " + reply.error().message().toStdString();
            return;
        }
        m_inhibitor = reply.value();
    });
}

void LogindSleep::onPrepareForSleep(bool isAboutToSleep)
{
    if (m_handler) {
        m_handler(isAboutToSleep);
    }
    if (isAboutToSleep) {
        m_inhibitor = QDBusUnixFileDescriptor();
    } else {
        inhibit();
    }
}

} // namespace unhunch::platform
