// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session/session_page.h"
#include "core/content/content_library.h"
#include "core/session/player.h"

#include <QApplication>
#include <QString>

namespace unhunch::window::test {

/// A session of the shipped content, fed with time by hand.
class SessionScene {
public:
    explicit SessionScene(const std::string& routine = "office_reset")
        : m_library(content::loadContent({QStringLiteral(UNHUNCH_SOURCE_DIR "/resources")}))
    {
        const session::Routine* found = m_library.catalogue.findRoutine(routine);
        if (found != nullptr) {
            m_routine = *found;
            if (auto built = session::Timeline::build(*found, m_library.catalogue)) {
                m_state = session::startSession(*built, m_start);
            }
        }
    }

    [[nodiscard]] const session::Routine& routine() const { return m_routine; }

    [[nodiscard]] const session::Timeline& timeline() const { return m_state.timeline; }

    [[nodiscard]] const session::SessionState& state() const { return m_state; }

    /// So far into the session; get-ready comes before zero.
    [[nodiscard]] BootInstant at(std::chrono::milliseconds elapsed) const
    {
        return m_start + session::kGetReady + elapsed;
    }

    /// Plays on to there, second by second.
    void playTo(std::chrono::milliseconds elapsed)
    {
        for (BootInstant now = m_now; now < at(elapsed); now += std::chrono::seconds{1}) {
            send(session::Ticked{}, now);
        }
        send(session::Ticked{}, at(elapsed));
    }

    void send(const session::PlayerEvent& event) { send(event, m_now); }

    void show(SessionPage& page) const { page.showAt(m_state, m_now); }

private:
    void send(const session::PlayerEvent& event, BootInstant now)
    {
        m_now = now;
        m_state = session::reduce(m_state, event, now);
    }

    content::ContentLibrary m_library;
    session::Routine m_routine;
    BootInstant m_start{std::chrono::hours{5}};
    BootInstant m_now = m_start;
    session::SessionState m_state;
};

/// What the end page shows after a whole office reset.
inline SessionSummary summary()
{
    SessionSummary summary;
    summary.exercises = 3;
    summary.played = std::chrono::seconds{90};
    summary.resetsToday = 12;
    summary.isReset = true;
    return summary;
}

} // namespace unhunch::window::test
