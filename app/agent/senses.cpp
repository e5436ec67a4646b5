// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/senses.h"

#include "app/agent/self_check.h"
#include "app/platform/lock/combined_lock.h"
#include "app/platform/lock/screen_saver_lock.h"
#include "app/platform/logind_session.h"
#include "app/platform/logind_sleep.h"
#include "app/platform/mutter_idle_source.h"
#include "app/platform/null_senses.h"
#include "app/platform/wayland/wayland_idle_source.h"
#include "app/platform/x11_idle_source.h"

#include <QDBusConnection>

#include <utility>

namespace unhunch::agent {
namespace {

std::unique_ptr<IdleSource> idleSource(const clocks::TimeScale& scale)
{
    // Under Wayland an X server may run for old programs; what it knows of idleness is wrong.
    const QByteArray compositor = qgetenv("WAYLAND_DISPLAY");
    if (!compositor.isEmpty()) {
        auto wayland = std::make_unique<platform::WaylandIdleSource>(compositor.toStdString(), scale);
        if (wayland->connect()) {
            return wayland;
        }
        return std::make_unique<platform::MutterIdleSource>(QDBusConnection::sessionBus(), scale);
    }
    const QByteArray display = qgetenv("DISPLAY");
    if (display.isEmpty()) {
        return std::make_unique<platform::NullIdleSource>("no display");
    }
    return std::make_unique<platform::X11IdleSource>(display.toStdString(), scale);
}

} // namespace

SenseParts sensesOfDesktop(const clocks::TimeScale& scale)
{
    SenseParts parts;
    parts.idle = idleSource(scale);
    const QDBusConnection systemBus = QDBusConnection::systemBus();
    auto locks = platform::screenSaverLocks(QDBusConnection::sessionBus());
    locks.insert(locks.begin(), std::make_unique<platform::LogindSession>(systemBus));
    parts.lock = std::make_unique<platform::CombinedLock>(std::move(locks));
    parts.sleep = std::make_unique<platform::LogindSleep>(systemBus);
    return parts;
}

Senses::Senses(SenseParts parts, ScheduleRunner& runner, clocks::SystemTimeZone& zone)
    : m_parts(std::move(parts))
    , m_runner(runner)
    , m_zoneWatch("/etc", [this, &zone] {
        if (zone.reload()) {
            m_runner.dispatch(schedule::ZoneChanged{});
        }
    })
{
    watchIdleness();
    m_parts.lock->watch([this](bool isLocked) {
        isLocked ? m_runner.dispatch(schedule::Locked{}) : m_runner.dispatch(schedule::Unlocked{});
    });
    m_parts.sleep->watch([this](bool isAsleep) { onSleep(isAsleep); });
}

void Senses::watchIdleness()
{
    const IdleWatch watch{m_runner.config().naturalBreak, m_runner.config().watchingCountsAsBeingHere};
    if (std::exchange(m_watch, watch) == watch) {
        return;
    }
    m_parts.idle->watch(watch,
                        {[this](std::chrono::milliseconds ago) { onIdle(ago); },
                         [this] { m_runner.dispatch(schedule::BecameActive{}); },
                         [this] { m_runner.dispatch(schedule::InputPaused{}); },
                         [this] { onIdleAvailability(); }});
}

void Senses::onIdleAvailability()
{
    schedule::Config config = m_runner.config();
    config.hasIdleSource = hasIdleSource();
    m_runner.setConfig(config);
}

QStringList Senses::selfCheck() const
{
    return {
        availabilityLine(QT_TRANSLATE_NOOP("SelfCheck", "Idle time"), m_parts.idle->availability()),
        availabilityLine(QT_TRANSLATE_NOOP("SelfCheck", "Screen lock"), m_parts.lock->availability()),
        availabilityLine(QT_TRANSLATE_NOOP("SelfCheck", "Sleep and resume"), m_parts.sleep->availability())};
}

void Senses::onIdle(std::chrono::milliseconds ago)
{
    m_runner.dispatch(schedule::BecameIdle{m_runner.now().boot - ago});
}

void Senses::onSleep(bool isAsleep)
{
    if (!isAsleep) {
        m_runner.dispatch(schedule::WokeFromSleep{});
        return;
    }
    m_runner.dispatch(schedule::WillSleep{});
    m_runner.saveNow();
}

} // namespace unhunch::agent
