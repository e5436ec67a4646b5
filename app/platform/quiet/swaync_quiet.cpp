// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/swaync_quiet.h"

#include "app/platform/quiet/quiet_words.h"

#include <QDBusPendingReply>

#include <utility>

namespace unhunch::platform {
namespace {

BusPlace swaync()
{
    return {QStringLiteral("org.erikreider.swaync.cc"),
            QStringLiteral("/org/erikreider/swaync/cc"),
            QStringLiteral("org.erikreider.swaync.cc")};
}

} // namespace

SwayncQuiet::SwayncQuiet(QDBusConnection bus)
    : m_bus(std::move(bus))
    , m_hold(schedule::HoldKind::DoNotDisturb)
{}

void SwayncQuiet::watch(HoldHandlers handlers)
{
    m_hold.setHandlers(std::move(handlers));
    if (!m_bus.isConnected()) {
        return;
    }
    if (m_name == nullptr) {
        const BusPlace place = swaync();
        m_name = std::make_unique<BusNameWatch>(
            m_bus, place.service, [this] { ask(); }, [this] { onGone(); });
        m_bus.connect(place.service,
                      place.path,
                      place.interface,
                      QStringLiteral("Subscribe"),
                      this,
                      SLOT(onSubscribe(uint, bool, bool)));
        m_bus.connect(place.service,
                      place.path,
                      place.interface,
                      QStringLiteral("SubscribeV2"),
                      this,
                      SLOT(onSubscribeV2(uint, bool, bool, bool)));
    }
    ask();
}

Availability SwayncQuiet::availability() const
{
    return {m_isServed, m_isServed ? "swaync" : kNobodyTells};
}

void SwayncQuiet::ask()
{
    whenDone(m_bus.asyncCall(callTo(swaync(), "GetDnd")), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<bool> reply(done);
        if (!reply.isError()) {
            m_isSilent = reply.value();
            tell();
        } else {
            m_name->onRefused(reply.error());
        }
    });
    // Older ones do not know the word; then there is no inhibition either.
    whenDone(m_bus.asyncCall(callTo(swaync(), "IsInhibited")), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<bool> reply(done);
        if (!reply.isError()) {
            m_isInhibited = reply.value();
            tell();
        }
    });
}

void SwayncQuiet::onSubscribe(uint, bool isSilent, bool)
{
    m_isSilent = isSilent;
    tell();
}

void SwayncQuiet::onSubscribeV2(uint, bool isSilent, bool, bool isInhibited)
{
    m_isSilent = isSilent;
    m_isInhibited = isInhibited;
    tell();
}

void SwayncQuiet::onGone()
{
    m_isServed = false;
    m_isSilent = false;
    m_isInhibited = false;
    m_hold.end();
}

void SwayncQuiet::tell()
{
    m_isServed = true;
    m_isSilent || m_isInhibited ? m_hold.begin("swaync") : m_hold.end();
}

} // namespace unhunch::platform
