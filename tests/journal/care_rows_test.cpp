// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/care_reader.h"
#include "tests/journal/journal_fixture.h"

#include <gtest/gtest.h>

namespace unhunch::journal {
namespace {

using namespace std::chrono_literals;

class CareRowsTest : public JournalFixture {
protected:
    void SetUp() override { journal.emplace(open()); }

    void write(const Row& row)
    {
        const Result<void> written = journal->write(row);
        ASSERT_TRUE(written) << describe(written.error());
    }

    void note(RowId id, decltype(SafetyNoted::what) what)
    {
        write(SafetyNoted{id, momentAt(kNoon + std::chrono::milliseconds(id)), what});
    }

    void playSession(SessionId id, const std::string& routine, WallInstant end)
    {
        SessionBegun begun = officeReset(id);
        begun.routine = routine;
        write(begun);
        write(SessionEnded{id, SessionOutcome::Completed, 90s, 90s, end});
    }

    [[nodiscard]] care::SafetyHistory history() const { return safetyHistory(*journal).value(); }

    std::optional<Journal> journal;
};

SymptomNoted ache()
{
    return {7,
            care::Occasion::Start,
            momentAt(kNoon),
            6,
            {care::Place::BetweenBlades, care::Place::Neck},
            care::PainPattern::Desk,
            {8, std::nullopt, 0, 10},
            "worse after the mouse; \"quoted\", with a comma"};
}

TEST_F(CareRowsTest, KeepSymptomsAsTheyWereNoted)
{
    write(ache());
    EXPECT_EQ(symptoms(*journal, kDay, kDay).value(), std::vector{ache()});
    EXPECT_EQ(symptom(*journal, 7).value(), ache());
    EXPECT_TRUE(symptoms(*journal, kDay + std::chrono::days{1}, kDay + std::chrono::days{2}).value().empty());
}

TEST_F(CareRowsTest, ReplaceSymptomsThatAreEdited)
{
    write(ache());
    SymptomNoted edited = ache();
    edited.pain = std::nullopt;
    edited.places = {care::Place::LeftBlade};
    edited.note = "";
    write(edited);
    EXPECT_EQ(symptoms(*journal, kDay, kDay).value(), std::vector{edited});
}

TEST_F(CareRowsTest, RefuseAScoreBeyondTheScale)
{
    SymptomNoted wrong = ache();
    wrong.pain = 11;
    EXPECT_EQ(journal->write(wrong).error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(symptoms(*journal, kDay, kDay).value().empty());
}

TEST_F(CareRowsTest, KeepARemarkOnASession)
{
    write(officeReset(3));
    write(SessionRemarked{3, "felt good"});
    EXPECT_EQ(journal->session(3).value()->note, "felt good");
    EXPECT_EQ(journal->write(SessionRemarked{4, "nowhere"}).error().kind, ErrorKind::Invalid);
}

TEST_F(CareRowsTest, HaveNoHistoryAtFirst)
{
    EXPECT_EQ(history(), care::SafetyHistory{});
    EXPECT_TRUE(care::standingOf(history(), kNoon).checkDue);
}

TEST_F(CareRowsTest, StandUntilEachReportIsResolved)
{
    note(1, CheckAnswered{care::CheckAnswer::NoSymptoms, {}});
    note(2, FlagReported{care::RedFlag::Fever});
    note(3, CheckAnswered{care::CheckAnswer::Symptoms, {}});
    note(4, CheckAnswered{care::CheckAnswer::SomePain, 4});
    ASSERT_EQ(history().standing.size(), 2U);
    EXPECT_EQ(history().standing[0], (care::SafetyReport{2, care::RedFlag::Fever, kNoon + 2ms}));
    EXPECT_EQ(history().standing[1], (care::SafetyReport{3, std::nullopt, kNoon + 3ms}));
    EXPECT_TRUE(history().isCheckedSinceLift);
    note(5, ReportResolved{ReportResolved::How::Retracted, 2});
    EXPECT_EQ(history().standing.size(), 1U);
    note(6, ReportResolved{ReportResolved::How::Cleared, 3});
    EXPECT_TRUE(history().standing.empty());
    EXPECT_FALSE(history().isCheckedSinceLift);
    note(7, CheckAnswered{care::CheckAnswer::NoSymptoms, {}});
    EXPECT_TRUE(history().isCheckedSinceLift);
    EXPECT_EQ(history().lastCheck, kNoon + 7ms);
}

TEST_F(CareRowsTest, KeepTheOrderInWhichTheyCameWhateverTheClockSaid)
{
    write(SafetyNoted{9, momentAt(kNoon), FlagReported{care::RedFlag::NightPain}});
    write(SafetyNoted{8, momentAt(kNoon - 1h), ReportResolved{ReportResolved::How::Cleared, 9}});
    write(SafetyNoted{2, momentAt(kNoon - 48h), CheckAnswered{}});
    EXPECT_TRUE(history().isCheckedSinceLift);
    const auto rows = safetyRows(*journal).value();
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].id, 9);
    EXPECT_EQ(rows[2].id, 2);
}

TEST_F(CareRowsTest, RefuseToResolveAReportThatIsNotThere)
{
    const Row row = SafetyNoted{1, momentAt(kNoon), ReportResolved{ReportResolved::How::Cleared, 77}};
    EXPECT_EQ(journal->write(row).error().kind, ErrorKind::Invalid);
}

TEST_F(CareRowsTest, HoldForWhatALaterVersionReported)
{
    ASSERT_TRUE(openRaw(path, Database::Mode::Existing)
                    .execute("INSERT INTO safety (id, event, answer, at, zone, day) VALUES "
                             "(1, 'check', 'no_symptoms', 0, 'UTC', '2030-01-01'), "
                             "(2, 'check', 'a new answer', 0, 'UTC', '2030-01-01'), "
                             "(3, 'a new report', NULL, 0, 'UTC', '2030-01-01')"));
    EXPECT_EQ(history().standing.size(), 2U);
}

TEST_F(CareRowsTest, TellWhenTheLastSessionEnded)
{
    playSession(1, "office_reset", kNoon + 90s);
    playSession(2, "safety_check", kNoon + 1h);
    EXPECT_EQ(history().lastSession, kNoon + 90s);
}

TEST_F(CareRowsTest, KeepAssessmentsLadderAndProposals)
{
    const PatternAssessed assessed{4,
                                   momentAt(kNoon),
                                   {"stiff_neck", "mouse"},
                                   care::PainPattern::Desk,
                                   care::PainPattern::Stress,
                                   care::PainPattern::Morning};
    const LadderNoted rung{5,
                           momentAt(kNoon),
                           LadderNoted::Event::Confirmed,
                           {session::LadderLevel::Counter, {2, 10}},
                           SessionId{12}};
    const ProposalAnswered answered{6, momentAt(kNoon), 11, true};
    write(assessed);
    write(rung);
    write(answered);
    EXPECT_EQ(lastAssessment(*journal).value(), assessed);
    EXPECT_EQ(assessments(*journal).value(), std::vector{assessed});
    EXPECT_EQ(ladderRows(*journal).value(), std::vector{rung});
    EXPECT_EQ(proposals(*journal).value(), std::vector{answered});
}

TEST_F(CareRowsTest, TellTheFirstDayAtTheWall)
{
    EXPECT_EQ(firstWallPushUp(*journal).value(), std::nullopt);
    playSession(1, "strength_daily", kNoon);
    write(StepEnded{1, 0, "wall_push_up", 40s, 0s, StepOutcome::Skipped, kNoon});
    EXPECT_EQ(firstWallPushUp(*journal).value(), std::nullopt);
    write(StepEnded{1, 0, "wall_push_up", 40s, 40s, StepOutcome::Done, kNoon});
    EXPECT_EQ(firstWallPushUp(*journal).value(), kDay);
}

} // namespace
} // namespace unhunch::journal
