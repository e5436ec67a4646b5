// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray_events.h"

namespace unhunch::agent {
namespace {

using schedule::Answer;
using schedule::AnswerKind;
using schedule::AnswerRequested;
using schedule::PauseKind;
using schedule::PauseLength;
using schedule::PauseRequested;
using tray::TrayVerb;

} // namespace

std::optional<schedule::Event> eventOf(const tray::TrayAction& action)
{
    const std::chrono::minutes minutes(action.minutes);
    switch (action.verb) {
    case TrayVerb::Moved:
        return schedule::UserMoved{};
    case TrayVerb::Snooze:
        return AnswerRequested{Answer{AnswerKind::Snooze, minutes}};
    case TrayVerb::SnoozeUntilMeetingEnds:
        return AnswerRequested{Answer{AnswerKind::SnoozeUntilMeetingEnds, {}}};
    case TrayVerb::SnoozeToday:
        return AnswerRequested{Answer{AnswerKind::SnoozeToday, {}}};
    case TrayVerb::Skip:
        return AnswerRequested{Answer{AnswerKind::Skip, {}}};
    case TrayVerb::Pause:
        return PauseRequested{PauseLength{PauseKind::For, minutes}};
    case TrayVerb::PauseUntilTomorrow:
        return PauseRequested{PauseLength{PauseKind::UntilTomorrow, {}}};
    case TrayVerb::PauseUntilReturn:
        return PauseRequested{PauseLength{PauseKind::UntilReturn, {}}};
    case TrayVerb::Resume:
        return schedule::ResumeRequested{};
    case TrayVerb::Meeting:
        return schedule::MeetingDeclared{minutes};
    case TrayVerb::MeetingOver:
        return schedule::MeetingOver{};
    case TrayVerb::KeepGoing:
        return schedule::KeepGoingRequested{minutes};
    case TrayVerb::Start:
    case TrayVerb::OpenHome:
    case TrayVerb::OpenJournal:
    case TrayVerb::OpenSettings:
    case TrayVerb::OpenHelp:
    case TrayVerb::Quit:
        break;
    }
    return std::nullopt;
}

} // namespace unhunch::agent
