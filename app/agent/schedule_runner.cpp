// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/schedule_runner.h"

#include "core/schedule/outlook.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace unhunch::agent {

ScheduleRunner::ScheduleRunner(const RunnerDependencies& dependencies, schedule::Config config)
    : m_with(dependencies)
    , m_config(std::move(config))
{
    m_with.timer.setHandlers(
        {[this] { dispatch(schedule::Woke{}); }, [this] { dispatch(schedule::ClockStepped{}); }});
}

void ScheduleRunner::start(schedule::State state)
{
    m_state = std::move(state);
    dispatch(schedule::Restarted{});
}

void ScheduleRunner::dispatch(const schedule::Event& event)
{
    m_waiting.push_back(event);
    if (m_isBusy) {
        return;
    }
    m_isBusy = true;
    while (!m_waiting.empty()) {
        const schedule::Event next = std::move(m_waiting.front());
        m_waiting.pop_front();
        take(next);
    }
    m_isBusy = false;
}

void ScheduleRunner::setConfig(const schedule::Config& config)
{
    if (config == m_config) {
        return;
    }
    m_config = config;
    dispatch(schedule::ConfigChanged{});
}

void ScheduleRunner::saveNow()
{
    m_with.store.save(m_state);
}

void ScheduleRunner::take(const schedule::Event& event)
{
    const Now now = m_with.clock.now();
    if (const auto asleepSince = m_unseenSleep.since(m_config, m_state, now)) {
        spdlog::info("slept for {} min without a word from the system",
                     std::chrono::floor<std::chrono::minutes>(now.boot - *asleepSince).count());
        step(schedule::WillSleep{}, schedule::at(*asleepSince, now));
        step(schedule::WokeFromSleep{}, now);
    }
    step(event, now);
}

void ScheduleRunner::step(const schedule::Event& event, const Now& now)
{
    schedule::Step step = schedule::reduce(m_config, m_state, event, now);
    m_state = std::move(step.state);
    m_with.timer.armBoot(step.nextWake);
    m_with.timer.armWall(step.nextCivilWake);
    m_unseenSleep.remember(now, step.nextWake);
    spdlog::debug("event {} at {} ms of boot time: {}, {} effects",
                  schedule::eventName(event),
                  now.boot.time_since_epoch().count(),
                  schedule::phaseName(schedule::outlook(m_config, m_state, now).phase),
                  step.effects.size());
    for (const schedule::Effect& effect : step.effects) {
        perform(effect, now);
    }
}

void ScheduleRunner::perform(const schedule::Effect& effect, const Now& now)
{
    spdlog::debug("effect {}", schedule::effectName(effect));
    if (std::holds_alternative<schedule::StateChanged>(effect)) {
        m_with.store.save(m_state);
    }
    m_with.sink.perform(effect, now);
}

} // namespace unhunch::agent
