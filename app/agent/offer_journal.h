// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/buffered_journal.h"
#include "core/schedule/effect.h"
#include "core/time/now.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>

namespace unhunch::agent {

/// The agent's part of the journal: offers and what became of them, sessions whose window died, the rows of
/// the safety gate, the file's upkeep. The file is closed between calls, so that the agent rests small.
/// Trouble is logged once per kind and never stops anything; rows wait in memory for better times.
class OfferJournal {
public:
    /// `zoneName` answers the IANA name of the zone the user is in.
    OfferJournal(const QString& path, std::function<std::string()> zoneName);

    void write(const schedule::RecordOffer& offer, const Now& now);
    void write(const schedule::RecordAnswer& answer, const Now& now);
    /// A row of the safety gate's history. It waits in memory where the file cannot be written
    /// (isAllWritten).
    void write(journal::SafetyNoted row, const Now& now);
    /// What the safety gate goes by, without rows that still wait.
    [[nodiscard]] Result<care::SafetyHistory> safetyHistory(const Now& now);

    [[nodiscard]] bool isAllWritten() const { return m_journal.waiting() == 0; }

    [[nodiscard]] journal::Moment moment(const Now& now) const
    {
        return journal::momentOf(now, m_zoneName());
    }

    /// Looks over a file that was not closed properly. Not on the way to the tray. A damaged journal is set
    /// aside whenever it shows.
    void maintain(const Now& now);
    /// Closes the sessions that no window plays any more, by their steps.
    void judgeUnfinished(const Now& now);
    /// Resets done on the user's today; remembered until something may have changed it.
    [[nodiscard]] unsigned resetsToday(const Now& now);

    /// Rows that still wait are never written.
    void forget()
    {
        m_journal.forget();
        forgetTotals();
    }

    void forgetTotals() { m_totalsDay.reset(); }

private:
    /// True where the journal was damaged and is set aside now.
    bool lookOver(const Now& now);
    /// Whether an error was that of a damaged journal, and a new one has been begun.
    bool isMended(const Error& error, const Now& now);
    void settle(Result<void> outcome, const Now& now);

    QString m_path;
    std::function<std::string()> m_zoneName;
    journal::BufferedJournal m_journal;
    std::optional<ErrorKind> m_complainedOf;
    std::optional<CivilDate> m_totalsDay;
    unsigned m_resets = 0;
};

} // namespace unhunch::agent
