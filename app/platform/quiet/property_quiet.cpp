// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/property_quiet.h"

#include "app/platform/notification_server.h"
#include "app/platform/quiet/quiet_words.h"

#include <QDBusError>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

namespace unhunch::platform {
namespace {

bool isTrue(const QVariant& value)
{
    return value.toBool();
}

bool hasSilentMode(const QVariant& value)
{
    const QStringList modes = value.toStringList();
    return modes.contains(QStringLiteral("do-not-disturb")) || modes.contains(QStringLiteral("dnd"));
}

} // namespace

PropertyQuiet::PropertyQuiet(QDBusConnection bus, QuietProperty property)
    : m_bus(std::move(bus))
    , m_property(std::move(property))
    , m_hold(schedule::HoldKind::DoNotDisturb)
    , m_whyNot("not watched yet")
{}

void PropertyQuiet::watch(HoldHandlers handlers)
{
    m_hold.setHandlers(std::move(handlers));
    if (!m_bus.isConnected()) {
        m_whyNot = "no session bus";
        return;
    }
    if (m_name == nullptr) {
        const BusPlace& place = m_property.place;
        m_name = std::make_unique<BusNameWatch>(
            m_bus, place.service, [this] { ask(); }, [this] { onUnserved(kNobodyTells); });
        m_bus.connect(place.service,
                      place.path,
                      QStringLiteral("org.freedesktop.DBus.Properties"),
                      QStringLiteral("PropertiesChanged"),
                      this,
                      SLOT(onPropertiesChanged(QString, QVariantMap, QStringList)));
    }
    ask();
}

Availability PropertyQuiet::availability() const
{
    return {m_isServed, m_isServed ? m_property.holder : m_whyNot};
}

void PropertyQuiet::ask()
{
    const QDBusPendingCall call = m_bus.asyncCall(propertyOf(m_property.place, m_property.property));
    whenDone(call, this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QDBusVariant> reply(done);
        if (!reply.isError()) {
            take(reply.value().variant());
            return;
        }
        const bool isOther = reply.error().type() == QDBusError::UnknownProperty;
        onUnserved(isOther ? m_property.whyUnknown : kNobodyTells);
        m_name->onRefused(reply.error());
    });
}

void PropertyQuiet::onPropertiesChanged(const QString& interface,
                                        const QVariantMap& changed,
                                        const QStringList& invalidated)
{
    if (interface != m_property.place.interface) {
        return;
    }
    const auto value = changed.constFind(m_property.property);
    if (value != changed.constEnd()) {
        take(*value);
    } else if (invalidated.contains(m_property.property)) {
        ask();
    }
}

void PropertyQuiet::take(const QVariant& value)
{
    m_isServed = true;
    m_property.isSilent(value) ? m_hold.begin(m_property.holder) : m_hold.end();
}

void PropertyQuiet::onUnserved(std::string whyNot)
{
    m_isServed = false;
    m_whyNot = std::move(whyNot);
    m_hold.end();
}

QuietProperty plasmaQuiet()
{
    return {notificationServer(), QStringLiteral("Inhibited"), "Plasma", isTrue, kNobodyTells};
}

QuietProperty dunstQuiet()
{
    const BusPlace server = notificationServer();
    return {{server.service, server.path, QStringLiteral("org.dunstproject.cmd0")},
            QStringLiteral("paused"),
            "dunst",
            isTrue,
            kNobodyTells};
}

QuietProperty makoQuiet()
{
    return {{notificationServer().service,
             QStringLiteral("/fr/emersion/Mako"),
             QStringLiteral("fr.emersion.Mako")},
            QStringLiteral("Modes"),
            "mako",
            hasSilentMode,
            "this version of mako does not tell"};
}

} // namespace unhunch::platform
