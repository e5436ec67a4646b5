// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/timerfd_wake_timer.h"

#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <utility>

namespace unhunch::platform {
namespace {

using std::chrono::milliseconds;

// A wall timer must be armed for the kernel to tell of a clock that is set: the year 2200.
constexpr milliseconds kFarFuture = std::chrono::seconds(7'258'118'400);

itimerspec singleShotAt(milliseconds sinceEpoch)
{
    // An all-zero time would disarm, so what is past fires one millisecond after the epoch, which is past as
    // well.
    const milliseconds shot = std::max(sinceEpoch, milliseconds(1));
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(shot);
    itimerspec spec{};
    spec.it_value.tv_sec = whole.count();
    spec.it_value.tv_nsec = std::chrono::nanoseconds(shot - whole).count();
    return spec;
}

FileDescriptor makeTimer(clockid_t clock)
{
    return FileDescriptor(::timerfd_create(clock, TFD_NONBLOCK | TFD_CLOEXEC));
}

/// What a timer that became readable says.
enum class Expiry { Fired, ClockStepped, Nothing };

Expiry readTimer(const FileDescriptor& timer)
{
    std::uint64_t expirations = 0;
    if (::read(timer.get(), &expirations, sizeof expirations) > 0) {
        return Expiry::Fired;
    }
    return errno == ECANCELED ? Expiry::ClockStepped : Expiry::Nothing;
}

} // namespace

TimerfdWakeTimer::TimerfdWakeTimer(const clocks::TimeScale& scale)
    : m_scale(scale)
    , m_boot(makeTimer(CLOCK_BOOTTIME))
    , m_wall(makeTimer(CLOCK_REALTIME))
    , m_bootNotifier(m_boot.get(), QSocketNotifier::Read)
    , m_wallNotifier(m_wall.get(), QSocketNotifier::Read)
{
    QObject::connect(
        &m_bootNotifier, &QSocketNotifier::activated, &m_bootNotifier, [this] { onBootReadable(); });
    QObject::connect(
        &m_wallNotifier, &QSocketNotifier::activated, &m_wallNotifier, [this] { onWallReadable(); });
    TimerfdWakeTimer::armWall(std::nullopt);
}

void TimerfdWakeTimer::setHandlers(WakeHandlers handlers)
{
    m_handlers = std::move(handlers);
}

void TimerfdWakeTimer::armBoot(std::optional<BootInstant> instant)
{
    itimerspec spec{};
    if (instant.has_value()) {
        const clocks::ClockReading real = clocks::readClocks();
        const milliseconds span = m_scale.realSpan(*instant - m_scale.scaled(real).boot);
        spec = singleShotAt(real.boot.time_since_epoch() + span);
    }
    ::timerfd_settime(m_boot.get(), TFD_TIMER_ABSTIME, &spec, nullptr);
}

void TimerfdWakeTimer::armWall(std::optional<WallInstant> instant)
{
    milliseconds target = kFarFuture;
    if (instant.has_value()) {
        const clocks::ClockReading real = clocks::readClocks();
        target = real.wall.time_since_epoch() + m_scale.realSpan(*instant - m_scale.scaled(real).wall);
    }
    const itimerspec spec = singleShotAt(target);
    ::timerfd_settime(m_wall.get(), TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &spec, nullptr);
}

void TimerfdWakeTimer::onBootReadable()
{
    if (readTimer(m_boot) == Expiry::Fired && m_handlers.onWake) {
        m_handlers.onWake();
    }
}

void TimerfdWakeTimer::onWallReadable()
{
    switch (readTimer(m_wall)) {
    case Expiry::Fired:
        // The timer has gone off and watches no more; the handler arms it again where something is due by
        // civil time.
        armWall(std::nullopt);
        if (m_handlers.onWake) {
            m_handlers.onWake();
        }
        return;
    case Expiry::ClockStepped:
        armWall(std::nullopt);
        if (m_handlers.onClockStepped) {
            m_handlers.onClockStepped();
        }
        return;
    case Expiry::Nothing:
        return;
    }
}

} // namespace unhunch::platform
