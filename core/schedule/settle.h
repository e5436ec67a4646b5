// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/draft.h"

namespace unhunch::schedule {

/// Makes the state what it has to be at the draft's instant: ends what is over, begins what is due. A second
/// call at the same instant changes nothing. All conditions are levels, not edges, so a clock step cannot
/// make it miss or repeat any.
void settleHere(Draft& draft);

/// Takes the draft from where its state was settled to `now`, stopping at every instant at which something
/// happens.
void settleUpTo(Draft& draft, BootInstant now);

/// The parts of `settleHere`, in their order.
void settleHolds(Draft& draft);
void settleSession(Draft& draft);
void settlePresence(Draft& draft);
void settleEnds(Draft& draft);
void settleWork(Draft& draft);
void settlePlans(Draft& draft);
void settleOffers(Draft& draft);

/// Gives up the plans whose time and catch-up have passed, unless an offer is up or a session runs.
void missExpiredPlans(Draft& draft);

/// Offers the best of what is wanted now, without waiting for a pause in typing.
void offerBest(Draft& draft);
/// The offer that is up was not answered.
void ignoreOffer(Draft& draft);

} // namespace unhunch::schedule
