// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clocks/time_scale.h"

#include <cmath>
#include <ctime>

namespace unhunch::clocks {
namespace {

std::chrono::milliseconds read(clockid_t clock)
{
    timespec reading{};
    ::clock_gettime(clock, &reading);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(reading.tv_sec)
                                                                 + std::chrono::nanoseconds(reading.tv_nsec));
}

} // namespace

ClockReading TimeScale::scaled(const ClockReading& real) const
{
    const std::chrono::milliseconds gained = scaledSpan(real.boot - origin) - (real.boot - origin);
    return {real.boot + gained, real.wall + gained, scaledSpan(real.slept)};
}

std::chrono::milliseconds TimeScale::realSpan(std::chrono::milliseconds span) const
{
    if (speed == 1.0) {
        return span;
    }
    return std::chrono::milliseconds(
        static_cast<std::chrono::milliseconds::rep>(std::ceil(static_cast<double>(span.count()) / speed)));
}

std::chrono::milliseconds TimeScale::scaledSpan(std::chrono::milliseconds span) const
{
    if (speed == 1.0) {
        return span;
    }
    return std::chrono::milliseconds(
        static_cast<std::chrono::milliseconds::rep>(std::floor(static_cast<double>(span.count()) * speed)));
}

ClockReading readClocks()
{
    const std::chrono::milliseconds boot = read(CLOCK_BOOTTIME);
    return {BootInstant(boot), WallInstant(read(CLOCK_REALTIME)), boot - read(CLOCK_MONOTONIC)};
}

} // namespace unhunch::clocks
