// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/x11_idle_source.h"

#include <algorithm>
#include <utility>

namespace unhunch::platform {
namespace {

using std::chrono::milliseconds;

// The server counts in milliseconds and an alarm below this would go off at every key.
constexpr milliseconds kShortestThreshold{20};

} // namespace

X11IdleSource::X11IdleSource(std::string display, const clocks::TimeScale& scale)
    : m_display(std::move(display))
    , m_scale(scale)
    , m_whyNot("not watched yet")
    , m_reconnect([this] { connectToServer(); })
{}

void X11IdleSource::watch(const IdleWatch& watch, IdleHandlers handlers)
{
    m_threshold = std::max(m_scale.realSpan(watch.threshold), kShortestThreshold);
    m_told.setHandlers(std::move(handlers));
    m_told.forget();
    if (m_sync == nullptr) {
        connectToServer();
    } else {
        setUpAlarms();
    }
}

void X11IdleSource::connectToServer()
{
    auto connected = X11Sync::connect(m_display);
    if (!connected.has_value()) {
        m_whyNot = connected.error().detail;
        if (m_wasLost) {
            m_reconnect.later();
        }
        return;
    }
    m_sync = std::move(*connected);
    m_reconnect.succeeded();
    m_sync->setHandlers([this](const X11Sync::Alarm& alarm) { onAlarm(alarm); }, [this] { onLost(); });
    setUpAlarms();
    if (std::exchange(m_wasLost, false)) {
        m_told.tellAvailability();
    }
}

void X11IdleSource::setUpAlarms()
{
    m_sync->removeAlarm(std::exchange(m_idleAlarm, 0));
    m_sync->removeAlarm(std::exchange(m_activeAlarm, 0));
    m_idleAlarm = m_sync->addAlarm(m_threshold, X11Sync::Direction::Rising);
    // One below the threshold: falls back only when it had been passed, never while the pointer just moves.
    m_activeAlarm = m_sync->addAlarm(m_threshold - milliseconds(1), X11Sync::Direction::Falling);
    // The alarms tell changes only; a user who has been away for long already is asked for, not waited for.
    QMetaObject::invokeMethod(
        m_reconnect.context(), [this] { askForIdleness(); }, Qt::QueuedConnection);
    m_sync->dispatchLater();
    if (m_pause.has_value()) {
        awaitPause(m_scale.scaledSpan(*m_pause));
    }
}

void X11IdleSource::askForIdleness()
{
    const auto counter = m_sync == nullptr ? std::nullopt : m_sync->counter();
    if (counter.has_value() && *counter >= m_threshold) {
        m_told.tellIdle(m_scale.scaledSpan(*counter));
    }
    if (m_sync != nullptr) {
        m_sync->dispatchLater();
    }
}

void X11IdleSource::awaitPause(milliseconds pause)
{
    cancelPause();
    m_pause = std::max(m_scale.realSpan(pause), kShortestThreshold);
    if (m_sync == nullptr) {
        return;
    }
    m_pauseAlarm = m_sync->addAlarm(*m_pause, X11Sync::Direction::Rising);
    const auto counter = m_sync->counter();
    if (counter.has_value() && *counter >= *m_pause) {
        QMetaObject::invokeMethod(
            m_reconnect.context(),
            [this, alarm = m_pauseAlarm] {
                onAlarm({alarm, milliseconds(0)});
            },
            Qt::QueuedConnection);
    }
    m_sync->dispatchLater();
}

void X11IdleSource::cancelPause()
{
    m_pause.reset();
    const X11Sync::AlarmId alarm = std::exchange(m_pauseAlarm, 0);
    if (m_sync != nullptr) {
        m_sync->removeAlarm(alarm);
    }
}

Availability X11IdleSource::availability() const
{
    if (m_sync == nullptr) {
        return {false, m_whyNot};
    }
    return {true, "X11 IDLETIME counter of " + m_display};
}

void X11IdleSource::onAlarm(const X11Sync::Alarm& alarm)
{
    if (alarm.id == 0) {
        return;
    }
    if (alarm.id == m_pauseAlarm) {
        cancelPause();
        m_told.tellTypingPause();
    } else if (alarm.id == m_idleAlarm) {
        m_told.tellIdle(m_scale.scaledSpan(std::max(alarm.counter, m_threshold)));
    } else if (alarm.id == m_activeAlarm) {
        m_told.tellActive();
    }
}

void X11IdleSource::onLost()
{
    m_whyNot = "the X server went away";
    m_idleAlarm = 0;
    m_activeAlarm = 0;
    m_pauseAlarm = 0;
    m_reconnect.dropLater(std::move(m_sync));
    m_wasLost = true;
    m_told.tellActive();
    m_told.tellAvailability();
    m_reconnect.later();
}

} // namespace unhunch::platform
