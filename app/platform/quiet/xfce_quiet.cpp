// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/xfce_quiet.h"

#include "app/platform/quiet/quiet_words.h"

#include <QDBusError>
#include <QDBusPendingReply>

#include <utility>

namespace unhunch::platform {
namespace {

BusPlace xfconf()
{
    return {QStringLiteral("org.xfce.Xfconf"),
            QStringLiteral("/org/xfce/Xfconf"),
            QStringLiteral("org.xfce.Xfconf")};
}

constexpr const char* kChannel = "xfce4-notifyd";
constexpr const char* kProperty = "/do-not-disturb";

bool isSilence(const QString& channel, const QString& property)
{
    return channel == QString::fromLatin1(kChannel) && property == QString::fromLatin1(kProperty);
}

} // namespace

XfceQuiet::XfceQuiet(QDBusConnection bus)
    : m_bus(std::move(bus))
    , m_hold(schedule::HoldKind::DoNotDisturb)
{}

void XfceQuiet::watch(HoldHandlers handlers)
{
    m_hold.setHandlers(std::move(handlers));
    if (!m_bus.isConnected()) {
        return;
    }
    if (m_name == nullptr) {
        // Before anything on the bus was answered its name is unknown, and the slot would not be connected.
        qRegisterMetaType<QDBusVariant>("QDBusVariant");
        const BusPlace place = xfconf();
        m_name = std::make_unique<BusNameWatch>(
            m_bus, place.service, [this] { ask(); }, [this] { onGone(); });
        m_bus.connect(place.service,
                      place.path,
                      place.interface,
                      QStringLiteral("PropertyChanged"),
                      this,
                      SLOT(onPropertyChanged(QString, QString, QDBusVariant)));
        m_bus.connect(place.service,
                      place.path,
                      place.interface,
                      QStringLiteral("PropertyRemoved"),
                      this,
                      SLOT(onPropertyRemoved(QString, QString)));
    }
    ask();
}

Availability XfceQuiet::availability() const
{
    return {m_isServed, m_isServed ? "Xfce" : kNobodyTells};
}

void XfceQuiet::ask()
{
    const QDBusMessage call
        = callTo(xfconf(), "GetProperty", {QString::fromLatin1(kChannel), QString::fromLatin1(kProperty)});
    whenDone(m_bus.asyncCall(call), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QDBusVariant> reply(done);
        if (!reply.isError()) {
            take(reply.value().variant().toBool());
            return;
        }
        // A setting that nobody has touched does not exist yet: the daemon answers all the same.
        if (reply.error().name().startsWith(QStringLiteral("org.xfce.Xfconf.Error."))) {
            take(false);
        } else {
            m_name->onRefused(reply.error());
        }
    });
}

void XfceQuiet::onPropertyChanged(const QString& channel, const QString& property, const QDBusVariant& value)
{
    if (isSilence(channel, property)) {
        take(value.variant().toBool());
    }
}

void XfceQuiet::onPropertyRemoved(const QString& channel, const QString& property)
{
    if (isSilence(channel, property)) {
        take(false);
    }
}

void XfceQuiet::onGone()
{
    m_isServed = false;
    m_hold.end();
}

void XfceQuiet::take(bool isSilent)
{
    m_isServed = true;
    isSilent ? m_hold.begin("Xfce") : m_hold.end();
}

} // namespace unhunch::platform
