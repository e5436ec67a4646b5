// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/provider_report.h"

#include "core/journal/statistics.h"
#include "tests/journal/sample_rows.h"

#include <gmock/gmock.h>

namespace unhunch::journal {
namespace {

using testing::ElementsAre;

class ProviderReportTest : public JournalFixture {
protected:
    void SetUp() override { journal.emplace(open()); }

    [[nodiscard]] ProviderReport report(CivilDate first, CivilDate last) const
    {
        const Result<ProviderReport> found = providerReport(*journal, first, last);
        EXPECT_TRUE(found) << describe(found.error());
        return found.value_or(ProviderReport{});
    }

    std::optional<Journal> journal;
};

TEST_F(ProviderReportTest, HasNothingToSayOfAnEmptyJournal)
{
    ProviderReport nothing;
    nothing.first = kDay;
    nothing.last = kDay;
    EXPECT_EQ(report(kDay, kDay), nothing);
    EXPECT_EQ(firstDay(*journal).value(), std::nullopt);
}

TEST_F(ProviderReportTest, TellsWhatHappenedInThePeriod)
{
    ASSERT_TRUE(journal->write(someOfEverything()));
    const CivilDate next = kDay + std::chrono::days{1};
    const ProviderReport all = report(kDay, next);
    EXPECT_THAT(all.pain, ElementsAre(PainOfDay{kDay, 3, 3, 3.0, 1}, PainOfDay{next, 6, 6, 6.0, 1}));
    EXPECT_EQ(all.functionAtFirst, (FunctionOfDay{next, {5, 4, {}, 9}}));
    EXPECT_EQ(all.functionAtLast, std::nullopt);
    EXPECT_EQ(all.assessment->best, care::PainPattern::Desk);
    EXPECT_EQ(all.safety.size(), 3U) << "two flags and what resolved one; a harmless check is none";
    EXPECT_THAT(all.routines, ElementsAre(RoutineTotals{"office_reset", 1, std::chrono::seconds{60}}));
    EXPECT_EQ(all.activeDays, 1);
    EXPECT_EQ(all.hurtSteps, 1);
    ASSERT_EQ(all.notes.size(), 2U);
    EXPECT_EQ(all.notes.front(), (NoteOfDay{next, "-1 is what I would say"}));
    EXPECT_EQ(firstDay(*journal).value(), kDay);
}

TEST_F(ProviderReportTest, LeavesOutWhatLiesBeyondThePeriod)
{
    ASSERT_TRUE(journal->write(someOfEverything()));
    const ProviderReport before = report(kDay - std::chrono::days{9}, kDay - std::chrono::days{1});
    EXPECT_TRUE(before.pain.empty());
    EXPECT_TRUE(before.safety.empty());
    EXPECT_EQ(before.assessment, std::nullopt);
    EXPECT_EQ(report(kDay, kDay).notes.size(), 1U);
}

TEST_F(ProviderReportTest, KeepsTheSpreadOfADay)
{
    ASSERT_TRUE(journal->write(officeReset(1)));
    ASSERT_TRUE(journal->write(PainNoted{1, PainTime::Before, 7}));
    ASSERT_TRUE(journal->write(PainNoted{1, PainTime::After, 4}));
    EXPECT_THAT(report(kDay, kDay).pain, ElementsAre(PainOfDay{kDay, 4, 7, 5.5, 2}));
}

} // namespace
} // namespace unhunch::journal
