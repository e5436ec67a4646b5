// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_clock.h"

#include <algorithm>
#include <ctime>

namespace unhunch::window {
namespace {

using std::chrono::milliseconds;

milliseconds read(clockid_t clock)
{
    timespec reading{};
    clock_gettime(clock, &reading);
    return std::chrono::seconds{reading.tv_sec}
           + std::chrono::duration_cast<milliseconds>(std::chrono::nanoseconds{reading.tv_nsec});
}

/// The system's zone by Qt's database.
class SystemZone : public TimeZone {
public:
    [[nodiscard]] CivilTime toCivil(WallInstant instant) const override
    {
        return CivilTime{instant.time_since_epoch() + offsetAt(instant)};
    }

    /// The window only ever asks for the civil day of an instant; the way back takes the offset around that
    /// time.
    [[nodiscard]] CivilLookup toWall(CivilTime civil) const override
    {
        const WallInstant guess{civil.time_since_epoch()};
        const WallInstant instant = guess - offsetAt(guess - offsetAt(guess));
        return {.kind = CivilLookup::Kind::Unique, .first = instant, .second = instant};
    }

private:
    [[nodiscard]] milliseconds offsetAt(WallInstant instant) const
    {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
        return std::chrono::seconds{m_zone.offsetFromUtc(moment)};
    }

    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

} // namespace

WindowClock::WindowClock(double speed)
    : m_speed(std::clamp(speed, 0.1, 1000.0))
    , m_origin(read(CLOCK_BOOTTIME))
    , m_zone(std::make_unique<SystemZone>())
{}

Now WindowClock::now() const
{
    const BootInstant boot{read(CLOCK_BOOTTIME)};
    const WallInstant wall{read(CLOCK_REALTIME)};
    const auto passed = static_cast<double>((boot - m_origin).count());
    const milliseconds gained{static_cast<milliseconds::rep>(passed * (m_speed - 1.0))};
    return {.boot = boot + gained, .wall = wall + gained, .zone = *m_zone};
}

std::string WindowClock::zoneName() const
{
    return QTimeZone::systemTimeZoneId().toStdString();
}

} // namespace unhunch::window
