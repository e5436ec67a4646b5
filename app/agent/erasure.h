// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/offer_journal.h"
#include "app/agent/safety_record.h"
#include "app/agent/schedule_runner.h"
#include "core/store_paths.h"

namespace unhunch::agent {

/// Makes the program forget its user: the journal with its backups and logs, what is remembered in this run,
/// the state file, private copies of calendars. The settings stay, and the next session begins with the
/// safety check.
class Erasure {
public:
    /// All outlive it.
    Erasure(const StorePaths& stores, ScheduleRunner& runner, OfferJournal& journal, SafetyRecord& safety);

    /// Refused while a session plays. Unavailable while another program has the journal open; nothing is gone
    /// then.
    Result<void> everything();

private:
    const StorePaths& m_stores;
    ScheduleRunner& m_runner;
    OfferJournal& m_journal;
    SafetyRecord& m_safety;
};

} // namespace unhunch::agent
