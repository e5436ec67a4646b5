// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/screen_inhibitor.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace unhunch::window {
namespace {

QDBusMessage screenSaverCall(const QString& method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"),
                                          method);
}

/// The portal's bit for "idle": blanking and the lock that follows.
constexpr uint kPortalIdle = 8;

} // namespace

ScreenInhibitor::ScreenInhibitor(QDBusConnection bus, QObject* parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{}

ScreenInhibitor::~ScreenInhibitor()
{
    release();
}

void ScreenInhibitor::setHeld(bool held)
{
    m_isWanted = held;
    if (!held) {
        release();
    } else if (!m_isAsking && !m_cookie && !m_request) {
        askScreenSaver();
    }
}

void ScreenInhibitor::askScreenSaver()
{
    m_isAsking = true;
    QDBusMessage call = screenSaverCall(QStringLiteral("Inhibit"));
    call << QStringLiteral("io.github.unhunch.Unhunch") << tr("A guided session is playing");
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            askPortal();
            return;
        }
        m_isAsking = false;
        m_cookie = reply.value();
        if (!m_isWanted) {
            release();
        }
    });
}

void ScreenInhibitor::askPortal()
{
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.portal.Desktop"),
                                                       QStringLiteral("/org/freedesktop/portal/desktop"),
                                                       QStringLiteral("org.freedesktop.portal.Inhibit"),
                                                       QStringLiteral("Inhibit"));
    call << QString() << kPortalIdle
         << QVariantMap{{QStringLiteral("reason"), tr("A guided session is playing")}};
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_isAsking = false;
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isError()) {
            return;
        }
        m_request = reply.value();
        if (!m_isWanted) {
            release();
        }
    });
}

void ScreenInhibitor::release()
{
    if (m_cookie) {
        QDBusMessage call = screenSaverCall(QStringLiteral("UnInhibit"));
        call << *m_cookie;
        m_bus.send(call);
        m_cookie.reset();
    }
    if (m_request) {
        m_bus.send(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.portal.Desktop"),
                                                  m_request->path(),
                                                  QStringLiteral("org.freedesktop.portal.Request"),
                                                  QStringLiteral("Close")));
        m_request.reset();
    }
}

} // namespace unhunch::window
