// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window_pages/samples.h"

#include <algorithm>
#include <array>

namespace unhunch::window::samples {

using namespace std::chrono_literals;
using namespace unhunch::journal;
using schedule::OfferOutcome;

namespace {

Moment momentAgo(int days, std::chrono::minutes before)
{
    return {now() - std::chrono::days(days) - before, "UTC", today() - std::chrono::days(days)};
}

/// Slowly less, with good and bad days.
int painOn(int daysAgo)
{
    constexpr std::array kUpsAndDowns{0, 1, 0, -1, 2, 0, -1};
    return std::clamp(2 + std::min(daysAgo, 110) / 22 + kUpsAndDowns.at(std::size_t(daysAgo) % 7), 0, 10);
}

void addSession(std::vector<Row>& rows, const SessionRecord& record)
{
    const SessionId id = record.begun.session;
    rows.emplace_back(record.begun);
    int index = 0;
    for (const char* exercise : {"rhomboid_release", "dynamic_shoulder", "seated_forward_fold"}) {
        const auto played = std::min<std::chrono::milliseconds>(30s, record.ended->played);
        const auto outcome
            = record.ended->outcome == SessionOutcome::Hurt ? StepOutcome::Hurt : StepOutcome::Done;
        rows.emplace_back(StepEnded{id, index++, exercise, 30s, played, outcome, record.ended->ended});
    }
    rows.emplace_back(*record.ended);
    if (record.painAfter) {
        const auto ago = (today() - record.begun.started.day).count();
        rows.emplace_back(
            PainNoted{id, PainTime::After, std::min(10, painOn(int(ago)) + (*record.painAfter > 3))});
    }
}

void addReminders(std::vector<Row>& rows, int daysAgo, std::uint32_t& number)
{
    constexpr std::array kOutcomes{OfferOutcome::Started,
                                   OfferOutcome::Snoozed,
                                   OfferOutcome::NaturalBreak,
                                   OfferOutcome::Started,
                                   OfferOutcome::Held,
                                   OfferOutcome::Skipped,
                                   OfferOutcome::Started};
    for (int count = 0; count < 5 + daysAgo % 2; ++count) {
        const Moment at = momentAgo(daysAgo, std::chrono::minutes(10 + 63 * count));
        rows.emplace_back(OfferMade{++number, "office_reset", {}, at, false});
        const auto outcome = kOutcomes.at(std::size_t(daysAgo + count) % kOutcomes.size());
        rows.emplace_back(OfferAnswered{number, "office_reset", outcome, {}, at});
    }
}

SymptomNoted entryOf(int daysAgo)
{
    SymptomNoted entry;
    entry.at = momentAgo(daysAgo, 95min);
    entry.id = newRowId(entry.at.at);
    entry.pain = std::min(10, painOn(daysAgo) + 1);
    entry.places = {care::Place::BetweenBlades};
    if (daysAgo % 8 == 0) {
        entry.places.push_back(care::Place::RightNeckShoulder);
        entry.pattern = care::PainPattern::Desk;
        entry.note = "Stiff after the long call, better after a walk round the block.";
    }
    entry.function = {9 - painOn(daysAgo) / 2, 8 - painOn(daysAgo + 3) / 2, {}, 9 - painOn(daysAgo + 5) / 3};
    return entry;
}

/// What stays in the list as it is: answers to the check and a report that was a mistake.
void addSafety(std::vector<Row>& rows)
{
    const Moment asked = momentAgo(9, 3h);
    rows.emplace_back(SafetyNoted{newRowId(asked.at), asked, CheckAnswered{care::CheckAnswer::SomePain, 3}});
    const Moment mistaken = momentAgo(1, 4h);
    const RowId report = newRowId(mistaken.at);
    rows.emplace_back(SafetyNoted{report, mistaken, FlagReported{care::RedFlag::Numbness}});
    rows.emplace_back(
        SafetyNoted{report + 1, momentAgo(1, 3h), ReportResolved{ReportResolved::How::Retracted, report}});
}

} // namespace

std::vector<Row> journalRows(int days)
{
    std::vector<Row> rows;
    const std::vector<SessionRecord> played = sessions(days);
    std::uint32_t number = 0;
    for (int day = days - 1; day >= 0; --day) {
        const bool isWeekend = std::chrono::weekday(today() - std::chrono::days(day)).iso_encoding() > 5;
        for (auto session = played.rbegin(); session != played.rend() && !isWeekend; ++session) {
            if (session->begun.started.day == today() - std::chrono::days(day)) {
                addSession(rows, *session);
            }
        }
        if (!isWeekend) {
            addReminders(rows, day, number);
        }
        if (day % 4 == 0) {
            rows.emplace_back(entryOf(day));
        }
    }
    if (days > 10) {
        addSafety(rows);
    }
    if (days > 40) {
        const Moment flagged = momentAgo(31, 2h);
        const RowId report = newRowId(flagged.at);
        rows.emplace_back(SafetyNoted{report, flagged, FlagReported{care::RedFlag::NightPain}});
        rows.emplace_back(
            SafetyNoted{report + 1, momentAgo(28, 2h), ReportResolved{ReportResolved::How::Cleared, report}});
        rows.emplace_back(PatternAssessed{newRowId(momentAgo(40, 2h).at),
                                          momentAgo(40, 2h),
                                          {"between_the_blades", "grows_through_the_day"},
                                          care::PainPattern::Desk,
                                          {},
                                          care::PainPattern::Desk});
    }
    return rows;
}

} // namespace unhunch::window::samples
