// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/edits.h"

#include "core/journal/care_reader.h"
#include "core/journal/entries.h"
#include "tests/journal/random_journal.h"

#include <gmock/gmock.h>

namespace unhunch::journal {
namespace {

using namespace std::chrono_literals;

class EditsTest : public JournalFixture {
protected:
    void SetUp() override { journal.emplace(open()); }

    void write(const Row& row)
    {
        const Result<void> written = journal->write(row);
        ASSERT_TRUE(written) << describe(written.error());
    }

    void playSession(SessionId id)
    {
        write(officeReset(id));
        write(StepEnded{id, 0, "rhomboid_release", 30s, 30s, StepOutcome::Done, kNoon + 30s});
        write(StepEnded{id, 1, "dynamic_shoulder", 30s, 12s, StepOutcome::Hurt, kNoon + 42s});
        write(SessionEnded{id, SessionOutcome::Hurt, 42s, 90s, kNoon + 42s});
        write(PainNoted{id, PainTime::After, 4});
    }

    /// All rows of the file, as text.
    [[nodiscard]] std::vector<std::string> dump(const std::string& table) const
    {
        std::vector<std::string> rows;
        auto statement = journal->database().prepare("SELECT * FROM " + table + " ORDER BY 1, 2").value();
        while (statement.step().value()) {
            std::string row;
            for (int column = 0; column < statement.columnCount(); ++column) {
                row += statement.isNull(column) ? "null|" : statement.text(column) + "|";
            }
            rows.push_back(row);
        }
        return rows;
    }

    std::optional<Journal> journal;
};

TEST_F(EditsTest, ASessionThatWasDeletedComesBackExactly)
{
    playSession(1);
    playSession(2);
    write(SessionRemarked{1, "stopped at the \"shoulders\""});
    const auto sessions = dump("sessions");
    const auto steps = dump("steps");
    const Removed removed = removeSession(*journal, 1).value();
    EXPECT_EQ(dump("sessions").size(), 1U);
    EXPECT_EQ(dump("steps").size(), 2U);
    ASSERT_TRUE(restore(*journal, removed));
    EXPECT_EQ(dump("sessions"), sessions);
    EXPECT_EQ(dump("steps"), steps);
}

TEST_F(EditsTest, SymptomsThatWereDeletedComeBackExactly)
{
    SymptomNoted entry{5,
                       care::Occasion::After48Hours,
                       momentAt(kNoon),
                       3,
                       {care::Place::Neck, care::Place::LeftBlade},
                       care::PainPattern::Stress,
                       {1, {}, 3, 4},
                       "after the move"};
    write(entry);
    const auto places = dump("symptom_places");
    const Removed removed = removeSymptom(*journal, 5).value();
    EXPECT_TRUE(dump("symptoms").empty());
    EXPECT_TRUE(dump("symptom_places").empty());
    ASSERT_TRUE(restore(*journal, removed));
    EXPECT_EQ(symptom(*journal, 5).value(), entry);
    EXPECT_EQ(dump("symptom_places"), places);
}

TEST_F(EditsTest, WhateverWasDeletedComesBackExactly)
{
    EXPECT_TRUE(rc::check([this] {
        static_cast<void>(journal->database().execute("DELETE FROM symptoms; DELETE FROM sessions;"));
        const RandomJournal rows = randomJournal();
        RC_ASSERT(journal->write(rows.rows()).has_value());
        const auto sessions = dump("sessions");
        const auto symptoms = dump("symptoms");
        const std::vector<Entry> all = entries(*journal, 100).value();
        for (const Entry& entry : all) {
            if (!isEditable(entry)) {
                continue;
            }
            const Result<Removed> removed = std::holds_alternative<SessionRecord>(entry)
                                                ? removeSession(*journal, idOf(entry))
                                                : removeSymptom(*journal, idOf(entry));
            const bool isBack = !removed || restore(*journal, *removed).has_value();
            RC_ASSERT(isBack);
        }
        RC_ASSERT(dump("sessions") == sessions);
        RC_ASSERT(dump("symptoms") == symptoms);
    }));
}

TEST_F(EditsTest, ASessionWithoutAnEndStays)
{
    write(officeReset(1));
    EXPECT_EQ(removeSession(*journal, 1).error().kind, ErrorKind::Refused);
    EXPECT_EQ(removeSession(*journal, 9).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(removeSymptom(*journal, 9).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(dump("sessions").size(), 1U);
}

TEST_F(EditsTest, NothingOfTheSafetyGateCanBeTakenOut)
{
    write(SafetyNoted{7, momentAt(kNoon), FlagReported{care::RedFlag::Fever}});
    EXPECT_FALSE(removeSymptom(*journal, 7));
    EXPECT_FALSE(removeSession(*journal, 7));
    EXPECT_EQ(dump("safety").size(), 1U);
}

TEST_F(EditsTest, RemarksOfASessionCanBeChangedAndTakenAway)
{
    playSession(1);
    ASSERT_TRUE(setRemarks(*journal, 1, {2, {}, "easier"}));
    EXPECT_EQ(remarksOf(*journal->session(1).value()), (SessionRemarks{2, {}, "easier"}));
    EXPECT_EQ(setRemarks(*journal, 1, {11, {}, ""}).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(setRemarks(*journal, 9, {}).error().kind, ErrorKind::NotFound);
}

class EntriesTest : public EditsTest {
protected:
    void noteSymptom(RowId id, const std::string& note)
    {
        SymptomNoted entry;
        entry.id = id;
        entry.at = momentAt(kNoon);
        entry.note = note;
        entry.places = {care::Place::LeftBlade};
        write(entry);
    }

    [[nodiscard]] std::vector<RowId> found(const Search& search) const
    {
        std::vector<RowId> ids;
        const std::vector<Entry> all = entries(*journal, 10, search).value();
        for (const Entry& entry : all) {
            ids.push_back(idOf(entry));
        }
        return ids;
    }
};

TEST_F(EntriesTest, ComeNewestFirstPageByPage)
{
    playSession(1);
    noteSymptom(2, "");
    playSession(3);
    noteSymptom(3, "the same millisecond");
    write(PatternAssessed{3, momentAt(kNoon), {}, {}, {}, {}});
    write(SafetyNoted{3, momentAt(kNoon), CheckAnswered{}});
    playSession(4);
    std::vector<EntryMark> marks;
    std::optional<EntryMark> last;
    while (true) {
        const auto page = entries(*journal, 2, {}, last).value();
        if (page.empty()) {
            break;
        }
        for (const Entry& entry : page) {
            marks.push_back(markOf(entry));
        }
        last = marks.back();
    }
    EXPECT_THAT(marks,
                testing::ElementsAre(EntryMark{4, EntryKind::Session},
                                     EntryMark{3, EntryKind::Session},
                                     EntryMark{3, EntryKind::Symptom},
                                     EntryMark{3, EntryKind::Safety},
                                     EntryMark{3, EntryKind::Assessment},
                                     EntryMark{2, EntryKind::Symptom},
                                     EntryMark{1, EntryKind::Session}));
}

TEST_F(EntriesTest, SayWhatBecameOfAReport)
{
    write(SafetyNoted{1, momentAt(kNoon), FlagReported{care::RedFlag::Fever}});
    write(SafetyNoted{2, momentAt(kNoon), FlagReported{care::RedFlag::Numbness}});
    write(SafetyNoted{3, momentAt(kNoon), CheckAnswered{care::CheckAnswer::Symptoms, {}}});
    write(SafetyNoted{4, momentAt(kNoon), CheckAnswered{care::CheckAnswer::SomePain, 4}});
    write(SafetyNoted{5, momentAt(kNoon), ReportResolved{ReportResolved::How::Retracted, 1}});
    write(SafetyNoted{6, momentAt(kNoon + 1h), ReportResolved{ReportResolved::How::Cleared, 2}});
    write(SafetyNoted{7, momentAt(kNoon + 2h), ReportResolved{ReportResolved::How::Retracted, 2}});
    const std::vector<Entry> all = entries(*journal, 10).value();
    ASSERT_EQ(all.size(), 4U) << "what resolves a report is part of it";
    const auto record = [&all](std::size_t index) { return std::get<SafetyRecord>(all.at(index)); };
    EXPECT_EQ(idOf(all.front()), 4) << "newest first";
    EXPECT_FALSE(isStanding(record(0))) << "some pain holds nothing";
    EXPECT_TRUE(isStanding(record(1)));
    ASSERT_TRUE(record(2).resolved);
    EXPECT_EQ(record(2).resolved->how, ReportResolved::How::Cleared) << "the first counts";
    EXPECT_EQ(record(2).resolved->at, momentAt(kNoon + 1h));
    EXPECT_EQ(record(3).resolved->how, ReportResolved::How::Retracted);
    for (const Entry& entry : all) {
        EXPECT_FALSE(isEditable(entry));
    }
}

TEST_F(EntriesTest, LeaveOutWhatALaterVersionNotedAboutSafetyWithoutShorteningThePage)
{
    write(SafetyNoted{1, momentAt(kNoon), FlagReported{care::RedFlag::Fever}});
    write(SafetyNoted{2, momentAt(kNoon), FlagReported{care::RedFlag::Fever}});
    write(SafetyNoted{3, momentAt(kNoon), CheckAnswered{}});
    ASSERT_TRUE(
        journal->database().execute("UPDATE safety SET flag = 'dizziness' WHERE id = 2; UPDATE safety "
                                    "SET answer = 'unsure' WHERE id = 3"));
    playSession(4);
    const std::vector<Entry> page = entries(*journal, 2).value();
    ASSERT_EQ(page.size(), 2U);
    EXPECT_EQ(idOf(page.front()), 4);
    EXPECT_EQ(idOf(page.back()), 1);
}

TEST_F(EntriesTest, AreFoundByFlagAnswerResolutionAndTakenPattern)
{
    using care::PainPattern;
    write(SafetyNoted{1, momentAt(kNoon), FlagReported{care::RedFlag::Fever}});
    write(SafetyNoted{2, momentAt(kNoon), CheckAnswered{care::CheckAnswer::SomePain, 4}});
    write(SafetyNoted{3, momentAt(kNoon), ReportResolved{ReportResolved::How::Retracted, 1}});
    write(
        PatternAssessed{4, momentAt(kNoon), {}, PainPattern::Desk, PainPattern::Stress, PainPattern::Stress});
    write(PatternAssessed{
        5, momentAt(kNoon), {}, PainPattern::Desk, PainPattern::Stress, PainPattern::Morning});
    write(PatternAssessed{6, momentAt(kNoon), {}, PainPattern::Desk, {}, {}});
    EXPECT_THAT(found({.flags = {care::RedFlag::Fever}}), testing::ElementsAre(1));
    EXPECT_THAT(found({.flags = {care::RedFlag::Numbness}}), testing::IsEmpty());
    EXPECT_THAT(found({.answers = {care::CheckAnswer::SomePain}}), testing::ElementsAre(2));
    EXPECT_THAT(found({.resolved = {ReportResolved::How::Retracted}}), testing::ElementsAre(1));
    EXPECT_THAT(found({.resolved = {ReportResolved::How::Cleared}}), testing::IsEmpty());
    EXPECT_THAT(found({.assessed = {PainPattern::Stress}}), testing::ElementsAre(4));
    EXPECT_THAT(found({.assessed = {PainPattern::Desk}}), testing::ElementsAre(4)) << "the mixed one";
    EXPECT_THAT(found({.assessed = {PainPattern::Morning, std::nullopt}}), testing::ElementsAre(6, 5));
    EXPECT_THAT(found({.patterns = {PainPattern::Stress}}), testing::IsEmpty()) << "those of symptoms";
}

TEST_F(EntriesTest, AreFoundByAllWordsOfTheirNotesInWhateverCase)
{
    playSession(1);
    write(SessionRemarked{1, "Schlimmer nach dem BÜRO"});
    noteSymptom(2, "im Büro wieder schlimmer");
    noteSymptom(3, "Urlaub");
    EXPECT_THAT(found({.words = "büro schlimm"}), testing::ElementsAre(2, 1));
    EXPECT_THAT(found({.words = "100%"}), testing::IsEmpty());
}

TEST_F(EntriesTest, AreFoundByRoutineExercisePlaceAndPattern)
{
    playSession(1);
    noteSymptom(2, "");
    EXPECT_THAT(found({.routines = {"office_reset"}}), testing::ElementsAre(1));
    EXPECT_THAT(found({.exercises = {"dynamic_shoulder", "rhomboid_release"}}), testing::ElementsAre(1));
    EXPECT_THAT(found({.places = {care::Place::LeftBlade}}), testing::ElementsAre(2));
    EXPECT_THAT(found({.patterns = {care::PainPattern::Desk}}), testing::IsEmpty());
    EXPECT_THAT(found({}), testing::IsEmpty());
}

} // namespace
} // namespace unhunch::journal
