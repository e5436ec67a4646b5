// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_start.h"

#include <QList>
#include <QString>
#include <QVariantMap>

namespace unhunch::agent {

/// A reminder as our own small window shows it.
struct WindowReminder {
    uint offer = 0;
    QString title;
    QString body;
    QList<uint> snoozes; ///< minutes
};

/// The window program, running or not: what needs one starts it, the rest is for a running one alone.
class WindowPort {
public:
    WindowPort() = default;
    WindowPort(const WindowPort&) = delete;
    WindowPort& operator=(const WindowPort&) = delete;
    WindowPort(WindowPort&&) = delete;
    WindowPort& operator=(WindowPort&&) = delete;
    virtual ~WindowPort() = default;

    /// `page`: home, journal, settings, help; session raises the running one.
    virtual void show(const QString& page, const QVariantMap& platformData) = 0;
    /// `start` tells the window how the session came about.
    virtual void
    play(const QString& routine, const session::SessionStart& start, const QVariantMap& platformData)
        = 0;
    virtual void remind(const WindowReminder& reminder) = 0;
    virtual void withdraw(uint offer) = 0;
    virtual void interrupt(bool isInterrupted) = 0;
    /// A safety hold began: ends the running session and shows help.
    virtual void endSession() = 0;
    /// Has it write down that this program holds no reset any more: the settings are the window's.
    virtual void ignoreProgram(const QString& name) = 0;
    virtual void quit() = 0;
};

} // namespace unhunch::agent
