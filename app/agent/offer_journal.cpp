// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/offer_journal.h"

#include "core/journal/care_reader.h"
#include "core/journal/maintenance.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace unhunch::agent {
OfferJournal::OfferJournal(const QString& path, std::function<std::string()> zoneName)
    : m_path(path)
    , m_zoneName(std::move(zoneName))
    , m_journal(path, journal::Role::Agent, journal::BufferedJournal::Between::Close)
{}

void OfferJournal::write(const schedule::RecordOffer& offer, const Now& now)
{
    journal::OfferMade row;
    row.offer = offer.offer.id;
    row.routine = offer.offer.routine;
    row.shown = journal::momentOf(now, m_zoneName());
    row.isSilent = offer.offer.silent;
    settle(m_journal.add(std::move(row)), now);
}

void OfferJournal::write(const schedule::RecordAnswer& answer, const Now& now)
{
    journal::OfferAnswered row;
    row.offer = answer.offer;
    row.outcome = answer.outcome;
    row.routine = answer.routine;
    row.at = journal::momentOf(now, m_zoneName());
    if (answer.outcome == schedule::OfferOutcome::Snoozed) {
        row.snooze = answer.snooze;
    }
    settle(m_journal.add(row), now);
}

void OfferJournal::write(journal::SafetyNoted row, const Now& now)
{
    settle(m_journal.add(std::move(row)), now);
}

Result<care::SafetyHistory> OfferJournal::safetyHistory(const Now& now)
{
    const auto read = [this] {
        return m_journal.read(
            [](const journal::Journal& journal) { return journal::safetyHistory(journal); });
    };
    auto history = read();
    if (!history.has_value() && isMended(history.error(), now)) {
        history = read();
    }
    return history;
}

void OfferJournal::maintain(const Now& now)
{
    if (journal::isCheckNeeded(m_path)) {
        static_cast<void>(lookOver(now));
    }
}

bool OfferJournal::lookOver(const Now& now)
{
    const auto report = journal::checkAndRepair(m_path, now.local());
    if (!report.has_value()) {
        spdlog::warn("The journal could not be looked over: {}", describe(report.error()));
        return false;
    }
    if (report->wasDamaged) {
        spdlog::error("The journal was damaged; it is set aside as {}, {} rows were carried over",
                      report->setAside.toStdString(),
                      report->rowsKept);
    }
    return report->wasDamaged;
}

void OfferJournal::judgeUnfinished(const Now& now)
{
    forgetTotals();
    auto judged = m_journal.judgeUnfinished(std::nullopt);
    if (!judged.has_value() && isMended(judged.error(), now)) {
        judged = m_journal.judgeUnfinished(std::nullopt);
    }
    if (!judged.has_value()) {
        settle(tl::unexpected<Error>(judged.error()), now);
        return;
    }
    settle({}, now);
    if (!judged->empty()) {
        spdlog::info("{} sessions were left without an end and are judged by their steps", judged->size());
    }
}

unsigned OfferJournal::resetsToday(const Now& now)
{
    const CivilDate today = std::chrono::floor<std::chrono::days>(now.local());
    if (m_totalsDay != today) {
        const auto totals = m_journal.totals(today);
        m_resets = totals.has_value() ? static_cast<unsigned>(std::max(totals->resets, 0)) : 0U;
        m_totalsDay = today;
    }
    return m_resets;
}

bool OfferJournal::isMended(const Error& error, const Now& now)
{
    return error.kind == ErrorKind::Malformed && lookOver(now);
}

void OfferJournal::settle(Result<void> outcome, const Now& now)
{
    if (!outcome.has_value() && isMended(outcome.error(), now)) {
        outcome = m_journal.flush();
    }
    if (outcome.has_value()) {
        m_complainedOf.reset();
        return;
    }
    if (m_complainedOf != outcome.error().kind) {
        m_complainedOf = outcome.error().kind;
        spdlog::error("The journal cannot be written, rows wait in memory: {}", describe(outcome.error()));
    }
}

} // namespace unhunch::agent
