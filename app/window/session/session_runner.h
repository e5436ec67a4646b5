// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/clock.h"
#include "core/session/player.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace unhunch::window {

/// One exercise of a session is behind.
struct StepReport {
    std::size_t part = 0; ///< in the timeline
    int index = 0; ///< among the exercises without the warm-up
    std::string exercise;
    std::chrono::milliseconds played{0};
    std::chrono::milliseconds planned{0};
    bool wasHurt = false;

    bool operator==(const StepReport&) const = default;
};

/// Keeps a running session, reads the clock and tells when to paint. While something moves and is seen: 30
/// even frames a second. Otherwise one single-shot timer to the next instant at which the picture or the
/// state changes; none while hidden and paused but the one that ends a pause of ten minutes.
class SessionRunner : public QObject {
    Q_OBJECT

public:
    /// `speed`: how much faster than real time the clock runs; both timers go by it. `clock` outlives the
    /// runner.
    SessionRunner(const Clock& clock, double speed, QObject* parent = nullptr);

    /// Starts getting ready.
    void start(session::Timeline timeline);
    /// What the person or the desktop did; settled at this instant.
    void act(const session::PlayerEvent& event);
    /// Whether somebody can see the page: no frames while not.
    void setSeen(bool seen);
    /// Reduced motion: a picture a second instead of moving ones.
    void setStillsOnly(bool stillsOnly);

    [[nodiscard]] bool isRunning() const
    {
        return m_state && m_state->status != session::PlayerStatus::Finished;
    }

    /// The session as it is; only while there is one (since `start`).
    [[nodiscard]] const session::SessionState& state() const { return *m_state; }

    [[nodiscard]] bool hasSession() const { return m_state.has_value(); }

    /// Exercise time so far.
    [[nodiscard]] std::chrono::milliseconds played() const;

    /// Whether frames come right now, for tests.
    [[nodiscard]] bool isTicking() const { return m_frames.isActive(); }

Q_SIGNALS:
    /// Paint this.
    void frameDue(const unhunch::session::SessionState& state, unhunch::BootInstant now);
    void cueDue(const unhunch::session::Cue& cue);
    void stepEnded(const unhunch::window::StepReport& step);
    void statusChanged(unhunch::session::PlayerStatus status);
    void finished();

private:
    void tick();
    void settle(const session::PlayerEvent& event);
    void tellCues(std::chrono::milliseconds before, std::chrono::milliseconds after);
    void tellStep(std::size_t part, BootInstant now);
    void arm(BootInstant now);
    [[nodiscard]] std::chrono::milliseconds realTime(std::chrono::milliseconds span) const;

    const Clock& m_clock;
    double m_speed;
    std::optional<session::SessionState> m_state;
    std::size_t m_part = 0;
    std::chrono::milliseconds m_heardUpTo{-1};
    QTimer m_frames;
    QTimer m_next;
    bool m_isSeen = false;
    bool m_isStillsOnly = false;
};

} // namespace unhunch::window
