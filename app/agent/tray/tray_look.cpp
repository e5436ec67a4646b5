// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/tray_look.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace unhunch::tray {

namespace {

/// Panels disagree on whether a tooltip is markup, so an escaped ampersand would be seen as such in some of
/// them.
QString withoutMarkup(QString line)
{
    line.replace(QLatin1Char('<'), QChar(0x2039));
    line.replace(QLatin1Char('>'), QChar(0x203a));
    line.replace(QLatin1Char('&'), QLatin1Char('+'));
    return line;
}

bool isRealTime(double speed)
{
    constexpr double kTolerance = 1e-9;
    return std::abs(speed - 1.0) < kTolerance;
}

} // namespace

QString trayIcon(const TrayStatus& status)
{
    switch (status.phase) {
    case TrayPhase::Counting: {
        const int left = std::clamp(status.twelfthsLeft, 0, kTwelfths);
        return QStringLiteral("unhunch-counting-%1").arg(left, 2, 10, QLatin1Char('0'));
    }
    case TrayPhase::Due:
        return QStringLiteral("unhunch-due");
    case TrayPhase::Held:
        return QStringLiteral("unhunch-held");
    case TrayPhase::Snoozed:
        return QStringLiteral("unhunch-snoozed");
    case TrayPhase::Paused:
        return QStringLiteral("unhunch-paused");
    case TrayPhase::OffHours:
        return QStringLiteral("unhunch-off-hours");
    case TrayPhase::InSession:
        return QStringLiteral("unhunch-session");
    case TrayPhase::SafetyHold:
        return QStringLiteral("unhunch-safety-hold");
    }
    return {};
}

bool needsAttention(const TrayStatus& status)
{
    return status.phase == TrayPhase::Due;
}

QString trayToolTip(const TrayStatus& status)
{
    QStringList lines = status.lines;
    if (!isRealTime(status.speed)) {
        //: Tooltip line of a demonstration. %1: a number such as 60
        lines.append(
            QCoreApplication::translate("Tray", "Time runs %1 times as fast.").arg(status.speed, 0, 'g', 4));
    }
    return withoutMarkup(lines.join(QLatin1Char('\n')));
}

} // namespace unhunch::tray
