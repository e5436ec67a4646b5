// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/tray_host_watch.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

namespace unhunch::tray {

namespace {

QString watcherName()
{
    return QStringLiteral("org.kde.StatusNotifierWatcher");
}

QString watcherPath()
{
    return QStringLiteral("/StatusNotifierWatcher");
}

} // namespace

TrayHostWatch::TrayHostWatch(const QDBusConnection& connection,
                             XEmbedProbe probe,
                             QObject* parent,
                             std::chrono::milliseconds patience)
    : QObject(parent)
    , m_connection(connection)
    , m_services(watcherName(), connection, QDBusServiceWatcher::WatchForOwnerChange)
    , m_probe(std::move(probe))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &TrayHostWatch::onPatienceOver);
    connect(&m_services, &QDBusServiceWatcher::serviceRegistered, this, &TrayHostWatch::askForHost);
    connect(&m_services, &QDBusServiceWatcher::serviceUnregistered, this, &TrayHostWatch::onHostMissing);
    m_connection.connect(watcherName(),
                         watcherPath(),
                         watcherName(),
                         QStringLiteral("StatusNotifierHostRegistered"),
                         this,
                         SLOT(askForHost()));
    m_connection.connect(watcherName(),
                         watcherPath(),
                         watcherName(),
                         QStringLiteral("StatusNotifierHostUnregistered"),
                         this,
                         SLOT(askForHost()));
    onHostMissing();
    askForHost();
}

void TrayHostWatch::askForHost()
{
    QDBusMessage call = QDBusMessage::createMethodCall(watcherName(),
                                                       watcherPath(),
                                                       QStringLiteral("org.freedesktop.DBus.Properties"),
                                                       QStringLiteral("Get"));
    call << watcherName() << QStringLiteral("IsStatusNotifierHostRegistered");
    call.setAutoStartService(false);
    // A question asked before loses its answer: the newer one knows better.
    m_question = std::make_unique<QDBusPendingCallWatcher>(m_connection.asyncCall(call));
    connect(m_question.get(), &QDBusPendingCallWatcher::finished, this, &TrayHostWatch::onAnswered);
}

void TrayHostWatch::onAnswered()
{
    const QDBusPendingReply<QDBusVariant> reply = *m_question;
    if (reply.isValid() && reply.value().variant().toBool()) {
        onHostPresent();
    } else {
        onHostMissing();
    }
}

void TrayHostWatch::onHostPresent()
{
    m_patience.stop();
    tell(TrayHost::StatusNotifier);
}

void TrayHostWatch::onHostMissing()
{
    const bool wasHostThere = !m_told || *m_told == TrayHost::StatusNotifier;
    if (wasHostThere && !m_patience.isActive()) {
        m_patience.start();
    }
}

void TrayHostWatch::recheck()
{
    if (m_told && *m_told != TrayHost::StatusNotifier) {
        onPatienceOver();
    }
}

void TrayHostWatch::onPatienceOver()
{
    tell(m_probe && m_probe() ? TrayHost::XEmbedOnly : TrayHost::None);
}

void TrayHostWatch::tell(TrayHost host)
{
    if (m_told == host) {
        return;
    }
    m_told = host;
    Q_EMIT hostChanged(host);
}

} // namespace unhunch::tray
