// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/session_recorder.h"

#include "app/window/keep_row.h"

#include <utility>

namespace unhunch::window {
namespace {

journal::SessionOutcome rowOutcome(session::SessionOutcome outcome)
{
    switch (outcome) {
    case session::SessionOutcome::Completed:
        return journal::SessionOutcome::Completed;
    case session::SessionOutcome::PausedOut:
        return journal::SessionOutcome::PausedOut;
    case session::SessionOutcome::Hurt:
        return journal::SessionOutcome::Hurt;
    case session::SessionOutcome::None:
    case session::SessionOutcome::Ended:
        return journal::SessionOutcome::Ended;
    }
    return journal::SessionOutcome::Ended;
}

journal::StepOutcome rowOutcome(const StepReport& step)
{
    if (step.wasHurt) {
        return journal::StepOutcome::Hurt;
    }
    return step.played > std::chrono::milliseconds{0} ? journal::StepOutcome::Done
                                                      : journal::StepOutcome::Skipped;
}

} // namespace

SessionRecorder::SessionRecorder(journal::BufferedJournal& journal, const WindowClock& clock)
    : m_journal(journal)
    , m_clock(clock)
{}

journal::SessionId SessionRecorder::begin(const session::Routine& routine,
                                          const QString& grant,
                                          std::chrono::milliseconds planned)
{
    const Now now = m_clock.now();
    m_session = m_journal.beginSession({.session = 0,
                                        .routine = routine.id,
                                        .grant = grant.toStdString(),
                                        .origin = journal::Origin::OnDemand,
                                        .isReset = routine.countsAsReset,
                                        .planned = planned,
                                        .started = journal::momentOf(now, m_clock.zoneName())});
    m_isOpen = true;
    if (const std::optional<int> early = std::exchange(m_earlyPain, std::nullopt)) {
        pain(*early, true);
    }
    return m_session;
}

void SessionRecorder::step(const StepReport& step)
{
    if (m_isOpen) {
        keepRow(m_journal,
                journal::StepEnded{.session = m_session,
                                   .index = step.index,
                                   .exercise = step.exercise,
                                   .planned = step.planned,
                                   .played = step.played,
                                   .outcome = rowOutcome(step),
                                   .ended = m_clock.now().wall});
    }
}

void SessionRecorder::finish(session::SessionOutcome outcome, std::chrono::milliseconds played)
{
    if (m_isOpen) {
        keepRow(m_journal,
                journal::SessionEnded{.session = m_session,
                                      .outcome = rowOutcome(outcome),
                                      .played = played,
                                      .ended = m_clock.now().wall});
        m_isOpen = false;
    }
}

void SessionRecorder::pain(int score, bool isBefore)
{
    if (isBefore && !m_isOpen) {
        m_earlyPain = score;
        return;
    }
    if (m_session != 0) {
        const auto when = isBefore ? journal::PainTime::Before : journal::PainTime::After;
        keepRow(m_journal, journal::PainNoted{.session = m_session, .when = when, .score = score});
    }
}

std::optional<int> SessionRecorder::resetsToday()
{
    const CivilDate today = std::chrono::floor<std::chrono::days>(m_clock.now().local());
    const Result<journal::DayTotals> totals = m_journal.totals(today);
    return totals ? std::optional<int>(totals->resets) : std::nullopt;
}

} // namespace unhunch::window
