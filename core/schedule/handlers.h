// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/draft.h"
#include "core/schedule/event.h"

namespace unhunch::schedule {

/// One function per event, called on a state settled at the draft's instant; the state is settled again
/// afterwards.
void handle(Draft& draft, const Woke& event);
void handle(Draft& draft, const BecameIdle& event);
void handle(Draft& draft, const BecameActive& event);
void handle(Draft& draft, const InputPaused& event);
void handle(Draft& draft, const Locked& event);
void handle(Draft& draft, const Unlocked& event);
void handle(Draft& draft, const WillSleep& event);
void handle(Draft& draft, const WokeFromSleep& event);
void handle(Draft& draft, const ClockStepped& event);
void handle(Draft& draft, const ZoneChanged& event);
void handle(Draft& draft, const ConfigChanged& event);
void handle(Draft& draft, const HoldBegan& event);
void handle(Draft& draft, const HoldEnded& event);
void handle(Draft& draft, const CalendarChanged& event);
void handle(Draft& draft, const SessionBegan& event);
void handle(Draft& draft, const SessionStepDone& event);
void handle(Draft& draft, const SessionPaused& event);
void handle(Draft& draft, const SessionResumed& event);
void handle(Draft& draft, const SessionEnded& event);
void handle(Draft& draft, const StartRequested& event);
void handle(Draft& draft, const OfferAnswered& event);
void handle(Draft& draft, const AnswerRequested& event);
void handle(Draft& draft, const PauseRequested& event);
void handle(Draft& draft, const ResumeRequested& event);
void handle(Draft& draft, const UserMoved& event);
void handle(Draft& draft, const KeepGoingRequested& event);
void handle(Draft& draft, const MeetingDeclared& event);
void handle(Draft& draft, const MeetingOver& event);
void handle(Draft& draft, const OfferNowRequested& event);
void handle(Draft& draft, const Restarted& event);
void handle(Draft& draft, const SafetyChanged& event);

/// Before anything is settled after a start: what was overdue while the program was not running did not
/// happen, and what its sensors knew has to be told anew.
void prepareRestart(Draft& draft, const Now& now);

} // namespace unhunch::schedule
