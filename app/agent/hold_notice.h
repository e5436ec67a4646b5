// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/action_notice.h"
#include "app/agent/schedule_runner.h"
#include "app/agent/window_port.h"
#include "core/schedule/effect.h"

#include <QObject>

namespace unhunch::agent {

/// "Your reset has been waiting for long", with *Offer now* and, where a program is to blame, *Ignore this
/// program*.
class HoldNotice : public QObject {
    Q_OBJECT

public:
    /// `runner` and `window` outlive it.
    HoldNotice(const QDBusConnection& bus, const QString& icon, ScheduleRunner& runner, WindowPort& window);

    /// `line` says who holds the reset since when.
    void show(const schedule::ShowHoldNotice& effect, const QString& line);

private:
    void onChosen(const QString& key);

    ScheduleRunner& m_runner;
    WindowPort& m_window;
    ActionNotice m_notice;
    QString m_holder;
};

} // namespace unhunch::agent
