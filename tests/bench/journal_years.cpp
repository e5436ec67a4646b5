// SPDX-License-Identifier: GPL-3.0-or-later
// Twenty years of somebody's journal: 100,000 sessions with a million steps, as many reminders and answers as
// go with them, and an entry of symptoms a day. Prints the median milliseconds of each statistic over all of
// it, of the searches, and of the journal page from its making to its first entries, as JSON.
#include "core/journal/database.h"
#include "core/journal/entries.h"
#include "core/journal/row_text.h"
#include "core/journal/statistics.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace {

using namespace unhunch;
using namespace unhunch::journal;

constexpr int kRuns = 9;
constexpr CivilDate kToday{std::chrono::local_days{std::chrono::year{2026} / 11 / 20}};
constexpr CivilDate kFirst = kToday - std::chrono::days{7304};
const Range kAll = rangeOf(Span::All, kToday, kFirst);

/// Fourteen sessions on each of 7,143 days; ids as the program makes them.
constexpr const char* kGenerate = R"sql(
BEGIN;
CREATE TEMP TABLE numbers (n INTEGER PRIMARY KEY);
WITH RECURSIVE r(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM r WHERE n < 99999) INSERT INTO numbers SELECT n FROM r;
CREATE TEMP TABLE hours AS SELECT n, 1163980800000 + (n / 14) * 86400000 + (8 + n % 14) * 3600000 AS at FROM numbers;
INSERT INTO sessions (id, routine, grant_id, origin, is_reset, started_at, zone, day, planned_ms, played_ms, ended_at,
                      outcome, pain_before, pain_after, note, hour)
  SELECT at * 1024 + n % 1024,
         CASE n % 9 WHEN 0 THEN 'strength_daily' WHEN 1 THEN 'evening_wind_down' WHEN 2 THEN 'rhomboid_break'
                    ELSE 'office_reset' END,
         'grant-' || n, 'offered', n % 9 > 1, at, 'Europe/Berlin', date(at / 1000, 'unixepoch'), 90000,
         90000 - (n % 5) * 15000, at + 90000, iif(n % 5 = 0, 'completed', 'ended'),
         iif(n % 9 < 2, n % 11, NULL), iif(n % 3 > 0, n % 7, NULL),
         iif(n % 20 = 0, 'a note about day ' || n || ', stiff after the train', ''),
         (8 + n % 14 + 1) % 24
  FROM hours;
INSERT INTO steps (session, position, exercise, planned_ms, played_ms, outcome, ended_at)
  SELECT at * 1024 + hours.n % 1024, p.n,
         CASE (hours.n + p.n) % 8 WHEN 0 THEN 'childs_pose' WHEN 1 THEN 'band_row' WHEN 2 THEN 'wall_push_up'
              WHEN 3 THEN 'thoracic_rotation' WHEN 4 THEN 'breathing' WHEN 5 THEN 'rhomboid_release'
              WHEN 6 THEN 'dynamic_shoulder' ELSE 'seated_forward_fold' END,
         9000, 9000, 'done', at + 9000 * (p.n + 1)
  FROM hours CROSS JOIN (SELECT n FROM numbers WHERE n < 10) AS p;
INSERT INTO offers (id, number, routine, shown_at, zone, day, is_silent, hour)
  SELECT n + 1, n + 1, 'office_reset', at, 'Europe/Berlin', date(at / 1000, 'unixepoch'), 0, (8 + n % 14 + 1) % 24 FROM hours;
INSERT INTO answers (offer, routine, outcome, at, zone, day, hour)
  SELECT hours.n + 1, 'office_reset',
         CASE (hours.n + p.n) % 7 WHEN 0 THEN 'snoozed' WHEN 1 THEN 'skipped' WHEN 2 THEN 'ignored' WHEN 3 THEN 'held'
              WHEN 4 THEN 'natural_break' WHEN 5 THEN 'lapsed' ELSE 'started' END,
         at, 'Europe/Berlin', date(at / 1000, 'unixepoch'), (8 + hours.n % 14 + 1) % 24
  FROM hours CROSS JOIN (SELECT n FROM numbers WHERE n < 2) AS p WHERE p.n = 0 OR hours.n % 2 = 0;
INSERT INTO symptoms (id, occasion, at, zone, day, pain, pattern, desk_work, sleep, lifting, head_turn, note)
  SELECT at * 1024 + 1023, 'entry', at, 'Europe/Berlin', date(at / 1000, 'unixepoch'), n % 11,
         CASE n % 4 WHEN 0 THEN 'desk' WHEN 1 THEN 'morning' WHEN 2 THEN 'stress' END, n % 11, n % 10, n % 9, n % 8,
         iif(n % 2 = 0, 'the left side, mostly; day ' || n, '')
  FROM hours WHERE n % 14 = 3;
INSERT INTO symptom_places (symptom, place)
  SELECT at * 1024 + 1023, iif(n % 4 = 3, 'left_blade', 'between_blades') FROM hours WHERE n % 14 = 3;
COMMIT;
)sql";

double medianOf(const std::function<void()>& measured)
{
    std::vector<double> times; // of the processor, so that what else runs on the machine plays no part
    for (int run = 0; run < kRuns; ++run) {
        const std::clock_t begin = std::clock();
        measured();
        times.push_back(1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    std::ranges::sort(times);
    return times.at(times.size() / 2);
}

struct Measured {
    const char* name;
    std::function<bool(Journal&)> read;
};

std::vector<Measured> statistics()
{
    const auto search = [](const Search& what) {
        return [what](Journal& journal) { return entries(journal, 60, what).has_value(); };
    };
    return {{"first_day", [](Journal& j) { return firstDay(j).has_value(); }},
            {"movement", [](Journal& j) { return movementDays(j, kFirst, kToday).has_value(); }},
            {"week",
             [](Journal& j) { return movementDays(j, kToday - std::chrono::days{6}, kToday).has_value(); }},
            {"pain", [](Journal& j) { return painPoints(j, kAll).has_value(); }},
            {"function", [](Journal& j) { return functionPoints(j, kAll).has_value(); }},
            {"adherence_by_day", [](Journal& j) { return adherencePoints(j, kAll).has_value(); }},
            {"adherence_by_hour", [](Journal& j) { return adherenceHours(j, kAll).has_value(); }},
            {"marks", [](Journal& j) { return careMarks(j, kAll).has_value(); }},
            {"first_entries", [](Journal& j) { return entries(j, 60).has_value(); }},
            {"search_notes", search({.words = "train 98"})},
            {"search_nothing", search({.words = "unicorn"})},
            {"search_routine", search({.words = "strength", .routines = {"strength_daily"}})},
            {"search_exercise", search({.words = "wall", .exercises = {"wall_push_up", "band_row"}})},
            {"search_place", search({.words = "blade", .places = {care::Place::LeftBlade}})}};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("unhunch/journal.sqlite"));
    Result<Journal> journal = Journal::open(file, Role::Agent);
    if (!journal || !journal->database().execute(kGenerate)) {
        std::fprintf(stderr, "no journal: %s\n", journal ? "not filled" : describe(journal.error()).c_str());
        return 1;
    }
    std::printf("{");
    for (const Measured& measured : statistics()) {
        bool isRead = true;
        const double median = medianOf([&] { isRead = measured.read(*journal) && isRead; });
        if (!isRead) {
            std::fprintf(stderr, "%s cannot be read\n", measured.name);
            return 1;
        }
        std::printf("\"%s_ms\": %.2f, ", measured.name, median);
    }
    std::printf("\"file_mib\": %.1f}\n", double(QFileInfo(file).size()) / 1048576);
    return 0;
}
