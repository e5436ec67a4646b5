// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/edits.h"

#include "core/journal/care_reader.h"
#include "core/journal/database.h"
#include "core/journal/read_all.h"

namespace unhunch::journal {
namespace {

std::optional<std::int64_t> wide(const std::optional<int>& score)
{
    return score ? std::optional<std::int64_t>(*score) : std::nullopt;
}

Result<void> removeRow(const Database& database, std::string_view sql, RowId id)
{
    return runWith(database, sql, [id](Statement& statement) { statement.bind(id); });
}

/// The rows that make up a session, in the order in which they have to be written.
std::vector<Row> rowsOf(const RemovedSession& removed)
{
    const SessionRecord& record = removed.record;
    const SessionId id = record.begun.session;
    std::vector<Row> rows{record.begun};
    rows.insert(rows.end(), removed.steps.begin(), removed.steps.end());
    if (record.ended) {
        rows.emplace_back(*record.ended);
    }
    if (record.painBefore) {
        rows.emplace_back(PainNoted{id, PainTime::Before, *record.painBefore});
    }
    if (record.painAfter) {
        rows.emplace_back(PainNoted{id, PainTime::After, *record.painAfter});
    }
    rows.emplace_back(SessionRemarked{id, record.note});
    return rows;
}

Result<RemovedSession> wholeSession(const Journal& journal, SessionId id)
{
    return journal.session(id).and_then(
        [&](const std::optional<SessionRecord>& record) -> Result<RemovedSession> {
            if (!record) {
                return failure(ErrorKind::NotFound, "no such session in the journal");
            }
            if (!record->ended) {
                return failure(ErrorKind::Refused, "the session has no end yet");
            }
            return journal.steps(id).map([&](const std::vector<StepEnded>& steps) {
                return RemovedSession{*record, steps};
            });
        });
}

} // namespace

SessionRemarks remarksOf(const SessionRecord& record)
{
    return {record.painBefore, record.painAfter, record.note};
}

Result<void> setRemarks(Journal& journal, SessionId session, const SessionRemarks& remarks)
{
    return readAll(
               journal.database(),
               "UPDATE sessions SET pain_before = ?, pain_after = ?, note = ? WHERE id = ? RETURNING id",
               [&](Statement& statement) {
                   statement.bind(wide(remarks.painBefore))
                       .bind(wide(remarks.painAfter))
                       .bind(remarks.note)
                       .bind(session);
               },
               [](const Statement& row) { return row.integer(0); })
        .and_then([](const std::vector<std::int64_t>& changed) {
            return changed.empty()
                       ? Result<void>(failure(ErrorKind::NotFound, "no such session in the journal"))
                       : Result<void>{};
        });
}

Result<Removed> removeSession(Journal& journal, SessionId session)
{
    Result<Transaction> transaction = Transaction::begin(journal.database());
    if (!transaction) {
        return tl::unexpected<Error>(transaction.error());
    }
    return wholeSession(journal, session).and_then([&](const RemovedSession& whole) {
        return removeRow(journal.database(), "DELETE FROM steps WHERE session = ?", session)
            .and_then(
                [&] { return removeRow(journal.database(), "DELETE FROM sessions WHERE id = ?", session); })
            .and_then([&] { return transaction->commit(); })
            .map([&] { return Removed(whole); });
    });
}

Result<Removed> removeSymptom(Journal& journal, RowId symptom)
{
    Result<Transaction> transaction = Transaction::begin(journal.database());
    if (!transaction) {
        return tl::unexpected<Error>(transaction.error());
    }
    return journal::symptom(journal, symptom)
        .and_then([&](const std::optional<SymptomNoted>& row) -> Result<Removed> {
            if (!row) {
                return failure(ErrorKind::NotFound, "no such entry in the journal");
            }
            return removeRow(journal.database(), "DELETE FROM symptom_places WHERE symptom = ?", symptom)
                .and_then([&] {
                    return removeRow(journal.database(), "DELETE FROM symptoms WHERE id = ?", symptom);
                })
                .and_then([&] { return transaction->commit(); })
                .map([&] { return Removed(*row); });
        });
}

Result<void> restore(Journal& journal, const Removed& removed)
{
    if (const auto* const session = std::get_if<RemovedSession>(&removed)) {
        return journal.write(rowsOf(*session));
    }
    return journal.write(std::get<SymptomNoted>(removed));
}

} // namespace unhunch::journal
