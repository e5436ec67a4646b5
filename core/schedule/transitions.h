// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/draft.h"

#include <string>

namespace unhunch::schedule {

/// The steps that several events and deadlines share. Each leaves the state consistent and says in effects
/// what it did.

/// Puts an offer up; it is remembered for the spacing and journaled.
void showOffer(Draft& draft, Offer offer);
/// Takes the offer that is up away and journals why; nothing if none is up.
void withdrawOffer(Draft& draft, OfferOutcome reason, std::chrono::minutes snooze = {});
/// Journals something due that was not up.
void recordUnoffered(Draft& draft, const std::string& routine, OfferOutcome outcome);
/// Whether the offer that is up is for the office reset (a plan's is not).
[[nodiscard]] bool isOfferForReset(const State& state);

/// Ends the spell and all that was said about its reset, but not a snooze for today. While the user is here
/// and it is work, the next spell starts when the draft is settled.
void startOver(Draft& draft);
/// The same with the reset that may be due or offered journaled as `outcome`.
void endSpell(Draft& draft, OfferOutcome outcome);

/// The reset is not offered before `snooze` is over.
void snoozeReset(Draft& draft, const Snooze& snooze);
void snoozePlan(Draft& draft, PlanId plan, const Snooze& snooze);
/// A snooze for so long from now.
[[nodiscard]] Snooze snoozeFor(const Draft& draft, std::chrono::milliseconds length);
/// The plan's day is over.
void settlePlan(Draft& draft, PlanId plan);

/// No longer waits for a pause in typing.
void stopSettling(Draft& draft);

/// A signal of the kind is on, from `since`. One with the same kind and holder that ended a moment ago never
/// ended.
void beginHold(Draft& draft, HoldKind kind, std::uint64_t id, const std::string& holder);
/// Its signal went away at `at`.
void endHold(Draft& draft, Hold& hold, BootInstant at);
[[nodiscard]] Hold* findHold(State& state, HoldKind kind, std::uint64_t id);

/// What the safety gate says to a session of this routine now.
[[nodiscard]] care::GateAnswer gateAnswer(const State& state, const std::string& routine);
/// Begins the session if the gate is open; the safety check with the session behind it where that is due;
/// refuses it else.
void beginOrAsk(Draft& draft, BeginSession wanted);

/// Judges a session that is over by the two-thirds rule and draws the consequences.
void finishSession(Draft& draft,
                   SessionOutcome outcome,
                   std::chrono::milliseconds played,
                   std::chrono::milliseconds planned);
/// The same by the steps that were reported.
void finishSessionBySteps(Draft& draft, SessionOutcome outcome);

} // namespace unhunch::schedule
