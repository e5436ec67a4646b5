// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/agent_client.h"
#include "app/window/help/check_result.h"
#include "app/window/window_clock.h"
#include "core/journal/buffered_journal.h"

#include <functional>

namespace unhunch::window {

/// What the safety reporter works with; all outlive it.
struct SafetyReporterParts {
    control::AgentClient& agent;
    journal::BufferedJournal& journal;
    const WindowClock& clock;
    std::function<void()> startAgent;
};

/// Brings what is reported and resolved to the agent, which keeps the safety gate and writes the journal.
/// Where none runs the rows are written here, and an agent is started that reads them. Each call is over when
/// it returns.
class SafetyReporter {
public:
    explicit SafetyReporter(SafetyReporterParts parts);

    void answerCheck(const CheckResult& result);
    /// Ids of red flags.
    void report(const QStringList& flags);
    /// This report was a mistake.
    void retract(journal::RowId report);
    /// A provider has cleared the user.
    void clear();
    /// What stands, as the journal has it.
    [[nodiscard]] Result<care::SafetyHistory> history();

private:
    using What = decltype(journal::SafetyNoted::what);

    /// False where there is no agent to take it.
    [[nodiscard]] static bool isTaken(QDBusPendingReply<> reply);
    void write(const std::vector<What>& rows);

    SafetyReporterParts m_with;
};

} // namespace unhunch::window
