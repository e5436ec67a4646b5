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
                testing::ElementsAre(EntryMark{4, true},
                                     EntryMark{3, true},
                                     EntryMark{3, false},
                                     EntryMark{2, false},
                                     EntryMark{1, true}));
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
