// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/window_clock.h"
#include "core/journal/buffered_journal.h"
#include "core/session/ladder_progress.h"

#include <optional>

namespace unhunch::window {

/// The strength ladder in the journal: where the user stands, what they said, where they go. An unreadable
/// journal leaves everybody at the first dose.
class LadderBook {
public:
    /// Both outlive the book.
    LadderBook(journal::BufferedJournal& journal, const WindowClock& clock);

    [[nodiscard]] session::LadderStanding standing();

    /// A session with the present dose has ended, all sets done or not. Not confirmed until the user says so.
    void sessionEnded(journal::SessionId session);
    /// What the user says of the session that ended last.
    void judge(bool isPerfect);
    /// From now on this dose.
    void move(const session::LadderDose& dose);

private:
    journal::BufferedJournal& m_journal;
    const WindowClock& m_clock;
    std::optional<journal::LadderNoted> m_last;
};

} // namespace unhunch::window
