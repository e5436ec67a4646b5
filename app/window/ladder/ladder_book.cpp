// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/ladder/ladder_book.h"

#include "app/window/keep_row.h"
#include "core/journal/ladder_book.h"

namespace unhunch::window {

LadderBook::LadderBook(journal::BufferedJournal& journal, const WindowClock& clock)
    : m_journal(journal)
    , m_clock(clock)
{}

session::LadderStanding LadderBook::standing()
{
    const CivilDate today = std::chrono::floor<std::chrono::days>(m_clock.now().local());
    const auto found = m_journal.read(
        [today](const journal::Journal& journal) { return journal::ladderStanding(journal, today); });
    return found.value_or(session::ladderStanding({}, {today, {}, {}}));
}

void LadderBook::sessionEnded(journal::SessionId session)
{
    const Now now = m_clock.now();
    m_last = journal::LadderNoted{journal::newRowId(now.wall),
                                  journal::momentOf(now, m_clock.zoneName()),
                                  journal::LadderNoted::Event::NotConfirmed,
                                  standing().dose,
                                  session};
    keepRow(m_journal, *m_last);
}

void LadderBook::judge(bool isPerfect)
{
    if (m_last) {
        m_last->event
            = isPerfect ? journal::LadderNoted::Event::Confirmed : journal::LadderNoted::Event::NotConfirmed;
        keepRow(m_journal, *m_last);
    }
}

void LadderBook::move(const session::LadderDose& dose)
{
    const Now now = m_clock.now();
    keepRow(m_journal,
            journal::LadderNoted{journal::newRowId(now.wall),
                                 journal::momentOf(now, m_clock.zoneName()),
                                 journal::LadderNoted::Event::Moved,
                                 dose,
                                 {}});
}

} // namespace unhunch::window
