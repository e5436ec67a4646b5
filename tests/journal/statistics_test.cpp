// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/statistics.h"

#include "core/journal/sql_functions.h"
#include "tests/journal/random_journal.h"

#include <gmock/gmock.h>

#include <map>

namespace unhunch::journal {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr Range kOneDay{kDay, kDay};

class StatisticsTest : public JournalFixture {
protected:
    void SetUp() override { journal.emplace(open()); }

    void write(const Row& row)
    {
        const Result<void> written = journal->write(row);
        ASSERT_TRUE(written) << describe(written.error());
    }

    void play(SessionId id, CivilDate day, std::chrono::seconds played, SessionOutcome outcome)
    {
        SessionBegun begun = officeReset(id);
        begun.started.day = day;
        write(begun);
        write(SessionEnded{id, outcome, played, 90s, kNoon});
    }

    void answer(schedule::OfferOutcome outcome, Moment at)
    {
        write(OfferAnswered{0, "office_reset", outcome, {}, std::move(at)});
    }

    std::optional<Journal> journal;
};

TEST_F(StatisticsTest, CountMovementOfEveryDayAlsoOfThoseWithoutAny)
{
    play(1, kDay, 90s, SessionOutcome::Completed);
    play(2, kDay, 20s, SessionOutcome::Ended);
    play(3, kDay + days{2}, 60s, SessionOutcome::Ended);
    const auto week = movementDays(*journal, kDay, kDay + days{2}).value();
    ASSERT_EQ(week.size(), 3U);
    EXPECT_EQ(week[0], (MovementDay{kDay, {1, 2, 110s}}));
    EXPECT_EQ(week[1], (MovementDay{kDay + days{1}, {}}));
    EXPECT_EQ(week[2], (MovementDay{kDay + days{2}, {1, 1, 60s}}));
}

TEST_F(StatisticsTest, GatherPainOfSessionsAndEntriesByDay)
{
    play(1, kDay, 90s, SessionOutcome::Completed);
    write(PainNoted{1, PainTime::Before, 6});
    write(PainNoted{1, PainTime::After, 3});
    SymptomNoted entry;
    entry.id = 2;
    entry.at = momentAt(kNoon);
    entry.pain = 0;
    write(entry);
    EXPECT_EQ(painPoints(*journal, kOneDay).value(), (std::vector<ScorePoint>{{{kDay, kDay}, {3, 9, 0, 6}}}));
    EXPECT_TRUE(painPoints(*journal, {kDay + days{1}, kDay + days{9}}).value().empty());
}

TEST_F(StatisticsTest, KeepTheFourFunctionScoresApart)
{
    SymptomNoted entry;
    entry.id = 2;
    entry.at = momentAt(kNoon);
    entry.function.sleep = 4;
    entry.function.headTurn = 10;
    write(entry);
    const FunctionPoints found = functionPoints(*journal, kOneDay).value();
    EXPECT_TRUE(found[0].empty());
    EXPECT_EQ(found[1], (std::vector<ScorePoint>{{{kDay, kDay}, {1, 4, 4, 4}}}));
    EXPECT_TRUE(found[2].empty());
    EXPECT_EQ(found[3], (std::vector<ScorePoint>{{{kDay, kDay}, {1, 10, 10, 10}}}));
}

TEST_F(StatisticsTest, TellWhatBecameOfRemindersByTheHourOfTheUsersClock)
{
    // 15:13 UTC is 20:58 in Kathmandu.
    const Moment evening{kNoon + 3h + 13min, "Asia/Kathmandu", kDay};
    write(OfferMade{1, "office_reset", {}, evening, false});
    answer(schedule::OfferOutcome::Snoozed, evening);
    answer(schedule::OfferOutcome::SnoozedToday, evening);
    answer(schedule::OfferOutcome::NaturalBreak, evening);
    answer(schedule::OfferOutcome::Started, evening);
    const AdherenceHours hours = adherenceHours(*journal, kOneDay).value();
    EXPECT_EQ(hours[20], (Adherence{.offered = 1, .snoozed = 2, .ownBreak = 1}));
    EXPECT_EQ(hours[15], Adherence{});
    const auto byDay = adherencePoints(*journal, kOneDay).value();
    EXPECT_EQ(byDay, (std::vector<AdherencePoint>{{{kDay, kDay}, hours[20]}}));
}

TEST_F(StatisticsTest, CountNoHourWhereNobodyKnowsTheZone)
{
    answer(schedule::OfferOutcome::Skipped, {kNoon, "Atlantis/Capital", kDay});
    EXPECT_EQ(adherencePoints(*journal, kOneDay).value().size(), 1U);
    const AdherenceHours hours = adherenceHours(*journal, kOneDay).value();
    for (const Adherence& hour : hours) {
        EXPECT_EQ(hour, Adherence{});
    }
}

TEST_F(StatisticsTest, MarkRedFlagsAndPatternsButNoMistakes)
{
    write(SafetyNoted{1, momentAt(kNoon), FlagReported{care::RedFlag::NightPain}});
    write(SafetyNoted{2, momentAt(kNoon), FlagReported{care::RedFlag::Fever}});
    write(SafetyNoted{3, momentAt(kNoon), ReportResolved{ReportResolved::How::Cleared, 1}});
    write(SafetyNoted{4, momentAt(kNoon), ReportResolved{ReportResolved::How::Retracted, 2}});
    write(SafetyNoted{5, momentAt(kNoon), CheckAnswered{care::CheckAnswer::Symptoms, {}}});
    write(PatternAssessed{6, momentAt(kNoon), {}, {}, {}, care::PainPattern::Stress});
    write(PatternAssessed{7, momentAt(kNoon), {}, {}, {}, {}});
    EXPECT_EQ(careMarks(*journal, kOneDay).value(),
              (std::vector<CareMark>{{kDay, care::RedFlag::NightPain},
                                     {kDay, CheckSymptoms{}},
                                     {kDay, care::PainPattern::Stress}}));
    EXPECT_TRUE(careMarks(*journal, {kDay + days{1}, kDay + days{1}}).value().empty());
}

TEST_F(StatisticsTest, KnowTheFirstDay)
{
    EXPECT_EQ(firstDay(*journal).value(), std::nullopt);
    play(1, kDay, 90s, SessionOutcome::Completed);
    answer(schedule::OfferOutcome::Skipped, {kNoon, "UTC", kDay - days{3}});
    EXPECT_EQ(firstDay(*journal).value(), kDay - days{3});
}

/// A journal that random rows go into, one set after the other.
class StatisticsProperties : public StatisticsTest {
protected:
    RandomJournal fill()
    {
        static_cast<void>(journal->database().execute(
            "DELETE FROM answers; DELETE FROM offers; DELETE FROM symptoms; DELETE FROM sessions;"));
        RandomJournal made = randomJournal();
        const Result<void> written = journal->write(made.rows());
        RC_ASSERT(written.has_value());
        return made;
    }

    static Range randomDays()
    {
        const CivilDate first = kDay + days(*rc::gen::inRange(-12, 12));
        const auto step = *rc::gen::element(Step::Day, Step::Week, Step::Month);
        return {first, first + days(*rc::gen::inRange(0, 20)), step};
    }

    /// The points with what `numbers` has for their days, without those that have nothing.
    template <typename Point, typename Numbers, typename Add>
    static std::vector<Point> points(const Range& range, const std::map<CivilDate, Numbers>& numbers, Add add)
    {
        std::vector<Point> found;
        for (const Stretch& stretch : stretchesOf(range)) {
            Point point{stretch, {}};
            bool isAnything = false;
            for (const auto& [day, number] : numbers) {
                if (day >= stretch.first && day <= stretch.last) {
                    add(point, number);
                    isAnything = true;
                }
            }
            if (isAnything) {
                found.push_back(point);
            }
        }
        return found;
    }

    static bool isIn(const Range& range, CivilDate day) { return day >= range.first && day <= range.last; }

    static bool counts(const SessionRecord& session)
    {
        return session.begun.isReset && session.ended
               && (session.ended->outcome == SessionOutcome::Completed
                   || (session.ended->played > 0s
                       && session.ended->played * 3 >= session.ended->planned * 2));
    }

    static void count(Adherence& into, schedule::OfferOutcome outcome)
    {
        using enum schedule::OfferOutcome;
        into.snoozed += outcome == Snoozed || outcome == SnoozedUntilMeetingEnds || outcome == SnoozedToday;
        into.skipped += outcome == Skipped;
        into.ignored += outcome == Ignored;
        into.held += outcome == Held;
        into.ownBreak += outcome == NaturalBreak || outcome == Moved;
        into.lapsed += outcome == Lapsed || outcome == Paused || outcome == Missed;
    }

    /// Every moment of the rows within the range, with the number it adds to.
    template <typename Into>
    static void countAll(const RandomJournal& rows, const Range& range, Into into)
    {
        for (const OfferMade& offer : rows.offers) {
            if (isIn(range, offer.shown.day)) {
                into(offer.shown).offered += 1;
            }
        }
        for (const OfferAnswered& answer : rows.answers) {
            if (isIn(range, answer.at.day)) {
                count(into(answer.at), answer.outcome);
            }
        }
        for (const SessionRecord& session : rows.sessions) {
            if (isIn(range, session.begun.started.day)) {
                into(session.begun.started).done += counts(session);
            }
        }
    }
};

TEST_F(StatisticsProperties, MovementIsWhatAPlainCountOfTheRowsGives)
{
    EXPECT_TRUE(rc::check([this] {
        const RandomJournal rows = fill();
        const Range range = randomDays();
        std::vector<MovementDay> expected;
        for (CivilDate day = range.first; day <= range.last; day += days{1}) {
            MovementDay movement{day, {}};
            for (const SessionRecord& session : rows.sessions) {
                if (session.begun.started.day == day && session.ended) {
                    movement.totals.resets += counts(session);
                    movement.totals.sessions += session.ended->played > 0s;
                    movement.totals.played += session.ended->played;
                }
            }
            expected.push_back(movement);
        }
        RC_ASSERT(movementDays(*journal, range.first, range.last).value() == expected);
        RC_ASSERT(journal->totals(range.first).value() == expected.front().totals);
    }));
}

TEST_F(StatisticsProperties, PainAndFunctionAreWhatAPlainCountOfTheRowsGives)
{
    EXPECT_TRUE(rc::check([this] {
        const RandomJournal rows = fill();
        const Range range = randomDays();
        using ScoresByDay = std::map<CivilDate, std::vector<int>>;
        ScoresByDay pain;
        std::array<ScoresByDay, 4> function;
        const auto add = [](ScoresByDay& scores, CivilDate day, std::optional<int> score) {
            if (score) {
                scores[day].push_back(*score);
            }
        };
        for (const SessionRecord& session : rows.sessions) {
            add(pain, session.begun.started.day, session.painBefore);
            add(pain, session.begun.started.day, session.painAfter);
        }
        for (const SymptomNoted& entry : rows.symptoms) {
            add(pain, entry.at.day, entry.pain);
            add(function[0], entry.at.day, entry.function.deskWork);
            add(function[1], entry.at.day, entry.function.sleep);
            add(function[2], entry.at.day, entry.function.lifting);
            add(function[3], entry.at.day, entry.function.headTurn);
        }
        const auto sum = [](ScorePoint& point, const std::vector<int>& scores) {
            for (const int score : scores) {
                point.scores.add(score);
            }
        };
        RC_ASSERT(painPoints(*journal, range).value() == points<ScorePoint>(range, pain, sum));
        const FunctionPoints found = functionPoints(*journal, range).value();
        for (std::size_t i = 0; i < function.size(); ++i) {
            RC_ASSERT(found.at(i) == points<ScorePoint>(range, function.at(i), sum));
        }
    }));
}

TEST_F(StatisticsProperties, AdherenceIsWhatAPlainCountOfTheRowsGives)
{
    EXPECT_TRUE(rc::check([this] {
        const RandomJournal rows = fill();
        const Range range = randomDays();
        std::vector<AdherencePoint> expected;
        for (const Stretch& stretch : stretchesOf(range)) {
            AdherencePoint point{stretch, {}};
            countAll(rows, {stretch.first, stretch.last}, [&point](const Moment&) -> Adherence& {
                return point.counts;
            });
            if (point.counts != Adherence{}) {
                expected.push_back(point);
            }
        }
        RC_ASSERT(adherencePoints(*journal, range).value() == expected);
        AdherenceHours byHour;
        countAll(rows, range, [&byHour](const Moment& at) -> Adherence& {
            return byHour.at(std::size_t(hourAt(at)));
        });
        RC_ASSERT(adherenceHours(*journal, range).value() == byHour);
    }));
}

} // namespace
} // namespace unhunch::journal
