// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/effect_performer.h"
#include "app/agent/safety_record.h"
#include "app/agent/schedule_runner.h"
#include "app/control/tray/tray_action.h"

#include <QString>
#include <QVariantMap>

namespace unhunch::agent {

/// What people ask for, whether by tray, bus, launcher or reminder, as events of the schedule. Failures are
/// Invalid for what makes no sense and Refused where the safety gate is closed.
class Wishes {
public:
    Wishes(ScheduleRunner& runner, SafetyRecord& safety, EffectPerformer& effects, WindowPort& window);

    /// Platform data lets the window that opens take the focus.
    Result<void> start(const QString& routine, const QVariantMap& platformData);
    Result<void> answer(uint offer, const QString& answer, const QVariantMap& platformData);
    /// As an answer, to whatever is up, due or next.
    Result<void> answerNext(const QString& answer);
    /// For the first of the user's snoozes.
    Result<void> snoozeDefault();
    /// 0 is until I return, 4294967295 until tomorrow.
    Result<void> pause(uint minutes);
    Result<void> keepGoing(uint minutes);
    Result<void> meeting(uint minutes);

    /// Reports a red flag and shows help.
    Result<void> report(const QString& flag);

    void dispatch(const schedule::Event& event) { m_runner.dispatch(event); }

    /// `page`: home, journal, settings, help.
    Result<void> open(const QString& page, const QVariantMap& platformData);
    /// A left click on the tray icon, or the first row of its menu.
    void trayClick(const QVariantMap& platformData);

private:
    ScheduleRunner& m_runner;
    SafetyRecord& m_safety;
    EffectPerformer& m_effects;
    WindowPort& m_window;
};

} // namespace unhunch::agent
