// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/random_life.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <string_view>
#include <variant>

namespace unhunch::schedule {
namespace {

/// What random lives come to: properties say nothing about what never happens.
struct Tally {
    void note(const Life& life);

    std::map<std::string_view, int> effects;
    std::map<OfferOutcome, int> outcomes;
    std::map<OfferKind, int> offers;
    std::map<Phase, int> phases; ///< at their end
    int wakes = 0;
    int snoozes = 0;
    int holds = 0;
    int away = 0;
    int plansDue = 0;
};

void Tally::note(const Life& life)
{
    for (const Effect& effect : life.effects) {
        ++effects[effectName(effect)];
        if (const auto* const answer = std::get_if<RecordAnswer>(&effect)) {
            ++outcomes[answer->outcome];
        } else if (const auto* const offer = std::get_if<RecordOffer>(&effect)) {
            ++offers[offer->offer.kind];
        }
    }
    ++phases[phaseAt(life.config, life.state, life.clock.now())];
    Life after = life;
    const Step step = after.send(Woke{});
    wakes += step.nextWake || step.nextCivilWake ? 1 : 0;
    snoozes += life.state.reset.snooze ? 1 : 0;
    holds += life.state.holds.empty() ? 0 : 1;
    away += life.state.presence.isAway ? 1 : 0;
    plansDue += std::any_of(life.state.plans.begin(),
                            life.state.plans.end(),
                            [](const PlanProgress& plan) { return plan.isDue; })
                    ? 1
                    : 0;
}

TEST(RandomLives, ComeToEverything)
{
    Tally tally;
    const bool isDone = rc::check([&tally] {
        for (int i = 0; i < 10; ++i) {
            Life life;
            life.live(40);
            tally.note(life);
        }
    });

    ASSERT_TRUE(isDone);
    // A small part of what 1000 lives come to on average; the rarest effect comes ten times.
    EXPECT_EQ(tally.effects.size(), std::variant_size_v<Effect>);
    EXPECT_GE(tally.outcomes.size(), 11U);
    EXPECT_GE(tally.offers.size(), 3U);
    EXPECT_GE(tally.phases.size(), 7U);
    EXPECT_GT(tally.effects["RecordOffer"], 1'000);
    EXPECT_GT(tally.effects["RecordSession"], 100);
    EXPECT_GT(tally.outcomes[OfferOutcome::Snoozed], 20);
    EXPECT_GT(tally.wakes, 400);
    EXPECT_GT(tally.snoozes, 10);
    EXPECT_GT(tally.holds, 100);
    EXPECT_GT(tally.away, 50);
    EXPECT_GT(tally.plansDue, 10);
}

} // namespace
} // namespace unhunch::schedule
