// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/random_life.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <variant>

namespace unhunch::schedule {
namespace {

RC_GTEST_PROP(OfferProperties, OffersAndWithdrawalsBalance, ())
{
    Life life;
    life.live(60);
    std::set<OfferId> up;
    std::set<OfferId> seen;
    for (const Effect& effect : life.effects) {
        if (const auto* const shown = std::get_if<ShowOffer>(&effect)) {
            const bool isAgain = up.contains(shown->offer.id);
            RC_ASSERT(isAgain || (up.empty() && !seen.contains(shown->offer.id)));
            up.insert(shown->offer.id);
            seen.insert(shown->offer.id);
        } else if (const auto* const gone = std::get_if<WithdrawOffer>(&effect)) {
            RC_ASSERT(up.erase(gone->id) == 1U);
        }
    }
    RC_ASSERT(up.size() == (life.state.offer ? 1U : 0U));
}

RC_GTEST_PROP(OfferProperties, WaitingForAPauseIsBegunAndEndedInTurn, ())
{
    Life life;
    bool isWatching = false;
    for (int i = 0; i < 60; ++i) {
        life.clock.advance(randomWait());
        const Event event = randomEvent(life.state, life.clock.now());
        const bool restarts = std::holds_alternative<Restarted>(event);
        isWatching = isWatching && !restarts;
        const Step step = life.send(event);
        for (const Effect& effect : step.effects) {
            if (std::holds_alternative<WatchForPause>(effect)) {
                RC_ASSERT(!isWatching);
                isWatching = true;
            } else if (std::holds_alternative<StopWatchingForPause>(effect)) {
                RC_ASSERT(isWatching);
                isWatching = false;
            }
        }
        isWatching = isWatching && !std::holds_alternative<InputPaused>(event);
        isWatching = isWatching || life.state.settlingSince.has_value();
        RC_ASSERT(isWatching == life.state.settlingSince.has_value());
    }
}

/// When the next offer may come at the earliest: ten minutes after the last one, or when a snooze asked for
/// ends.
class EarliestOffer {
public:
    void note(const Effect& effect, const Config& config, BootInstant now)
    {
        const auto* const answer = std::get_if<RecordAnswer>(&effect);
        const auto* const session = std::get_if<RecordSession>(&effect);
        if (answer != nullptr && answer->outcome == OfferOutcome::Snoozed) {
            m_at = std::min(m_at, now + answer->snooze);
        } else if (session != nullptr && !session->counted) {
            m_at = std::min(m_at, now + config.defaultSnooze());
        }
    }

    void noteOffer(BootInstant since, const Config& config) { m_at = since + config.offerSpacing; }

    [[nodiscard]] BootInstant at() const { return m_at; }

private:
    BootInstant m_at;
};

RC_GTEST_PROP(OfferProperties, OffersAreTenMinutesApartButForShorterSnoozes, ())
{
    Life life;
    EarliestOffer earliest;
    for (int i = 0; i < 60; ++i) {
        const Step step = life.live(1);
        for (const Effect& effect : step.effects) {
            earliest.note(effect, life.config, life.clock.now().boot);
            if (const auto* const made = std::get_if<RecordOffer>(&effect)) {
                RC_ASSERT(made->offer.since >= earliest.at());
                earliest.noteOffer(made->offer.since, life.config);
            }
        }
    }
}

RC_GTEST_PROP(OfferProperties, NoPathStartsASessionUnderASafetyHold, ())
{
    Life life;
    life.live(20);
    life.send(SafetyChanged{{true, false}});
    life.effects.clear();
    const bool wasRunning = life.state.session.has_value();
    for (int i = 0; i < 40; ++i) {
        life.clock.advance(randomWait());
        const Event event = randomEvent(life.state, life.clock.now());
        if (!std::holds_alternative<SafetyChanged>(event)) {
            const bool had = life.state.session.has_value();
            life.send(event);
            RC_ASSERT(had || !life.state.session);
        }
    }
    for (const Effect& effect : life.effects) {
        RC_ASSERT(!std::holds_alternative<BeginSession>(effect));
        RC_ASSERT(!std::holds_alternative<ShowOffer>(effect));
    }
    RC_ASSERT(wasRunning || !life.state.session);
}

} // namespace
} // namespace unhunch::schedule
