// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome/first_run.h"

#include "core/session/first_run.h"
#include "core/settings/private_file.h"

#include <QFileInfo>

#include <spdlog/spdlog.h>

namespace unhunch::window {

FirstRun::FirstRun(const StorePaths& stores, journal::BufferedJournal& journal)
    : m_mark(QFileInfo(stores.stateFile).absolutePath() + QStringLiteral("/welcomed"))
    , m_journalFile(stores.journalFile)
    , m_journal(journal)
{}

bool FirstRun::isNow()
{
    if (QFileInfo::exists(m_mark)) {
        return false; // nearly always, and without opening the journal
    }
    return session::isFirstRun({.wasWelcomed = false, .hasSessions = hasSessions()});
}

std::optional<bool> FirstRun::hasSessions()
{
    if (!QFileInfo::exists(m_journalFile)) {
        return false;
    }
    const auto sessions = m_journal.sessions(1);
    return sessions ? std::optional(!sessions->empty()) : std::nullopt;
}

void FirstRun::noteWelcomed() const
{
    if (QFileInfo::exists(m_mark)) {
        return;
    }
    if (const Result<void> written = settings::writePrivateFile(m_mark, "1\n"); !written) {
        spdlog::warn("{}", describe(written.error()));
    }
}

} // namespace unhunch::window
