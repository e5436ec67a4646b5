// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/explain.h"
#include "core/schedule/outlook.h"
#include "core/schedule/reducer.h"
#include "tests/support/fake_clock.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace unhunch::test {

/// An effect and when it came.
struct Logged {
    WallInstant at;
    schedule::Effect effect;
};

/// A runner of the schedule with fakes around it: wakes it when it asked for it and remembers what it did.
class Simulation {
public:
    Simulation(const TimeZone& zone, CivilTime start, schedule::Config settings = {})
        : config(std::move(settings))
        , clock(zone)
    {
        clock.setCivil(start);
        send(schedule::Restarted{});
    }

    void send(const schedule::Event& event)
    {
        schedule::Step step = schedule::reduce(config, state, event, clock.now());
        state = std::move(step.state);
        nextWake = step.nextWake;
        nextCivilWake = step.nextCivilWake;
        for (schedule::Effect& effect : step.effects) {
            log.push_back({clock.now().wall, std::move(effect)});
        }
    }

    /// Time passes, with a wake at every instant the schedule asked for.
    void runFor(std::chrono::milliseconds length)
    {
        const BootInstant end = clock.now().boot + length;
        for (;;) {
            const auto wait = untilNextWake();
            if (!wait || clock.now().boot + *wait > end) {
                break;
            }
            clock.advance(*wait);
            send(schedule::Woke{});
        }
        clock.advance(end - clock.now().boot);
    }

    /// The same up to a time on the clock of today or tomorrow.
    void runUntil(std::chrono::minutes timeOfDay)
    {
        const Now now = clock.now();
        const auto today = std::chrono::floor<std::chrono::days>(now.local());
        WallInstant end = now.zone.get().toWall(CivilTime{today} + timeOfDay).first;
        if (end <= now.wall) {
            end = now.zone.get().toWall(CivilTime{today + std::chrono::days{1}} + timeOfDay).first;
        }
        runFor(end - now.wall);
    }

    /// Time passes without a wake, as in sleep; the timers fire late.
    void sleepFor(std::chrono::milliseconds length)
    {
        send(schedule::WillSleep{});
        clock.advance(length);
        send(schedule::WokeFromSleep{});
    }

    /// Starts a session and plays it to its end.
    void play(const std::string& routine, std::chrono::milliseconds length)
    {
        send(schedule::SessionBegan{routine, {}});
        runFor(length);
        send(schedule::SessionEnded{schedule::SessionOutcome::Completed, length, length});
    }

    void answer(schedule::AnswerKind kind, std::chrono::minutes snooze = {})
    {
        send(schedule::OfferAnswered{state.offer ? state.offer->id : 0, schedule::Answer{kind, snooze}});
    }

    [[nodiscard]] schedule::Outlook outlook() const { return schedule::outlook(config, state, clock.now()); }

    [[nodiscard]] schedule::Phase phase() const { return outlook().phase; }

    [[nodiscard]] std::vector<schedule::Line> explain() const
    {
        return schedule::explain(config, state, clock.now());
    }

    /// All effects of one kind so far, in order.
    template <typename Kind>
    [[nodiscard]] std::vector<Kind> all() const
    {
        std::vector<Kind> found;
        for (const Logged& logged : log) {
            if (const Kind* const effect = std::get_if<Kind>(&logged.effect)) {
                found.push_back(*effect);
            }
        }
        return found;
    }

    template <typename Kind>
    [[nodiscard]] std::size_t count() const
    {
        return all<Kind>().size();
    }

    /// Times of day, in minutes since midnight, at which offers were shown.
    [[nodiscard]] std::vector<std::chrono::minutes> offerTimes() const
    {
        std::vector<std::chrono::minutes> times;
        for (const Logged& logged : log) {
            if (std::holds_alternative<schedule::ShowOffer>(logged.effect)) {
                times.push_back(timeOfDay(logged.at));
            }
        }
        return times;
    }

    [[nodiscard]] std::chrono::minutes timeOfDay(WallInstant instant) const
    {
        const CivilTime civil = clock.now().zone.get().toCivil(instant);
        return std::chrono::floor<std::chrono::minutes>(civil - std::chrono::floor<std::chrono::days>(civil));
    }

    [[nodiscard]] std::chrono::minutes timeOfDay() const { return timeOfDay(clock.now().wall); }

    schedule::Config config;
    schedule::State state;
    FakeClock clock;
    std::vector<Logged> log;
    std::optional<BootInstant> nextWake;
    std::optional<WallInstant> nextCivilWake;

private:
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNextWake() const
    {
        std::optional<std::chrono::milliseconds> wait;
        if (nextWake) {
            wait = *nextWake - clock.now().boot;
        }
        if (nextCivilWake) {
            const auto civil = *nextCivilWake - clock.now().wall;
            wait = wait ? std::min(*wait, civil) : civil;
        }
        return wait;
    }
};

} // namespace unhunch::test
