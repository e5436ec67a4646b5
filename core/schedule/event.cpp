// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/event.h"

#include <array>

namespace unhunch::schedule {

std::string_view eventName(const Event& event)
{
    static constexpr std::array<std::string_view, std::variant_size_v<Event>> kNames{"Woke",
                                                                                     "BecameIdle",
                                                                                     "BecameActive",
                                                                                     "InputPaused",
                                                                                     "Locked",
                                                                                     "Unlocked",
                                                                                     "WillSleep",
                                                                                     "WokeFromSleep",
                                                                                     "ClockStepped",
                                                                                     "ZoneChanged",
                                                                                     "ConfigChanged",
                                                                                     "HoldBegan",
                                                                                     "HoldEnded",
                                                                                     "CalendarChanged",
                                                                                     "SessionBegan",
                                                                                     "SessionStepDone",
                                                                                     "SessionPaused",
                                                                                     "SessionResumed",
                                                                                     "SessionEnded",
                                                                                     "StartRequested",
                                                                                     "OfferAnswered",
                                                                                     "AnswerRequested",
                                                                                     "PauseRequested",
                                                                                     "ResumeRequested",
                                                                                     "UserMoved",
                                                                                     "KeepGoingRequested",
                                                                                     "MeetingDeclared",
                                                                                     "MeetingOver",
                                                                                     "OfferNowRequested",
                                                                                     "Restarted",
                                                                                     "SafetyChanged"};
    return kNames.at(event.index());
}

} // namespace unhunch::schedule
