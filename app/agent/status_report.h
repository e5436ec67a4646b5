// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/reminder_words.h"
#include "app/agent/schedule_runner.h"
#include "app/control/tray/tray_status.h"

#include <QStringList>
#include <QVariantMap>

namespace unhunch::agent {

/// What is shown beside the schedule's own state.
struct StatusExtras {
    double speed = 1.0;
    unsigned resetsToday = 0;
    QStringList untold; ///< names of the kinds of holds that nothing on this desktop can tell
};

/// D-Bus `Status`: see the interface for the keys.
[[nodiscard]] QVariantMap statusMap(const ScheduleRunner& runner, const StatusExtras& extras);

/// D-Bus `Explain`, and the lines of the tray.
[[nodiscard]] QStringList explanation(const ScheduleRunner& runner, const RoutineTitles& titles);

/// What the tray shows. `withTimeLeft` only for a menu that opens: it changes every minute.
[[nodiscard]] tray::TrayStatus
trayStatus(const ScheduleRunner& runner, const RoutineTitles& titles, double speed, bool withTimeLeft);

} // namespace unhunch::agent
