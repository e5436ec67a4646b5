// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/ladder/ladder_book.h"

#include "core/journal/ladder_book.h"

#include <spdlog/spdlog.h>

#include <utility>

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
    write(*m_last);
}

void LadderBook::judge(bool isPerfect)
{
    if (m_last) {
        m_last->event
            = isPerfect ? journal::LadderNoted::Event::Confirmed : journal::LadderNoted::Event::NotConfirmed;
        write(*m_last);
    }
}

void LadderBook::move(const session::LadderDose& dose)
{
    const Now now = m_clock.now();
    write({journal::newRowId(now.wall),
           journal::momentOf(now, m_clock.zoneName()),
           journal::LadderNoted::Event::Moved,
           dose,
           {}});
}

void LadderBook::write(journal::LadderNoted row)
{
    if (const Result<void> added = m_journal.add(std::move(row)); !added) {
        spdlog::warn("the journal takes no row now, it waits: {}", describe(added.error()));
    }
}

} // namespace unhunch::window
