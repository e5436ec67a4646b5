// SPDX-License-Identifier: GPL-3.0-or-later
// What a session sounds like: made after the first pictures, silent where the person or the desktop wants it.
#include "app/window/session/session_host.h"

namespace unhunch::window {

void SessionHost::setMuted(bool isMuted)
{
    m_isMuted = isMuted;
    m_page.setMuted(isMuted);
    applyMute();
}

void SessionHost::applyMute()
{
    if (m_chime) {
        m_chime->setMuted(m_isMuted || m_isInterrupted);
    }
    if (m_speech) {
        m_speech->setMuted(m_isMuted || m_isInterrupted);
    }
}

void SessionHost::prepareSound()
{
    if (m_chime || !m_services.makeChime || m_routine.isSilent) {
        return;
    }
    m_chime = m_services.makeChime();
    m_speech = m_services.makeSpeech ? m_services.makeSpeech() : nullptr;
    applyMute();
}

void SessionHost::onCue(const session::Cue& cue)
{
    if (!m_chime) {
        return;
    }
    switch (cue.kind) {
    case session::CueKind::Start:
        m_chime->play(sound::ChimeKind::Start);
        break;
    case session::CueKind::Change:
        m_chime->play(sound::ChimeKind::Change);
        break;
    case session::CueKind::Countdown:
        m_chime->play(sound::ChimeKind::Tick);
        break;
    case session::CueKind::End:
        m_chime->play(sound::ChimeKind::End);
        break;
    case session::CueKind::Speak:
        if (m_speech) {
            m_speech->say(QString::fromStdString(cue.text));
        }
        break;
    }
}

} // namespace unhunch::window
