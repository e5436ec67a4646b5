// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/buffered_journal.h"
#include "core/store_paths.h"

#include <QString>

namespace unhunch::window {

/// Whether this user is here for the first time: remembered by a file beside the state, since it is nothing
/// to choose.
class FirstRun {
public:
    /// The journal outlives it.
    FirstRun(const StorePaths& stores, journal::BufferedJournal& journal);

    /// Whether the program opens with the welcome. Reads the journal where nothing else tells.
    [[nodiscard]] bool isNow();

    /// The welcome was seen, to its end or not. Where that cannot be kept it comes once more.
    void noteWelcomed() const;

    /// Whether the person is on a page that the welcome led to and will be led back.
    [[nodiscard]] bool isAside() const { return m_isAside; }

    void setAside(bool isAside) { m_isAside = isAside; }

private:
    [[nodiscard]] std::optional<bool> hasSessions();

    QString m_mark;
    QString m_journalFile;
    journal::BufferedJournal& m_journal;
    bool m_isAside = false;
};

} // namespace unhunch::window
