// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/statistics.h"

#include "core/journal/database.h"
#include "core/journal/grouped_counts.h"
#include "core/journal/read_all.h"
#include "core/journal/row_text.h"
#include "core/journal/session_sql.h"

namespace unhunch::journal {
namespace {

using schedule::OfferOutcome;

/// An outcome of offers with the number that answers of this kind go into.
struct Counted {
    OfferOutcome outcome;
    int Adherence::*number;
};

/// Not among them: Started, since the session tells whether it was done, and Withdrawn.
constexpr std::array kCounted{Counted{OfferOutcome::Snoozed, &Adherence::snoozed},
                              Counted{OfferOutcome::SnoozedUntilMeetingEnds, &Adherence::snoozed},
                              Counted{OfferOutcome::SnoozedToday, &Adherence::snoozed},
                              Counted{OfferOutcome::Skipped, &Adherence::skipped},
                              Counted{OfferOutcome::Ignored, &Adherence::ignored},
                              Counted{OfferOutcome::Held, &Adherence::held},
                              Counted{OfferOutcome::NaturalBreak, &Adherence::ownBreak},
                              Counted{OfferOutcome::Moved, &Adherence::ownBreak},
                              Counted{OfferOutcome::Lapsed, &Adherence::lapsed},
                              Counted{OfferOutcome::Paused, &Adherence::lapsed},
                              Counted{OfferOutcome::Missed, &Adherence::lapsed}};

std::vector<std::string> countedNames()
{
    std::vector<std::string> names;
    for (const Counted& counted : kCounted) {
        names.push_back('\'' + std::string(schedule::outcomeName(counted.outcome)) + '\'');
    }
    return names;
}

/// The three lists that adherence is counted from.
struct AdherenceSql {
    CountSql offers;
    CountSql answers;
    CountSql resets;
};

/// `read` counts one list by groups, `into` names the numbers of a group.
template <typename Read, typename Into>
Result<void> addCounts(const AdherenceSql& sql, Read read, Into into)
{
    const auto add = [&](const CountSql& list, auto numberOf) {
        return read(list).map([&](const std::vector<GroupedCount>& counts) {
            for (const GroupedCount& count : counts) {
                into(count.group).*numberOf(count.value) += count.count;
            }
        });
    };
    return add(sql.offers, [](std::size_t) { return &Adherence::offered; })
        .and_then(
            [&] { return add(sql.answers, [](std::size_t value) { return kCounted.at(value).number; }); })
        .and_then([&] { return add(sql.resets, [](std::size_t) { return &Adherence::done; }); });
}

MovementDay movementFrom(const Statement& row)
{
    return {dayFromText(row.text(0)),
            {static_cast<int>(row.integer(3)),
             static_cast<int>(row.integer(1)),
             std::chrono::milliseconds(row.integer(2))}};
}

} // namespace

Result<std::optional<CivilDate>> firstDay(const Journal& journal)
{
    return readAll(
               journal.database(),
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
    const std::string sql
        = "SELECT day, sum(played_ms > 0), sum(played_ms), (SELECT count(*) FROM sessions AS "
          "reset WHERE reset.day = sessions.day AND "
          + std::string(kCountsAsReset)
          + ") FROM sessions WHERE day BETWEEN ? AND ? AND outcome IS NOT NULL GROUP BY day";
    const auto bindDays = [&](Statement& statement) { statement.bind(dayText(first)).bind(dayText(last)); };
    return readAll(journal.database(), sql, bindDays, movementFrom)
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

Result<std::vector<AdherencePoint>> adherencePoints(const Journal& journal, const Range& range)
{
    const std::string resets
        = "SELECT count(*) FROM sessions INDEXED BY resets_by_day WHERE day BETWEEN first "
          "AND last AND "
          + std::string(kCountsAsReset);
    const AdherenceSql sql{
        {"SELECT count(*) FROM offers INDEXED BY offers_by_day WHERE day BETWEEN first AND last", {""}},
        {"SELECT count(*) FROM answers INDEXED BY answers_by_outcome WHERE outcome = value AND "
         "day BETWEEN first AND last",
         countedNames()},
        {resets, {""}}};
    std::vector<AdherencePoint> points;
    for (const Stretch& stretch : stretchesOf(range)) {
        points.push_back({stretch, {}});
    }
    const auto read
        = [&](const CountSql& list) { return countsByStretch(journal, list, stretchesOf(range)); };
    const auto into = [&points](std::size_t group) -> Adherence& { return points.at(group).counts; };
    return addCounts(sql, read, into).map([&points] {
        std::erase_if(points, [](const AdherencePoint& point) { return point.counts == Adherence{}; });
        return points;
    });
}

Result<AdherenceHours> adherenceHours(const Journal& journal, const Range& range)
{
    const std::string resets
        = "SELECT count(*) FROM sessions INDEXED BY resets_by_hour WHERE sessions.hour = "
          "groups.hour AND day BETWEEN first AND last AND "
          + std::string(kCountsAsReset);
    const AdherenceSql sql{
        {"SELECT count(*) FROM offers INDEXED BY offers_by_hour WHERE offers.hour = groups.hour "
         "AND day BETWEEN first AND last",
         {""}},
        {"SELECT count(*) FROM answers INDEXED BY answers_by_hour WHERE answers.hour = "
         "groups.hour AND outcome = value AND day BETWEEN first AND last",
         countedNames()},
        {resets, {""}}};
    AdherenceHours hours;
    const Stretch days{range.first, range.last};
    const auto read = [&](const CountSql& list) { return countsByHour(journal, list, days); };
    const auto into = [&hours](std::size_t hour) -> Adherence& { return hours.at(hour); };
    return addCounts(sql, read, into).map([&hours] { return hours; });
}

} // namespace unhunch::journal
