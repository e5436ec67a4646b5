// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/statistics.h"

#include "core/journal/database.h"
#include "core/journal/read_all.h"
#include "core/journal/row_text.h"
#include "core/journal/session_sql.h"

#include <map>

namespace unhunch::journal {
namespace {

using schedule::OfferOutcome;

int count(const Statement& row, int column)
{
    return static_cast<int>(row.integer(column));
}

auto between(CivilDate first, CivilDate last)
{
    return [first, last](Statement& statement) { statement.bind(dayText(first)).bind(dayText(last)); };
}

/// The number that answers of this outcome go into; null where none does.
int Adherence::*numberFor(OfferOutcome outcome)
{
    switch (outcome) {
    case OfferOutcome::Snoozed:
    case OfferOutcome::SnoozedUntilMeetingEnds:
    case OfferOutcome::SnoozedToday:
        return &Adherence::snoozed;
    case OfferOutcome::Skipped:
        return &Adherence::skipped;
    case OfferOutcome::Ignored:
        return &Adherence::ignored;
    case OfferOutcome::Held:
        return &Adherence::held;
    case OfferOutcome::NaturalBreak:
    case OfferOutcome::Moved:
        return &Adherence::ownBreak;
    case OfferOutcome::Lapsed:
    case OfferOutcome::Paused:
    case OfferOutcome::Missed:
        return &Adherence::lapsed;
    case OfferOutcome::Started: // the session tells whether it was done
    case OfferOutcome::Withdrawn:
        break;
    }
    return nullptr;
}

/// The same by the outcome's name; words of a later version count as nothing.
int Adherence::*numberForName(std::string_view name)
{
    for (int value = 0; value <= static_cast<int>(OfferOutcome::Withdrawn); ++value) {
        const auto outcome = static_cast<OfferOutcome>(value);
        if (schedule::outcomeName(outcome) == name) {
            return numberFor(outcome);
        }
    }
    return nullptr;
}

/// One row of a grouped count.
struct Counted {
    std::string group; ///< a day or an hour
    std::string outcome; ///< of answers
    int count = 0;
};

Counted countedFrom(const Statement& row)
{
    return {row.text(0), row.text(1), count(row, 2)};
}

/// Three lists of counts by the same group: offers, answers, resets.
struct AdherenceSql {
    std::string_view offers;
    std::string_view answers;
    std::string_view resets;
};

/// Calls `into(group)` for the numbers to add to.
template <typename Into>
Result<void> addCounts(const Journal& journal, const AdherenceSql& sql, const Range& range, Into into)
{
    const auto read = [&](std::string_view query, const auto& numberOf) {
        return readAll(journal.database(), query, between(range.first, range.last), countedFrom)
            .map([&](const std::vector<Counted>& rows) {
                for (const Counted& row : rows) {
                    if (int Adherence::*number = numberOf(row)) {
                        into(row.group).*number += row.count;
                    }
                }
            });
    };
    return read(sql.offers, [](const Counted&) { return &Adherence::offered; })
        .and_then([&] { return read(sql.answers, [](const Counted& row) { return numberForName(row.outcome); }); })
        .and_then([&] { return read(sql.resets, [](const Counted&) { return &Adherence::done; }); });
}

} // namespace

Result<std::optional<CivilDate>> firstDay(const Journal& journal)
{
    return readAll(journal.database(),
                   "SELECT min(day) FROM (SELECT min(day) AS day FROM sessions UNION ALL SELECT min(day) FROM "
                   "symptoms UNION ALL SELECT min(day) FROM offers UNION ALL SELECT min(day) FROM answers)",
                   bindNothing,
                   [](const Statement& row) {
                       return row.isNull(0) ? std::nullopt : std::optional(dayFromText(row.text(0)));
                   })
        .map([](const std::vector<std::optional<CivilDate>>& rows) { return rows.front(); });
}

Result<std::vector<MovementDay>> movementDays(const Journal& journal, CivilDate first, CivilDate last)
{
    const std::string sql = "SELECT day, sum(" + std::string(kCountsAsReset)
                            + "), sum(played_ms > 0), sum(played_ms) FROM sessions WHERE "
                              "day BETWEEN ? AND ? AND outcome IS NOT NULL GROUP BY day";
    const auto dayFrom = [](const Statement& row) {
        return MovementDay{dayFromText(row.text(0)),
                           {count(row, 1), count(row, 2), std::chrono::milliseconds(row.integer(3))}};
    };
    return readAll(journal.database(), sql, between(first, last), dayFrom)
        .map([&](const std::vector<MovementDay>& rows) {
            std::vector<MovementDay> days;
            auto next = rows.begin();
            for (CivilDate day = first; day <= last; day += std::chrono::days{1}) {
                const bool isThere = next != rows.end() && next->day == day;
                days.push_back(isThere ? *next++ : MovementDay{day, {}});
            }
            return days;
        });
}

Result<std::vector<AdherencePoint>> adherenceDays(const Journal& journal, CivilDate first, CivilDate last)
{
    const std::string resets = "SELECT day, '', sum(" + std::string(kCountsAsReset)
                               + ") FROM sessions WHERE day BETWEEN ? AND ? AND outcome IS NOT NULL GROUP BY day";
    const AdherenceSql sql{
        "SELECT day, '', count(*) FROM offers WHERE day BETWEEN ? AND ? GROUP BY day",
        "SELECT day, outcome, count(*) FROM answers WHERE day BETWEEN ? AND ? GROUP BY day, outcome",
        resets};
    std::map<std::string, Adherence> days;
    return addCounts(journal,
                     sql,
                     {first, last},
                     [&days](const std::string& day) -> Adherence& { return days[day]; })
        .map([&days] {
            std::vector<AdherencePoint> points;
            for (const auto& [day, counts] : days) {
                if (counts != Adherence{}) {
                    points.push_back({dayFromText(day), counts});
                }
            }
            return points;
        });
}

Result<AdherenceHours> adherenceHours(const Journal& journal, CivilDate first, CivilDate last)
{
    // Read along indices that begin with the hour, so that nothing has to be sorted.
    const std::string resets = "SELECT hour, '', sum(" + std::string(kCountsAsReset)
                               + ") FROM sessions INDEXED BY resets_by_hour WHERE is_reset = 1 AND hour IS NOT NULL "
                                 "AND day BETWEEN ? AND ? AND outcome IS NOT NULL GROUP BY hour";
    const AdherenceSql sql{"SELECT hour, '', count(*) FROM offers INDEXED BY offers_by_hour WHERE hour IS NOT NULL "
                           "AND day BETWEEN ? AND ? GROUP BY hour",
                           "SELECT hour, outcome, count(*) FROM answers INDEXED BY answers_by_hour WHERE "
                           "hour IS NOT NULL AND day BETWEEN ? AND ? GROUP BY hour, outcome",
                           resets};
    AdherenceHours hours;
    const auto into = [&hours](const std::string& hour) -> Adherence& {
        return hours.at(static_cast<std::size_t>(std::stoi(hour)));
    };
    return addCounts(journal, sql, {first, last}, into).map([&hours] { return hours; });
}

} // namespace unhunch::journal
