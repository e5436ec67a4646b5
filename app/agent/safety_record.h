// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/offer_journal.h"
#include "app/agent/schedule_runner.h"
#include "core/care/safety_knowledge.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace unhunch::agent {

/// The questions of the safety check, as they were answered on the bus.
struct CheckReply {
    QString answer; ///< no_symptoms, some_pain, symptoms
    int pain = -1; ///< 0 to 10 with some_pain, else -1
    QStringList flags; ///< red flags chosen on the same page
};

/// The state where no file tells one: until the journal says otherwise, nobody has answered the safety check.
[[nodiscard]] schedule::State stateOfNewcomer();

/// Keeps the schedule's safety gate in step with the journal, and writes what is reported and resolved. Where
/// the journal cannot be read or written, what is known counts on: in this run from memory, after it from the
/// state file. Failures are Invalid, for words that make no sense.
class SafetyRecord {
public:
    /// Both outlive it.
    SafetyRecord(ScheduleRunner& runner, OfferJournal& journal);

    /// Reads the journal and tells the schedule what stands.
    void refresh();
    /// The same, once in a run: before that the standing of the state file counts.
    void ensureRead();

    /// Knows nothing any more: what was reported has been erased.
    void forget();

    Result<void> answerCheck(const CheckReply& reply);
    /// The gate is closed when this returns.
    Result<void> report(const QString& flag);
    /// This report was a mistake.
    Result<void> retract(journal::RowId report);
    /// A provider has cleared the user: resolves all reports that stand.
    Result<void> clear();

private:
    using What = decltype(journal::SafetyNoted::what);

    void know(const care::Knowledge& knowledge);
    /// Writes a row, or keeps it until it can be written.
    void note(const What& what);
    void tell();

    ScheduleRunner& m_runner;
    OfferJournal& m_journal;
    std::optional<care::SafetyHistory> m_known; ///< the journal's, with what it may not have yet
    std::vector<journal::SafetyNoted> m_unwritten; ///< what it may not have yet
    journal::RowId m_lastId = 0;
};

} // namespace unhunch::agent
