// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/schedule_runner.h"
#include "tests/support/fake_clock.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace unhunch::test {

/// Remembers what was armed and fires when told to.
class FakeWakeTimer : public WakeTimer {
public:
    void setHandlers(WakeHandlers handlers) override { m_handlers = std::move(handlers); }

    void armBoot(std::optional<BootInstant> instant) override { boot = instant; }

    void armWall(std::optional<WallInstant> instant) override { wall = instant; }

    void fire() const { m_handlers.onWake(); }

    void stepClock() const { m_handlers.onClockStepped(); }

    std::optional<BootInstant> boot;
    std::optional<WallInstant> wall;

private:
    WakeHandlers m_handlers;
};

/// A state file in memory.
class MemoryStateStore : public agent::StateStore {
public:
    void save(const schedule::State& state) override
    {
        saved = state;
        ++writes;
    }

    std::optional<schedule::State> saved;
    int writes = 0;
};

/// Keeps the effects, and lets a test do something in the middle of one.
class RecordingSink : public agent::EffectSink {
public:
    void perform(const schedule::Effect& effect, const Now&) override
    {
        effects.push_back(effect);
        if (onEffect) {
            onEffect(effect);
        }
    }

    template <typename Kind>
    [[nodiscard]] std::vector<Kind> all() const
    {
        std::vector<Kind> found;
        for (const schedule::Effect& effect : effects) {
            if (const Kind* const one = std::get_if<Kind>(&effect)) {
                found.push_back(*one);
            }
        }
        return found;
    }

    std::vector<schedule::Effect> effects;
    std::function<void(const schedule::Effect&)> onEffect;
};

/// A runner with fakes around it.
class RunnerWithFakes {
public:
    explicit RunnerWithFakes(const TimeZone& zone, CivilTime start, schedule::Config config = {})
        : clock(zone)
        , runner({clock, timer, store, sink}, (clock.setCivil(start), std::move(config)))
    {}

    /// Time passes, with a wake at every instant that was armed.
    void runFor(std::chrono::milliseconds length)
    {
        const BootInstant end = clock.now().boot + length;
        for (auto wait = untilWake(); wait && clock.now().boot + *wait <= end; wait = untilWake()) {
            clock.advance(*wait);
            timer.fire();
        }
        clock.advance(end - clock.now().boot);
    }

    FakeClock clock;
    FakeWakeTimer timer;
    MemoryStateStore store;
    RecordingSink sink;
    agent::ScheduleRunner runner;

private:
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilWake() const
    {
        std::optional<std::chrono::milliseconds> wait;
        if (timer.boot) {
            wait = *timer.boot - clock.now().boot;
        }
        if (timer.wall) {
            const auto civil = *timer.wall - clock.now().wall;
            wait = wait ? std::min(*wait, civil) : civil;
        }
        return wait;
    }
};

} // namespace unhunch::test
