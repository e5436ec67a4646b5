// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/status_report.h"

#include "app/agent/explain_words.h"
#include "app/agent/tray/tray_look.h"
#include "core/schedule/outlook.h"
#include "core/schedule/tray_click.h"

#include <algorithm>
#include <cmath>

namespace unhunch::agent {
namespace {

using schedule::Outlook;
using schedule::Phase;

qlonglong milliseconds(const std::optional<WallInstant>& instant)
{
    return instant.has_value() ? static_cast<qlonglong>(instant->time_since_epoch().count()) : 0;
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

tray::TrayPhase trayPhase(Phase phase)
{
    switch (phase) {
    case Phase::SafetyHold:
        return tray::TrayPhase::SafetyHold;
    case Phase::InSession:
        return tray::TrayPhase::InSession;
    case Phase::Paused:
        return tray::TrayPhase::Paused;
    case Phase::Snoozed:
        return tray::TrayPhase::Snoozed;
    case Phase::Held:
        return tray::TrayPhase::Held;
    case Phase::Settling:
    case Phase::Reminding:
        return tray::TrayPhase::Due;
    case Phase::OffHours:
        return tray::TrayPhase::OffHours;
    case Phase::Counting:
        return tray::TrayPhase::Counting;
    }
    return tray::TrayPhase::Counting;
}

tray::TrayStart trayStart(schedule::TrayAction action)
{
    switch (action) {
    case schedule::TrayAction::ShowHelp:
        return tray::TrayStart::Help;
    case schedule::TrayAction::RaiseSession:
        return tray::TrayStart::RunningSession;
    case schedule::TrayAction::SafetyCheck:
        return tray::TrayStart::SafetyCheck;
    case schedule::TrayAction::DiscreetReset:
        return tray::TrayStart::DiscreetReset;
    case schedule::TrayAction::OfficeReset:
        return tray::TrayStart::OfficeReset;
    }
    return tray::TrayStart::OfficeReset;
}

/// Rounded up, so that the last step empties exactly when the reset is due.
int twelfthsLeft(const Outlook& outlook, const schedule::Config& config, const Now& now)
{
    if (!outlook.resetDue.has_value() || config.interval.count() <= 0) {
        return tray::kTwelfths;
    }
    const double left = static_cast<double>((*outlook.resetDue - now.wall).count())
                        / static_cast<double>(config.interval.count());
    return std::clamp(static_cast<int>(std::ceil(left * tray::kTwelfths)), 0, tray::kTwelfths);
}

bool canSnooze(const ScheduleRunner& runner, const Outlook& outlook)
{
    const auto& offer = runner.state().offer;
    if (offer.has_value() && !offer->canSnooze) {
        return false;
    }
    return !outlook.offerRoutine.empty() || outlook.phase == Phase::Counting
           || outlook.phase == Phase::Snoozed;
}

/// What holds resets at present: names of kinds, and beside each the name of who holds it, where it has one.
struct HoldsNow {
    QStringList kinds;
    QStringList holders;
};

HoldsNow holdsNow(const schedule::State& state)
{
    HoldsNow now;
    for (const schedule::Hold& hold : state.holds) {
        if (!hold.endedAt.has_value()) {
            now.kinds.append(latin(schedule::holdKindName(hold.kind)));
            now.holders.append(QString::fromStdString(hold.holder));
        }
    }
    return now;
}

} // namespace

QVariantMap statusMap(const ScheduleRunner& runner, const StatusExtras& extras)
{
    const schedule::State& state = runner.state();
    const schedule::Config& config = runner.config();
    const Outlook outlook = schedule::outlook(config, state, runner.now());
    QList<uint> snoozes;
    for (const std::chrono::minutes snooze : config.snoozes) {
        snoozes.append(static_cast<uint>(snooze.count()));
    }
    const QString session
        = state.session.has_value() ? QString::fromStdString(state.session->routine) : QString();
    const HoldsNow holds = holdsNow(state);
    return {
        {QStringLiteral("phase"), latin(schedule::phaseName(outlook.phase))},
        {QStringLiteral("next"), milliseconds(outlook.next)},
        {QStringLiteral("nextIs"), latin(schedule::nextName(outlook.nextIs))},
        {QStringLiteral("spellStarted"), milliseconds(outlook.spellStarted)},
        {QStringLiteral("interval"), static_cast<qlonglong>(config.interval.count())},
        {QStringLiteral("offer"), state.offer.has_value() ? state.offer->id : 0U},
        {QStringLiteral("routine"), QString::fromStdString(outlook.offerRoutine)},
        {QStringLiteral("snoozes"), QVariant::fromValue(snoozes)},
        {QStringLiteral("icon"), tray::trayIcon(trayStatus(runner, {}, extras.speed, false))},
        {QStringLiteral("session"), session},
        {QStringLiteral("checkDue"), schedule::trayClick(state) == schedule::TrayAction::SafetyCheck},
        {QStringLiteral("speed"), extras.speed},
        {QStringLiteral("resetsToday"), extras.resetsToday},
        {QStringLiteral("holds"), holds.kinds},
        {QStringLiteral("holders"), holds.holders},
        {QStringLiteral("untold"), extras.untold},
    };
}

QStringList explanation(const ScheduleRunner& runner, const RoutineTitles& titles)
{
    const Now now = runner.now();
    return explainWords(schedule::explain(runner.config(), runner.state(), now), titles, now);
}

tray::TrayStatus
trayStatus(const ScheduleRunner& runner, const RoutineTitles& titles, double speed, bool withTimeLeft)
{
    const schedule::State& state = runner.state();
    const schedule::Config& config = runner.config();
    const Now now = runner.now();
    const Outlook outlook = schedule::outlook(config, state, now);
    tray::TrayStatus status;
    status.phase = trayPhase(outlook.phase);
    status.twelfthsLeft = twelfthsLeft(outlook, config, now);
    status.start = trayStart(schedule::trayClick(state));
    status.lines = explanation(runner, titles);
    if (withTimeLeft && outlook.next.has_value()) {
        status.left = std::max(std::chrono::minutes(0),
                               std::chrono::ceil<std::chrono::minutes>(*outlook.next - now.wall));
    }
    status.snoozes.clear();
    for (const std::chrono::minutes snooze : config.snoozes) {
        status.snoozes.push_back(static_cast<unsigned>(snooze.count()));
    }
    status.canSnooze = canSnooze(runner, outlook);
    status.isPaused = state.pause.has_value();
    status.isInMeeting = outlook.inMeeting;
    status.isMeetingManual = state.manualMeetingEnd.has_value();
    status.canKeepGoing = outlook.canKeepGoing;
    status.speed = speed;
    return status;
}

} // namespace unhunch::agent
