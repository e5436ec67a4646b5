// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sound/chime.h"
#include "app/sound/speech.h"
#include "app/window/ladder/ladder_book.h"
#include "app/window/session/agent_link.h"
#include "app/window/session/end_closer.h"
#include "app/window/session/screen_inhibitor.h"
#include "app/window/session/session_page.h"
#include "app/window/session/session_recorder.h"
#include "app/window/session/session_runner.h"

#include <map>

namespace unhunch::window {

/// What a session needs of the program; all outlive the host.
struct SessionServices {
    const Clock& clock;
    double speed = 1.0;
    AgentLink& link;
    SessionRecorder& recorder;
    LadderBook& ladder;
    ScreenInhibitor& inhibitor;
    std::function<std::unique_ptr<sound::Chime>()>
        makeChime; ///< called after the first pictures; may be empty
    std::function<std::unique_ptr<sound::Speech>()>
        makeSpeech; ///< likewise; may be empty, and make nothing where words are not wanted
};

/// Leads one session from the agent's grant to the end page: connects page, runner, journal, agent, sound and
/// screen.
class SessionHost : public QObject {
    Q_OBJECT

public:
    SessionHost(SessionServices services, SessionPage& page, QObject* parent = nullptr);

    /// Shows the session at once and asks for the grant; it starts to count when that has come. The timeline
    /// is not empty.
    void play(session::Routine routine, session::Timeline timeline);
    /// A call, lock or sleep began or is over.
    void interrupt(bool isInterrupted);
    void setMuted(bool isMuted);

    void setStillsOnly(bool stillsOnly) { m_runner.setStillsOnly(stillsOnly); }

    /// The window closes: an unfinished session ends here.
    void close();

    /// A session is asked for, plays or pauses.
    [[nodiscard]] bool isBusy() const { return m_isWaiting || m_runner.isRunning(); }

    /// The end page is shown.
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }

    [[nodiscard]] SessionRunner& runner() { return m_runner; }

Q_SIGNALS:
    /// Nothing more to show.
    void over();
    void helpWanted();
    /// The person switched the sound; to be kept.
    void muteChanged(bool isMuted);

private:
    void connectPage();
    void connectRunner();
    void onGranted();
    void onRefused(bool isSafety);
    void onStatus(session::PlayerStatus status);
    void onStep(const StepReport& step);
    void onFinished();
    void onCue(const session::Cue& cue);
    [[nodiscard]] SessionSummary summary() const;
    void applyMute();
    void prepareSound();
    [[nodiscard]] std::optional<session::LadderDose> doneDose();

    SessionServices m_services;
    SessionPage& m_page;
    SessionRunner m_runner;
    EndCloser m_closer;
    std::unique_ptr<sound::Chime> m_chime;
    std::unique_ptr<sound::Speech> m_speech;
    session::Routine m_routine;
    session::Timeline m_waitingTimeline;
    std::map<std::size_t, std::chrono::milliseconds> m_reported; ///< played time the agent was told, by part
    std::optional<bool> m_isLadderDone; ///< all sets of the ladder's dose were played; none of any: empty
    bool m_isWaiting = false;
    bool m_isAtEnd = false;
    bool m_isMuted = false;
    bool m_isInterrupted = false;
};

} // namespace unhunch::window
