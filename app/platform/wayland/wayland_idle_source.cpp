// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/wayland/wayland_idle_source.h"

#include <utility>

namespace unhunch::platform {

using std::chrono::milliseconds;

WaylandIdleSource::WaylandIdleSource(std::string display, const clocks::TimeScale& scale)
    : m_display(std::move(display))
    , m_scale(scale)
    , m_whyNot("not watched yet")
    , m_reconnect([this] { connect(); })
{}

void WaylandIdleSource::watch(const IdleWatch& watch, IdleHandlers handlers)
{
    m_watch = watch;
    m_told.setHandlers(std::move(handlers));
    if (m_notifier != nullptr) {
        askForIdleness();
    } else {
        connect();
    }
}

bool WaylandIdleSource::connect()
{
    auto connected = WaylandIdleNotifier::connect(m_display);
    if (!connected.has_value()) {
        m_whyNot = connected.error().detail;
        if (m_wasLost) {
            m_reconnect.later();
        }
        return false;
    }
    m_notifier = std::move(*connected);
    m_reconnect.succeeded();
    m_notifier->setLostHandler([this] { onLost(); });
    if (m_watch != IdleWatch{}) {
        askForIdleness();
    }
    if (m_pause.has_value()) {
        askForPause();
    }
    if (std::exchange(m_wasLost, false)) {
        m_told.tellAvailability();
    }
    return true;
}

void WaylandIdleSource::askForIdleness()
{
    // One that told idleness and is destroyed would never tell its end.
    if (m_told.isIdle() && m_idleBefore == nullptr) {
        m_idleBefore = std::move(m_idle);
    }
    dropLater(std::move(m_idle));
    m_idle = m_notifier->notify({m_scale.realSpan(m_watch.threshold),
                                 m_watch.watchingIsActivity,
                                 [this] { m_told.tellIdle(m_watch.threshold); },
                                 [this] { onActive(); }});
}

void WaylandIdleSource::awaitPause(milliseconds pause)
{
    m_pause = pause;
    if (m_notifier != nullptr) {
        askForPause();
    }
}

void WaylandIdleSource::askForPause()
{
    const auto onPause = [this] {
        cancelPause();
        m_told.tellTypingPause();
    };
    m_pauseNotice = m_notifier->notify({m_scale.realSpan(*m_pause), false, onPause, {}});
}

void WaylandIdleSource::cancelPause()
{
    m_pause.reset();
    dropLater(std::move(m_pauseNotice));
}

Availability WaylandIdleSource::availability() const
{
    if (m_notifier == nullptr) {
        return {false, m_whyNot};
    }
    return {true, m_notifier->protocol()};
}

void WaylandIdleSource::onActive()
{
    dropLater(std::move(m_idleBefore));
    m_told.tellActive();
}

void WaylandIdleSource::onLost()
{
    m_whyNot = "the Wayland compositor went away";
    dropLater(std::move(m_idle));
    dropLater(std::move(m_idleBefore));
    dropLater(std::move(m_pauseNotice));
    m_reconnect.dropLater(std::exchange(m_notifier, nullptr));
    m_wasLost = true;
    m_told.tellActive();
    m_told.tellAvailability();
    m_reconnect.later();
}

// A notification must not be destroyed while it speaks, nor the connection before its notifications.
void WaylandIdleSource::dropLater(Notification notification)
{
    if (notification == nullptr) {
        return;
    }
    QMetaObject::invokeMethod(
        m_reconnect.context(),
        [notifier = m_notifier,
         dead = std::shared_ptr<WaylandIdleNotification>(std::move(notification))]() mutable {
            dead.reset();
            notifier->flush();
        },
        Qt::QueuedConnection);
}

} // namespace unhunch::platform
