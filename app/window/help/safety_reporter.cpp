// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/safety_reporter.h"

#include "app/control/bus_names.h"
#include "core/journal/care_reader.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace unhunch::window {
namespace {

using journal::CheckAnswered;
using journal::FlagReported;
using journal::ReportResolved;

QString nameOf(care::RedFlag flag)
{
    const auto id = care::redFlagId(flag);
    return QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
}

QString nameOf(care::CheckAnswer answer)
{
    const auto id = care::checkAnswerId(answer);
    return QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
}

} // namespace

SafetyReporter::SafetyReporter(SafetyReporterParts parts)
    : m_with(std::move(parts))
{}

void SafetyReporter::answerCheck(const CheckResult& result)
{
    QStringList names;
    std::vector<What> rows;
    for (const care::RedFlag flag : result.flags) {
        names.append(nameOf(flag));
        rows.emplace_back(FlagReported{flag});
    }
    rows.emplace_back(CheckAnswered{result.answer, result.pain});
    if (!isTaken(m_with.agent.answerCheck(nameOf(result.answer), result.pain.value_or(-1), names))) {
        write(rows);
    }
}

void SafetyReporter::report(const QStringList& flags)
{
    for (const QString& name : flags) {
        const auto flag = care::redFlagFromId(name.toStdString());
        if (flag && !isTaken(m_with.agent.reportRedFlag(name))) {
            write({FlagReported{*flag}});
        }
    }
}

void SafetyReporter::retract(journal::RowId report)
{
    if (!isTaken(m_with.agent.retractReport(report))) {
        write({ReportResolved{ReportResolved::How::Retracted, report}});
    }
}

void SafetyReporter::clear()
{
    if (isTaken(m_with.agent.cleared())) {
        return;
    }
    std::vector<What> rows;
    const auto known = history();
    for (const care::SafetyReport& report : known ? known->standing : std::vector<care::SafetyReport>{}) {
        rows.emplace_back(ReportResolved{ReportResolved::How::Cleared, report.id});
    }
    write(rows);
}

Result<care::SafetyHistory> SafetyReporter::history()
{
    return m_with.journal.read(
        [](const journal::Journal& journal) { return journal::safetyHistory(journal); });
}

bool SafetyReporter::isTaken(QDBusPendingReply<> reply)
{
    reply.waitForFinished();
    if (!reply.isError()) {
        return true;
    }
    spdlog::warn("the agent did not take it: {}", reply.error().message().toStdString());
    // A refusal is an answer; anything else is nobody's.
    return reply.error().name() == QLatin1String(control::kErrorInvalidArgument);
}

void SafetyReporter::write(const std::vector<What>& rows)
{
    const Now now = m_with.clock.now();
    journal::RowId id = journal::newRowId(now.wall);
    for (const What& what : rows) {
        const auto added = m_with.journal.add(
            journal::SafetyNoted{id++, journal::momentOf(now, m_with.clock.zoneName()), what});
        if (!added) {
            spdlog::error("the journal takes no row now, it waits: {}", describe(added.error()));
        }
    }
    m_with.startAgent();
}

} // namespace unhunch::window
