// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/explain.h"

#include "core/schedule/situation.h"
#include "core/schedule/tray_click.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

Line lineOf(LineKind kind, std::optional<WallInstant> at)
{
    Line line;
    line.kind = kind;
    line.at = at;
    return line;
}

Line pauseLine(const State& state, const Outlook& outlook)
{
    const bool isUntilReturn = state.pause && state.pause->kind == PauseKind::UntilReturn;
    return lineOf(isUntilReturn ? LineKind::PausedUntilReturn : LineKind::PausedUntil, outlook.next);
}

Line snoozeLine(const State& state, const Outlook& outlook)
{
    if (outlook.snoozeIsUntilMeetingEnds) {
        return lineOf(LineKind::SnoozedUntilMeetingEnds, outlook.next);
    }
    const bool isToday = state.reset.snooze && state.reset.snooze->kind == SnoozeKind::Today;
    return lineOf(isToday ? LineKind::SnoozedToday : LineKind::SnoozedUntil, outlook.next);
}

Line heldLine(const Config& config, const State& state, const Outlook& outlook, const Now& now)
{
    Line line = lineOf(LineKind::HeldSince, outlook.phaseSince);
    if (!isAnyHoldOn(state) && state.holdsEndedAt) {
        line = lineOf(LineKind::HeldUntil, wallOf(*state.holdsEndedAt + config.grace, now));
    }
    line.routine = outlook.offerRoutine;
    return line;
}

Line countingLine(const Outlook& outlook)
{
    const bool isWaiting = outlook.isAway || !outlook.resetDue;
    return isWaiting ? lineOf(LineKind::WaitingForReturn, std::nullopt)
                     : lineOf(LineKind::CountingUntil, outlook.resetDue);
}

Line offHoursLine(const State& state, const Config& config, const Now& now)
{
    const auto next = nextWorkSpan(config.workHours, now.zone.get(), now.wall);
    Line line = lineOf(LineKind::OffHours, next ? std::optional{next->begin} : std::nullopt);
    if (state.keepGoing && state.keepGoing->from > now.wall) {
        line.at = std::min(line.at.value_or(state.keepGoing->from), state.keepGoing->from);
    }
    return line;
}

Line reminderLine(const Config& config, const State& state, const Outlook& outlook, const Now& now)
{
    if (outlook.phase == Phase::Settling) {
        Line line = lineOf(LineKind::Settling, std::nullopt);
        if (state.settlingSince) {
            line.at = wallOf(*state.settlingSince + config.settleAtMost, now);
        }
        line.routine = outlook.offerRoutine;
        return line;
    }
    Line line = lineOf(LineKind::Reminding, outlook.phaseSince);
    line.routine = outlook.offerRoutine;
    line.count = outlook.repeats;
    return line;
}

Line phaseLine(const Config& config, const State& state, const Outlook& outlook, const Now& now)
{
    switch (outlook.phase) {
    case Phase::SafetyHold:
        return lineOf(LineKind::SafetyHold, std::nullopt);
    case Phase::InSession: {
        Line line = lineOf(LineKind::InSession, outlook.phaseSince);
        line.routine = state.session ? state.session->routine : std::string{};
        return line;
    }
    case Phase::Paused:
        return pauseLine(state, outlook);
    case Phase::Snoozed:
        return snoozeLine(state, outlook);
    case Phase::Held:
        return heldLine(config, state, outlook, now);
    case Phase::Settling:
    case Phase::Reminding:
        return reminderLine(config, state, outlook, now);
    case Phase::OffHours:
        return offHoursLine(state, config, now);
    case Phase::Counting:
        return countingLine(outlook);
    }
    return {};
}

void addSessionLine(std::vector<Line>& lines, const Config& config, const State& state, const Now& now)
{
    if (state.session && state.session->pausedSince) {
        const WallInstant end = wallOf(*state.session->pausedSince + config.pausedOutAfter, now);
        lines.push_back(lineOf(LineKind::SessionInterrupted, end));
    }
}

void addCheck(std::vector<Line>& lines, const State& state)
{
    if (trayClick(state) == TrayAction::SafetyCheck) {
        lines.push_back(lineOf(LineKind::CheckDue, std::nullopt));
    }
}

void addHolds(std::vector<Line>& lines, const State& state, const Now& now)
{
    for (const Hold& hold : state.holds) {
        if (hold.endedAt) {
            continue;
        }
        Line line = lineOf(LineKind::Hold, wallOf(hold.since, now));
        line.hold = hold.kind;
        line.holder = hold.holder;
        lines.push_back(line);
    }
}

/// The first meeting that will bring the reset forward, if nothing changes.
void addMeetingAhead(std::vector<Line>& lines,
                     const Config& config,
                     const State& state,
                     const Outlook& outlook)
{
    if (outlook.phase != Phase::Counting || !outlook.resetDue) {
        return;
    }
    for (const BusyInterval& meeting : state.calendar) {
        const bool isAround = meeting.begin < *outlook.resetDue && *outlook.resetDue < meeting.end;
        const WallInstant at = meeting.begin - config.beforeMeeting;
        const bool isLongEnough = at >= *outlook.spellStarted + config.interval / 2;
        if (isAround && isLongEnough) {
            Line line = lineOf(LineKind::MeetingAhead, at);
            line.holder = meeting.title;
            lines.push_back(line);
            return;
        }
    }
}

void addWhatFollows(std::vector<Line>& lines, const Outlook& outlook)
{
    const bool isCounting = outlook.phase == Phase::Counting || outlook.phase == Phase::OffHours;
    if (!isCounting) {
        return;
    }
    if (outlook.nextIs == NextIs::Plan) {
        Line line = lineOf(LineKind::NextPlan, outlook.next);
        line.plan = outlook.nextPlan;
        lines.push_back(line);
    } else if (outlook.nextIs == NextIs::WorkHours && outlook.phase == Phase::Counting) {
        lines.push_back(lineOf(LineKind::WorkEndsAt, outlook.next));
    }
}

} // namespace

std::vector<Line> explain(const Config& config, const State& state, const Now& now)
{
    const Outlook view = outlook(config, state, now);
    std::vector<Line> lines{phaseLine(config, state, view, now)};
    addSessionLine(lines, config, state, now);
    addCheck(lines, state);
    addHolds(lines, state, now);
    addMeetingAhead(lines, config, state, view);
    addWhatFollows(lines, view);
    return lines;
}

} // namespace unhunch::schedule
