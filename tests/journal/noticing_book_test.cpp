// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/noticing_book.h"

#include "tests/journal/journal_fixture.h"

#include <gmock/gmock.h>

namespace unhunch::journal {
namespace {

using namespace std::chrono_literals;
using schedule::OfferOutcome;

class NoticingTest : public JournalFixture {
protected:
    void SetUp() override { journal.emplace(open()); }

    /// An office reset offered at noon UTC (13:00 in Berlin), so many days after kDay.
    void offer(int day, OfferOutcome outcome, std::chrono::minutes later = {})
    {
        const WallInstant at = kNoon + std::chrono::days{day} + later;
        const Moment moment{at, "Europe/Berlin", kDay + std::chrono::days{day}};
        ++number;
        ASSERT_TRUE(journal->write(OfferMade{number, "office_reset", {}, moment, false}));
        ASSERT_TRUE(journal->write(OfferAnswered{number, "office_reset", outcome, {}, moment}));
    }

    [[nodiscard]] std::optional<int> hour(int day) const
    {
        return hourToMove(*journal, kDay + std::chrono::days{day}).value();
    }

    std::optional<Journal> journal;
    std::uint32_t number = 0;
};

TEST_F(NoticingTest, FindsTheHourWhereTheUserWas)
{
    for (int day = 0; day < 4; ++day) {
        offer(day, day % 2 == 0 ? OfferOutcome::Skipped : OfferOutcome::Ignored);
        EXPECT_EQ(hour(day), std::nullopt);
    }
    offer(4, OfferOutcome::Started);
    EXPECT_EQ(hour(4), 13);
}

TEST_F(NoticingTest, LeavesAnHourAloneInWhichASecondOfferWasTaken)
{
    for (int day = 0; day < 5; ++day) {
        offer(day, OfferOutcome::Skipped);
        offer(day, OfferOutcome::Started, 20min);
    }
    EXPECT_EQ(hour(4), std::nullopt);
}

TEST_F(NoticingTest, CountsNothingThatTheProgramTookBackItself)
{
    for (int day = 0; day < 9; ++day) {
        offer(day, OfferOutcome::Held);
    }
    EXPECT_EQ(hour(8), std::nullopt);
}

TEST_F(NoticingTest, RemembersWhatWasAnswered)
{
    for (int day = 0; day < 5; ++day) {
        offer(day, OfferOutcome::Skipped);
    }
    ASSERT_TRUE(journal->write(ProposalAnswered{1, momentAt(kNoon), 13, true}));
    EXPECT_EQ(hour(4), std::nullopt);
}

TEST_F(NoticingTest, TellsWhenTheFirstSessionEnded)
{
    EXPECT_EQ(firstSessionEnd(*journal).value(), std::nullopt);
    for (const SessionId id : {7, 9}) {
        ASSERT_TRUE(journal->write(officeReset(id)));
        ASSERT_TRUE(journal->write(SessionEnded{id, SessionOutcome::Ended, 20s, 90s, kNoon + id * 1s}));
    }
    EXPECT_EQ(firstSessionEnd(*journal).value(), kNoon + 7s);
}

TEST_F(NoticingTest, HandsSymptomsToTheCheckIns)
{
    ASSERT_TRUE(journal->write(
        SymptomNoted{3, care::Occasion::Start, momentAt(kNoon), 6, {}, {}, {1, 2, {}, 4}, "note"}));
    EXPECT_THAT(symptomPoints(*journal).value(),
                testing::ElementsAre(care::SymptomPoint{care::Occasion::Start, kNoon, 6, {1, 2, {}, 4}}));
}

} // namespace
} // namespace unhunch::journal
