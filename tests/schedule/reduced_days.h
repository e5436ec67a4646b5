// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/reducer.h"
#include "tests/schedule/random_day.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_zone.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace unhunch::schedule {

/// Drives the reducer through the same days as the minute model, waking it only when it asked for that.
class ReducedDays {
public:
    explicit ReducedDays(const naive::RandomDays& days);

    std::vector<naive::Entry> log;
    std::set<int> between; ///< minutes in which a line belongs to the seconds before, so that order is lost
    std::vector<std::string> phases; ///< by minute; empty while asleep

private:
    void live(const naive::RandomDays& days);
    void passTo(WallInstant instant);
    void send(const Event& event);
    void note(const Effect& effect);

    test::DatabaseZone m_zone;
    WallInstant m_start;
    Config m_config;
    test::FakeClock m_clock;
    State m_state;
    bool m_isAsleep = false;
    std::optional<BootInstant> m_wake;
    std::optional<WallInstant> m_civilWake;
};

} // namespace unhunch::schedule
