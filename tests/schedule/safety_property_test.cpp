// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/situation.h"
#include "tests/schedule/random_life.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace unhunch::schedule {
namespace {

RC_GTEST_PROP(SafetyProperties, NothingGetsPastTheGate, ())
{
    Life life;
    for (int i = 0; i < 60; ++i) {
        life.clock.advance(randomWait());
        const auto before = life.state.session;
        const Step step = life.send(randomEvent(life.state, life.clock.now()));
        const State& after = life.state;
        const bool isAsked = after.safety.checkDue && !isMeetingOn(after);
        RC_ASSERT(!after.safety.hold || !after.session);
        RC_ASSERT(!after.safety.hold || !after.offer);
        const bool hasBegun = after.session && (!before || before->since != after.session->since);
        if (hasBegun && isAsked) {
            RC_ASSERT(after.session->routine == care::kSafetyCheckRoutine);
        }
        for (const Effect& effect : step.effects) {
            const auto* const begun = std::get_if<BeginSession>(&effect);
            if (begun == nullptr) {
                continue;
            }
            RC_ASSERT(!after.safety.hold);
            RC_ASSERT((begun->routine == care::kSafetyCheckRoutine) || !isAsked);
        }
    }
}

} // namespace
} // namespace unhunch::schedule
