// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/safety_record.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace unhunch::agent {
namespace {

using care::CheckAnswer;
using journal::CheckAnswered;
using journal::FlagReported;
using journal::ReportResolved;
using journal::SafetyNoted;

constexpr int kWorstPain = 10;
constexpr int kNoPain = -1;

Result<care::RedFlag> flagFrom(const QString& name)
{
    if (const auto flag = care::redFlagFromId(name.toStdString())) {
        return *flag;
    }
    return failure(ErrorKind::Invalid, "there is no red flag " + name.toStdString());
}

Result<CheckAnswered> checkFrom(const CheckReply& reply)
{
    const auto answer = care::checkAnswerFromId(reply.answer.toStdString());
    if (!answer) {
        return failure(ErrorKind::Invalid, "there is no answer " + reply.answer.toStdString());
    }
    const bool isPainKnown = reply.pain >= 0 && reply.pain <= kWorstPain;
    const bool doesPainFit = *answer == CheckAnswer::SomePain ? isPainKnown : reply.pain == kNoPain;
    if (!doesPainFit) {
        return failure(ErrorKind::Invalid, "pain is 0 to 10 with some_pain, else -1");
    }
    return CheckAnswered{*answer, isPainKnown ? std::optional(reply.pain) : std::nullopt};
}

void drop(care::SafetyHistory& history, journal::RowId report)
{
    std::erase_if(history.standing, [report](const care::SafetyReport& one) { return one.id == report; });
}

void take(care::SafetyHistory& history, const SafetyNoted& row)
{
    // The journal may have it already.
    drop(history, row.id);
    if (const auto* const check = std::get_if<CheckAnswered>(&row.what)) {
        history.lastCheck = row.at.at;
        history.isCheckedSinceLift = true;
        if (check->answer == CheckAnswer::Symptoms) {
            history.standing.push_back({row.id, std::nullopt, row.at.at});
        }
    } else if (const auto* const reported = std::get_if<FlagReported>(&row.what)) {
        history.standing.push_back({row.id, reported->flag, row.at.at});
    } else if (const auto* const resolved = std::get_if<ReportResolved>(&row.what)) {
        drop(history, resolved->report);
        history.lastResolved = row.at.at;
        history.isCheckedSinceLift = false;
    }
}

} // namespace

schedule::State stateOfNewcomer()
{
    schedule::State state;
    state.safety.checkDue = true;
    return state;
}

SafetyRecord::SafetyRecord(ScheduleRunner& runner, OfferJournal& journal)
    : m_runner(runner)
    , m_journal(journal)
{}

void SafetyRecord::ensureRead()
{
    if (!m_known) {
        refresh();
    }
}

void SafetyRecord::forget()
{
    m_known.reset();
    m_unwritten.clear();
}

void SafetyRecord::refresh()
{
    const Now now = m_runner.now();
    auto read = m_journal.safetyHistory(now);
    if (m_journal.isAllWritten()) {
        m_unwritten.clear();
    }
    const schedule::State& state = m_runner.state();
    const care::LastKnown last{state.safety.hold, state.holdSince};
    if (read.has_value()) {
        std::ranges::for_each(m_unwritten, [&read](const SafetyNoted& row) { take(*read, row); });
        know(care::knowledgeOf(*read, last));
    } else {
        spdlog::error("The journal cannot be asked about safety: {}", describe(read.error()));
        // What this run knows already is more than the state file does.
        m_known = m_known ? m_known : care::knowledgeOf(std::nullopt, last).history;
    }
    tell();
}

void SafetyRecord::know(const care::Knowledge& knowledge)
{
    m_known = knowledge.history;
    if (knowledge.isReportLost) {
        spdlog::warn("The journal has lost the report of a safety hold: it is noted anew");
        note(CheckAnswered{CheckAnswer::Symptoms, std::nullopt});
    }
}

void SafetyRecord::tell()
{
    const auto standing = care::standingOf(*m_known, m_runner.now().wall);
    if (standing != m_runner.state().safety) {
        m_runner.dispatch(schedule::SafetyChanged{standing});
    }
}

void SafetyRecord::note(const What& what)
{
    const Now now = m_runner.now();
    // Several within a millisecond keep their order and never share an id.
    m_lastId = std::max(journal::newRowId(now.wall), m_lastId + 1);
    SafetyNoted row{m_lastId, m_journal.moment(now), what};
    take(*m_known, row);
    m_unwritten.push_back(row);
    m_journal.write(std::move(row), now);
    if (m_journal.isAllWritten()) {
        m_unwritten.clear();
    }
}

Result<void> SafetyRecord::answerCheck(const CheckReply& reply)
{
    const auto check = checkFrom(reply);
    if (!check.has_value()) {
        return tl::unexpected<Error>(check.error());
    }
    std::vector<care::RedFlag> flags;
    for (const QString& name : reply.flags) {
        const auto flag = flagFrom(name);
        if (!flag.has_value()) {
            return tl::unexpected<Error>(flag.error());
        }
        flags.push_back(*flag);
    }
    ensureRead();
    // The flags first: whatever happens in between, the gate is closed.
    for (const care::RedFlag flag : flags) {
        note(FlagReported{flag});
    }
    note(*check);
    tell();
    return {};
}

Result<void> SafetyRecord::report(const QString& flag)
{
    const auto known = flagFrom(flag);
    if (!known.has_value()) {
        return tl::unexpected<Error>(known.error());
    }
    ensureRead();
    note(FlagReported{*known});
    tell();
    return {};
}

Result<void> SafetyRecord::retract(journal::RowId report)
{
    ensureRead();
    const bool isStanding = std::ranges::any_of(
        m_known->standing, [report](const care::SafetyReport& one) { return one.id == report; });
    if (!isStanding) {
        return failure(ErrorKind::Invalid, "no such report stands");
    }
    note(ReportResolved{ReportResolved::How::Retracted, report});
    tell();
    return {};
}

Result<void> SafetyRecord::clear()
{
    ensureRead();
    for (const care::SafetyReport& report : std::vector(m_known->standing)) {
        note(ReportResolved{ReportResolved::How::Cleared, report.id});
    }
    tell();
    return {};
}

} // namespace unhunch::agent
