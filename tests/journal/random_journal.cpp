// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journal/random_journal.h"

#include <array>

namespace unhunch::journal {
namespace {

using namespace std::chrono_literals;

struct Place {
    const char* zone;
    std::chrono::minutes offset; ///< in November
};

constexpr std::array kZones{
    Place{"Europe/Berlin", 60min}, Place{"Asia/Kathmandu", 345min}, Place{"America/St_Johns", -210min}};

int upTo(int most)
{
    return *rc::gen::inRange(0, most + 1);
}

bool chance(int percent)
{
    return upTo(99) < percent;
}

std::optional<int> maybeScore(int percent)
{
    return chance(percent) ? std::optional(upTo(10)) : std::nullopt;
}

CivilTime civilOf(const Moment& moment)
{
    for (const Place& place : kZones) {
        if (moment.zone == place.zone) {
            return CivilTime((moment.at + place.offset).time_since_epoch());
        }
    }
    return {};
}

SessionRecord randomSession(SessionId id)
{
    SessionRecord record;
    record.begun = officeReset(id);
    record.begun.isReset = chance(70);
    record.begun.started = randomMoment();
    if (chance(90)) {
        const auto played = std::chrono::seconds(upTo(90));
        const auto outcome = static_cast<SessionOutcome>(upTo(4));
        record.ended
            = SessionEnded{id, outcome, played, record.begun.planned, record.begun.started.at + played};
    }
    record.painBefore = maybeScore(30);
    record.painAfter = maybeScore(60);
    record.note = chance(20) ? "better after a walk" : "";
    return record;
}

SymptomNoted randomSymptom(RowId id)
{
    SymptomNoted symptom;
    symptom.id = id;
    symptom.at = randomMoment();
    symptom.pain = maybeScore(80);
    symptom.function = {maybeScore(50), maybeScore(50), maybeScore(50), maybeScore(50)};
    if (chance(50)) {
        symptom.places = {care::kPlaces.at(std::size_t(upTo(6)))};
    }
    if (chance(40)) {
        symptom.pattern = care::kPainPatterns.at(std::size_t(upTo(2)));
    }
    symptom.note = chance(40) ? "Nach dem Büro" : "";
    return symptom;
}

} // namespace

Moment randomMoment()
{
    const Place& place = kZones.at(std::size_t(upTo(2)));
    Moment moment{kNoon + std::chrono::minutes(upTo(20 * 24 * 60)) - 10 * 24h, place.zone, {}};
    moment.day = std::chrono::floor<std::chrono::days>(civilOf(moment));
    return moment;
}

int hourAt(const Moment& moment)
{
    return int(std::chrono::floor<std::chrono::hours>(civilOf(moment) - CivilTime(moment.day)).count());
}

RandomJournal randomJournal()
{
    RandomJournal made;
    for (int id = upTo(25); id > 0; --id) {
        made.sessions.push_back(randomSession(id));
    }
    for (int id = upTo(15); id > 0; --id) {
        made.symptoms.push_back(randomSymptom(id));
    }
    for (int number = upTo(20); number > 0; --number) {
        made.offers.push_back({std::uint32_t(number), "office_reset", {}, randomMoment(), chance(10)});
    }
    for (int count = upTo(30); count > 0; --count) {
        const auto outcome = static_cast<schedule::OfferOutcome>(upTo(12));
        made.answers.push_back({std::uint32_t(upTo(20)), "office_reset", outcome, {}, randomMoment()});
    }
    return made;
}

std::vector<Row> RandomJournal::rows() const
{
    std::vector<Row> all;
    for (const SessionRecord& session : sessions) {
        const SessionId id = session.begun.session;
        all.emplace_back(session.begun);
        if (session.ended) {
            all.emplace_back(*session.ended);
        }
        if (session.painBefore) {
            all.emplace_back(PainNoted{id, PainTime::Before, *session.painBefore});
        }
        if (session.painAfter) {
            all.emplace_back(PainNoted{id, PainTime::After, *session.painAfter});
        }
        all.emplace_back(SessionRemarked{id, session.note});
    }
    all.insert(all.end(), symptoms.begin(), symptoms.end());
    all.insert(all.end(), offers.begin(), offers.end());
    all.insert(all.end(), answers.begin(), answers.end());
    return all;
}

} // namespace unhunch::journal
