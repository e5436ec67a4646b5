// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/row_writer.h"

#include "core/journal/care_writer.h"
#include "core/journal/read_all.h"
#include "core/journal/row_text.h"

#include <sqlite3.h>

namespace unhunch::journal {
namespace {

/// An update of a session that is not there changes nothing and would pass unnoticed.
Result<void> requireSession(const Database& database, SessionId id)
{
    const bool isThere = sqlite3_changes(database.handle()) > 0;
    return isThere ? Result<void>{}
                   : failure(ErrorKind::Invalid, "no session " + std::to_string(id) + " in the journal");
}

struct Writer {
    const Database& database;

    Result<void> operator()(const SessionBegun& row) const
    {
        // Written again after an uncertain end of the first try, it is still one session.
        return runWith(
            database,
            "INSERT INTO sessions (id, routine, grant_id, origin, is_reset, planned_ms, started_at, "
            "zone, day, hour) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, civil_hour(?7, ?8)) ON CONFLICT (id) DO NOTHING",
            [&row](Statement& statement) {
                statement.bind(row.session)
                    .bind(row.routine)
                    .bind(row.grant)
                    .bind(originText(row.origin))
                    .bind(std::int64_t{row.isReset})
                    .bind(row.planned.count())
                    .bind(toMilliseconds(row.started.at))
                    .bind(row.started.zone)
                    .bind(dayText(row.started.day));
            });
    }

    Result<void> operator()(const StepEnded& row) const
    {
        return runWith(
            database,
            "INSERT INTO steps (session, position, exercise, planned_ms, played_ms, outcome, ended_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session, position) DO UPDATE SET "
            "exercise = excluded.exercise, planned_ms = excluded.planned_ms, played_ms = excluded.played_ms, "
            "outcome = excluded.outcome, ended_at = excluded.ended_at",
            [&row](Statement& statement) {
                statement.bind(row.session)
                    .bind(std::int64_t{row.index})
                    .bind(row.exercise)
                    .bind(row.planned.count())
                    .bind(row.played.count())
                    .bind(stepOutcomeText(row.outcome))
                    .bind(toMilliseconds(row.ended));
            });
    }

    Result<void> operator()(const SessionEnded& row) const
    {
        return runWith(database,
                       "UPDATE sessions SET outcome = ?, played_ms = ?, planned_ms = coalesce(nullif(?, 0), "
                       "planned_ms), "
                       "ended_at = ? WHERE id = ?",
                       [&row](Statement& statement) {
                           statement.bind(outcomeText(row.outcome))
                               .bind(row.played.count())
                               .bind(row.planned.count())
                               .bind(toMilliseconds(row.ended))
                               .bind(row.session);
                       })
            .and_then([&] { return requireSession(database, row.session); });
    }

    Result<void> operator()(const PainNoted& row) const
    {
        const bool isBefore = row.when == PainTime::Before;
        const std::string_view sql = isBefore ? "UPDATE sessions SET pain_before = ? WHERE id = ?"
                                              : "UPDATE sessions SET pain_after = ? WHERE id = ?";
        return runWith(database,
                       sql,
                       [&row](Statement& statement) {
                           statement.bind(std::int64_t{row.score}).bind(row.session);
                       })
            .and_then([&] { return requireSession(database, row.session); });
    }

    Result<void> operator()(const SessionRemarked& row) const
    {
        return runWith(database,
                       "UPDATE sessions SET note = ? WHERE id = ?",
                       [&row](Statement& statement) { statement.bind(row.note).bind(row.session); })
            .and_then([&] { return requireSession(database, row.session); });
    }

    Result<void> operator()(const OfferMade& row) const
    {
        return runWith(database,
                       "INSERT INTO offers (number, routine, due_at, shown_at, zone, day, is_silent, hour) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, civil_hour(?4, ?5))",
                       [&row](Statement& statement) {
                           const auto due = row.due ? std::optional(toMilliseconds(*row.due)) : std::nullopt;
                           statement.bind(std::int64_t{row.offer})
                               .bind(row.routine)
                               .bind(due)
                               .bind(toMilliseconds(row.shown.at))
                               .bind(row.shown.zone)
                               .bind(dayText(row.shown.day))
                               .bind(std::int64_t{row.isSilent});
                       });
    }

    Result<void> operator()(const OfferAnswered& row) const
    {
        return runWith(database,
                       "INSERT INTO answers (offer, routine, outcome, snooze_minutes, at, zone, day, hour) "
                       "VALUES ((SELECT max(id) FROM offers WHERE number = ?), ?, ?, ?, ?, ?, ?, "
                       "civil_hour(?5, ?6))",
                       [&row](Statement& statement) {
                           const auto snooze
                               = row.snooze ? std::optional<std::int64_t>(row.snooze->count()) : std::nullopt;
                           statement.bind(std::int64_t{row.offer})
                               .bind(row.routine)
                               .bind(schedule::outcomeName(row.outcome))
                               .bind(snooze)
                               .bind(toMilliseconds(row.at.at))
                               .bind(row.at.zone)
                               .bind(dayText(row.at.day));
                       });
    }

    template <typename CareRow>
    Result<void> operator()(const CareRow& row) const
    {
        return writeCareRow(database, row);
    }
};

} // namespace

Result<void> writeRow(const Database& database, const Row& row)
{
    return std::visit(Writer{database}, row);
}

} // namespace unhunch::journal
