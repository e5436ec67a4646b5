// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session/session_runner.h"
#include "app/window/window_clock.h"
#include "core/journal/buffered_journal.h"

namespace unhunch::window {

/// Writes a session's rows into the journal as they happen. Rows that cannot be written wait in the journal's
/// buffer; nothing here fails loudly.
class SessionRecorder {
public:
    /// Both outlive the recorder.
    SessionRecorder(journal::BufferedJournal& journal, const WindowClock& clock);

    /// The session begins to play. Answers its row.
    journal::SessionId
    begin(const session::Routine& routine, const QString& grant, std::chrono::milliseconds planned);
    void step(const StepReport& step);
    void finish(session::SessionOutcome outcome, std::chrono::milliseconds played);
    /// Pain 0 to 10 before the session or after it. Kept until there is a row if it was asked before the
    /// beginning.
    void pain(int score, bool isBefore);

    /// Whether a row was begun that has not been finished.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// The row begun last; 0 before the first.
    [[nodiscard]] journal::SessionId session() const { return m_session; }

    /// Whether rows wait in memory because the journal cannot be written (disk full, read-only).
    [[nodiscard]] bool isWaiting() const { return m_journal.waiting() > 0; }

    /// Resets done on this civil day; empty where the journal cannot tell.
    [[nodiscard]] std::optional<int> resetsToday();

private:
    journal::BufferedJournal& m_journal;
    const WindowClock& m_clock;
    journal::SessionId m_session = 0;
    std::optional<int> m_earlyPain;
    bool m_isOpen = false;
};

} // namespace unhunch::window
