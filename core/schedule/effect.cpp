// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/effect.h"

#include <array>

namespace unhunch::schedule {

std::string_view outcomeName(OfferOutcome outcome)
{
    switch (outcome) {
    case OfferOutcome::Started:
        return "started";
    case OfferOutcome::Snoozed:
        return "snoozed";
    case OfferOutcome::SnoozedUntilMeetingEnds:
        return "snoozed_until_meeting_ends";
    case OfferOutcome::SnoozedToday:
        return "snoozed_today";
    case OfferOutcome::Skipped:
        return "skipped";
    case OfferOutcome::Ignored:
        return "ignored";
    case OfferOutcome::Held:
        return "held";
    case OfferOutcome::NaturalBreak:
        return "natural_break";
    case OfferOutcome::Lapsed:
        return "lapsed";
    case OfferOutcome::Paused:
        return "paused";
    case OfferOutcome::Moved:
        return "moved";
    case OfferOutcome::Missed:
        return "missed";
    case OfferOutcome::Withdrawn:
        return "withdrawn";
    }
    return "";
}

std::string_view effectName(const Effect& effect)
{
    static constexpr std::array<std::string_view, std::variant_size_v<Effect>> kNames{"ShowOffer",
                                                                                      "WithdrawOffer",
                                                                                      "BeginSession",
                                                                                      "RefuseSession",
                                                                                      "InterruptSession",
                                                                                      "OfferResume",
                                                                                      "EndSession",
                                                                                      "RecordSession",
                                                                                      "RecordOffer",
                                                                                      "RecordAnswer",
                                                                                      "ShowHoldNotice",
                                                                                      "WatchForPause",
                                                                                      "StopWatchingForPause",
                                                                                      "StateChanged"};
    return kNames.at(effect.index());
}

} // namespace unhunch::schedule
