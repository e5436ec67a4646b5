// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/safety_history.h"

#include <algorithm>
#include <array>

namespace unhunch::care {
namespace {

using namespace std::string_view_literals;

// In the order of the enumerators.
constexpr std::array kAnswerIds{"no_symptoms"sv, "some_pain"sv, "symptoms"sv};

} // namespace

std::string_view checkAnswerId(CheckAnswer answer)
{
    return kAnswerIds.at(static_cast<std::size_t>(answer));
}

std::optional<CheckAnswer> checkAnswerFromId(std::string_view id)
{
    const auto* const found = std::ranges::find(kAnswerIds, id);
    return found == kAnswerIds.end() ? std::nullopt
                                     : std::optional(static_cast<CheckAnswer>(found - kAnswerIds.begin()));
}

SafetyStanding standingOf(const SafetyHistory& history, WallInstant now)
{
    SafetyStanding standing;
    standing.hold = !history.standing.empty();
    if (!history.lastCheck || !history.isCheckedSinceLift) {
        standing.checkDue = true;
        return standing;
    }
    const WallInstant last = std::max(*history.lastCheck, history.lastSession.value_or(*history.lastCheck));
    standing.checkDue = now - last >= kCheckAgainAfter;
    if (!standing.checkDue) {
        standing.checkDueAt = last + kCheckAgainAfter;
    }
    return standing;
}

bool isLifted(const SafetyHistory& history, WallInstant holdSince)
{
    return history.standing.empty() && history.lastResolved && *history.lastResolved >= holdSince;
}

} // namespace unhunch::care
