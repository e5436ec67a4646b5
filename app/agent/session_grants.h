// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/schedule_runner.h"

#include <QString>

#include <chrono>
#include <optional>

namespace unhunch::agent {

/// A running session as a window hands it to an agent that was started anew.
struct ResumedGrant {
    QString grant;
    std::chrono::milliseconds played{};
};

/// Exercise time of a step or session, as a window reports it.
struct PlayedTime {
    std::chrono::milliseconds played{};
    std::chrono::milliseconds planned{};
};

/// Leave to play: one session at a time, each start through the schedule and its safety gate. A grant is a
/// random name that only its window knows; ends may be repeated, since a window repeats them until it has an
/// answer. A session that came out of the state file has no grant yet: the first one that is used for it is
/// taken for its own.
class SessionGrants {
public:
    explicit SessionGrants(ScheduleRunner& runner);

    /// A grant for `routine`, or Refused while the gate is closed or another session plays, Postponed while
    /// the safety check is due, or Invalid for an unknown routine.
    Result<QString> begin(const QString& routine);
    /// Takes a running session over; answers the window's own grant.
    Result<QString> takeBack(const QString& routine, const ResumedGrant& resumed);
    /// Refused for a grant that is not the running one.
    Result<void> stepDone(const QString& grant, const PlayedTime& time);
    /// `outcome`: completed, ended, paused_out, hurt; Invalid for others. The end of a session that has ended
    /// already is fine.
    Result<void> end(const QString& grant, const QString& outcome, const PlayedTime& time);
    /// The window is gone: a session without an end is judged by its steps.
    void windowVanished();

    /// Whether a window holds a grant now.
    [[nodiscard]] bool isPlaying() const { return !m_grant.isEmpty(); }

private:
    [[nodiscard]] bool holds(const QString& grant);
    /// Why the gate gave no grant.
    [[nodiscard]] tl::unexpected<Error> refusal() const;

    ScheduleRunner& m_runner;
    QString m_grant;
    QString m_endedGrant;
};

} // namespace unhunch::agent
