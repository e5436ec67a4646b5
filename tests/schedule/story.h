// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/tray_click.h"
#include "tests/support/fake_zone.h"
#include "tests/support/simulation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace unhunch::schedule {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using namespace std::chrono_literals;

inline CivilDate day(int year, unsigned month, unsigned dayOfMonth)
{
    return CivilDate{std::chrono::local_days{std::chrono::year{year} / static_cast<int>(month)
                                             / static_cast<int>(dayOfMonth)}};
}

inline CivilTime at(int year, unsigned month, unsigned dayOfMonth, std::chrono::minutes timeOfDay)
{
    return CivilTime{day(year, month, dayOfMonth)} + timeOfDay;
}

/// A day with the program's defaults that begins at 09:00 on Monday, 23 November 2026, in Berlin. Offers come
/// at once, without waiting for a pause in typing, unless a test says otherwise.
class Workday : public testing::Test {
protected:
    static Config config()
    {
        Config settings;
        settings.settleAtMost = 0s;
        return settings;
    }

    const test::DatabaseZone berlin{"Europe/Berlin"};
    test::Simulation sim{berlin, at(2026, 11, 23, 9h), config()};
};

} // namespace unhunch::schedule
