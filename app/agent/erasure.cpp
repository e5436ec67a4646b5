// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/erasure.h"

#include "core/journal/erase.h"

#include <QDir>
#include <QFile>

#include <spdlog/spdlog.h>

namespace unhunch::agent {

Erasure::Erasure(const StorePaths& stores,
                 ScheduleRunner& runner,
                 OfferJournal& journal,
                 SafetyRecord& safety)
    : m_stores(stores)
    , m_runner(runner)
    , m_journal(journal)
    , m_safety(safety)
{}

Result<void> Erasure::everything()
{
    if (m_runner.state().session.has_value()) {
        return failure(ErrorKind::Refused, "a session is playing: end it first");
    }
    if (m_runner.state().offer.has_value()) {
        // Nobody is to answer what nobody knows of any more.
        m_runner.dispatch(schedule::AnswerRequested{{schedule::AnswerKind::Skip, {}}});
    }
    // Rows that wait for better times are part of what is to go.
    m_journal.forget();
    if (Result<void> erased = journal::eraseJournal(m_stores.journalFile); !erased) {
        return erased;
    }
    QDir(m_stores.calendarCopies).removeRecursively();
    QFile::remove(m_stores.logFile);
    m_safety.forget();
    m_runner.start(schedule::State{});
    m_safety.refresh();
    m_runner.saveNow();
    spdlog::info("Everything was erased");
    return {};
}

} // namespace unhunch::agent
