// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/state_store.h"
#include "core/ports/clock.h"
#include "core/ports/wake_timer.h"
#include "core/schedule/reducer.h"
#include "core/schedule/unseen_sleep.h"

#include <deque>

namespace unhunch::agent {

/// Does what the schedule asks of the world.
class EffectSink {
public:
    EffectSink() = default;
    EffectSink(const EffectSink&) = delete;
    EffectSink& operator=(const EffectSink&) = delete;
    EffectSink(EffectSink&&) = delete;
    EffectSink& operator=(EffectSink&&) = delete;
    virtual ~EffectSink() = default;

    /// `now` is the reading that the event was taken with. May dispatch further events: they are taken when
    /// this one is done.
    virtual void perform(const schedule::Effect& effect, const Now& now) = 0;
};

/// What the runner works with; all outlive it.
struct RunnerDependencies {
    const Clock& clock;
    WakeTimer& timer;
    StateStore& store;
    EffectSink& sink;
};

/// Keeps the schedule's state: reads the clocks once per event, reduces, performs the effects in order, arms
/// the timers and writes the state down whenever it changed. The state is on disk when `dispatch` returns.
class ScheduleRunner {
public:
    ScheduleRunner(const RunnerDependencies& dependencies, schedule::Config config);

    /// The first event of every run: goes on from a state that was loaded, or from that of somebody who has
    /// just arrived.
    void start(schedule::State state);
    void dispatch(const schedule::Event& event);
    /// Replaces the configuration; nothing happens where it is the same.
    void setConfig(const schedule::Config& config);
    /// Writes the state down even where nothing changed: before the program ends or the machine sleeps.
    void saveNow();

    [[nodiscard]] const schedule::State& state() const { return m_state; }

    [[nodiscard]] const schedule::Config& config() const { return m_config; }

    [[nodiscard]] Now now() const { return m_with.clock.now(); }

    /// Brings the state up to this instant, so that what is read from it is as of now.
    void settle() { dispatch(schedule::Woke{}); }

private:
    void take(const schedule::Event& event);
    void step(const schedule::Event& event, const Now& now);
    void perform(const schedule::Effect& effect, const Now& now);

    RunnerDependencies m_with;
    schedule::Config m_config;
    schedule::State m_state;
    schedule::UnseenSleep m_unseenSleep;
    std::deque<schedule::Event> m_waiting;
    bool m_isBusy = false;
};

} // namespace unhunch::agent
