// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/schedule/random_event.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_zone.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace unhunch::schedule {

inline const test::DatabaseZone& berlin()
{
    static const test::DatabaseZone zone{"Europe/Berlin"};
    return zone;
}

/// A random life that has led to some state.
struct Life {
    Config config = randomConfig();
    test::FakeClock clock{berlin(), randomStart()};
    State state;
    std::vector<Effect> effects; ///< all so far

    Life() { send(Restarted{}); }

    /// Another life that was the same so far.
    Life(const Life& other)
        : config(other.config)
        , clock(berlin())
        , state(other.state)
    {
        clock.setNow(other.clock.now());
    }

    Life& operator=(const Life&) = delete;
    Life(Life&&) = delete;
    Life& operator=(Life&&) = delete;
    ~Life() = default;

    Step send(const Event& event)
    {
        Step step = reduce(config, state, event, clock.now());
        state = step.state;
        effects.insert(effects.end(), step.effects.begin(), step.effects.end());
        return step;
    }

    Step live(int events)
    {
        Step last;
        for (int i = 0; i < events; ++i) {
            clock.advance(randomWait());
            last = send(randomEvent(state, clock.now()));
        }
        return last;
    }
};

inline std::optional<std::chrono::milliseconds> untilWake(const Step& step, const Now& now)
{
    std::optional<std::chrono::milliseconds> wait;
    if (step.nextWake) {
        wait = *step.nextWake - now.boot;
    }
    if (step.nextCivilWake) {
        const auto civil = *step.nextCivilWake - now.wall;
        wait = std::min(wait.value_or(civil), civil);
    }
    return wait;
}

inline std::vector<Effect> withoutNews(std::vector<Effect> effects)
{
    std::erase_if(effects, [](const Effect& effect) { return std::holds_alternative<StateChanged>(effect); });
    return effects;
}

} // namespace unhunch::schedule
