// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/noticing_book.h"

#include "core/care/noticing.h"
#include "core/journal/care_reader.h"
#include "core/journal/database.h"
#include "core/journal/read_all.h"
#include "core/journal/row_text.h"

#include <map>
#include <utility>

namespace unhunch::journal {
namespace {

/// An answer to an offered office reset.
struct Answer {
    CivilDate day;
    int hour = 0;
    bool isSkipped = false;
};

Answer answerFrom(const Statement& row)
{
    const std::string outcome = row.text(2);
    return {dayFromText(row.text(0)),
            static_cast<int>(row.integer(1)),
            outcome == schedule::outcomeName(schedule::OfferOutcome::Skipped)
                || outcome == schedule::outcomeName(schedule::OfferOutcome::Ignored)};
}

Result<std::vector<Answer>> answersSince(const Journal& journal, CivilDate first)
{
    // What the program took back by itself says nothing of the user.
    return readAll(
        journal.database(),
        "SELECT answers.day, coalesce(answers.hour, answers.at / 3600000 % 24), outcome FROM answers JOIN "
        "offers ON offers.id = offer "
        "WHERE answers.day >= ? AND is_silent = 0 AND answers.routine = 'office_reset' AND outcome IN "
        "('started', 'skipped', 'ignored', 'snoozed')",
        [first](Statement& statement) { statement.bind(dayText(first)); },
        answerFrom);
}

std::vector<care::HourOfDay> hoursOf(const std::vector<Answer>& answers)
{
    std::map<std::pair<CivilDate, int>, bool> hours;
    for (const Answer& answer : answers) {
        const auto [found, isNew] = hours.try_emplace({answer.day, answer.hour}, answer.isSkipped);
        found->second = found->second && answer.isSkipped;
    }
    std::vector<care::HourOfDay> days;
    days.reserve(hours.size());
    for (const auto& [when, isSkipped] : hours) {
        days.push_back({when.first, when.second, isSkipped});
    }
    return days;
}

} // namespace

Result<std::optional<int>> hourToMove(const Journal& journal, CivilDate today)
{
    const auto answers = answersSince(journal, today - care::kNoticeWithin);
    const auto answered = proposals(journal);
    if (!answers || !answered) {
        return tl::unexpected<Error>(answers ? answered.error() : answers.error());
    }
    std::vector<care::AskedHour> asked;
    asked.reserve(answered->size());
    for (const ProposalAnswered& proposal : *answered) {
        asked.push_back({proposal.hour, proposal.at.day, proposal.isAccepted});
    }
    return care::hourToMove(hoursOf(*answers), asked, today);
}

Result<std::vector<care::SymptomPoint>> symptomPoints(const Journal& journal)
{
    return readAll(
        journal.database(),
        "SELECT occasion, at, pain, desk_work, sleep, lifting, head_turn FROM symptoms ORDER BY at",
        bindNothing,
        [](const Statement& row) {
            return care::SymptomPoint{care::occasionFromId(row.text(0)),
                                      fromMilliseconds(row.integer(1)),
                                      optionalInteger(row, 2),
                                      {optionalInteger(row, 3),
                                       optionalInteger(row, 4),
                                       optionalInteger(row, 5),
                                       optionalInteger(row, 6)}};
        });
}

Result<std::optional<WallInstant>> firstSessionEnd(const Journal& journal)
{
    return readAll(journal.database(),
                   "SELECT ended_at FROM sessions WHERE outcome IS NOT NULL AND played_ms > 0 AND routine <> "
                   "'safety_check' ORDER BY id LIMIT 1",
                   bindNothing,
                   [](const Statement& row) { return fromMilliseconds(row.integer(0)); })
        .map([](const std::vector<WallInstant>& rows) {
            return rows.empty() ? std::nullopt : std::optional(rows.front());
        });
}

} // namespace unhunch::journal
