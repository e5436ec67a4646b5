// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/safety_record.h"

#include "app/agent/session_grants.h"
#include "tests/support/agent_fakes.h"
#include "tests/support/fake_zone.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace unhunch {
namespace {

using namespace std::chrono_literals;
using agent::SafetyRecord;

constexpr CivilTime kNine = std::chrono::local_days{std::chrono::year{2026} / 3 / 4} + 9h;
const QString kClean = QStringLiteral("no_symptoms");
const QString kOffice = QStringLiteral("office_reset");

/// The real journal in a folder of its own, and a clock that weeks pass on.
class SafetyRecordTest : public testing::Test {
protected:
    SafetyRecordTest() { day.runner.start({}); }

    [[nodiscard]] const care::SafetyStanding& standing() const { return day.runner.state().safety; }

    void pass() { EXPECT_TRUE(safety.answerCheck({kClean, -1, {}}).has_value()); }

    QTemporaryDir home;
    QString file = home.filePath(QStringLiteral("unhunch/journal.sqlite"));
    test::DatabaseZone zone{"Europe/Berlin"};
    test::RunnerWithFakes day{zone, kNine, {}};
    agent::OfferJournal journal{file, [] { return std::string("Europe/Berlin"); }};
    SafetyRecord safety{day.runner, journal};
    agent::SessionGrants grants{day.runner};
};

TEST_F(SafetyRecordTest, ANewJournalMeansThatTheCheckIsDue)
{
    safety.refresh();
    EXPECT_EQ(standing(), (care::SafetyStanding{.hold = false, .checkDue = true}));
}

TEST_F(SafetyRecordTest, TheCheckIsDueAgainAfterFourteenDaysWithoutASession)
{
    pass();
    day.clock.advance(13 * 24h);
    EXPECT_TRUE(grants.begin(kOffice).has_value());
    grants.windowVanished();

    day.clock.advance(25h);

    EXPECT_EQ(grants.begin(kOffice).error().kind, ErrorKind::Postponed);
}

TEST_F(SafetyRecordTest, ASessionInBetweenPutsItOff)
{
    pass();
    day.clock.advance(13 * 24h);
    const QString grant = grants.begin(kOffice).value();
    ASSERT_TRUE(grants.stepDone(grant, {30s, 30s}).has_value());
    ASSERT_TRUE(grants.end(grant, QStringLiteral("ended"), {30s, 90s}).has_value());

    day.clock.advance(13 * 24h);

    EXPECT_TRUE(grants.begin(kOffice).has_value());
}

TEST_F(SafetyRecordTest, ARetractedReportHoldsNothingAndTheOthersStill)
{
    pass();
    ASSERT_TRUE(safety.report(QStringLiteral("fever")).has_value());
    ASSERT_TRUE(safety.report(QStringLiteral("numbness")).has_value());
    const auto reports = journal.safetyHistory(day.clock.now())->standing;
    ASSERT_EQ(reports.size(), 2U);

    ASSERT_TRUE(safety.retract(reports.front().id).has_value());
    EXPECT_TRUE(standing().hold);
    ASSERT_TRUE(safety.retract(reports.back().id).has_value());

    EXPECT_EQ(standing(), (care::SafetyStanding{.hold = false, .checkDue = true}));
    EXPECT_FALSE(safety.retract(reports.back().id).has_value());
}

TEST_F(SafetyRecordTest, AReportHoldsThoughTheJournalCannotBeWritten)
{
    pass();
    // A folder where the file is wanted: nothing can be written or read until it is gone.
    ASSERT_TRUE(QDir().rename(file, file + QStringLiteral(".away")));
    ASSERT_TRUE(QDir().mkpath(file));
    ASSERT_TRUE(safety.report(QStringLiteral("fever")).has_value());
    EXPECT_TRUE(standing().hold);
    EXPECT_TRUE(day.store.saved->safety.hold);
    safety.refresh();
    EXPECT_TRUE(standing().hold);

    ASSERT_TRUE(QDir().rmdir(file));
    ASSERT_TRUE(QDir().rename(file + QStringLiteral(".away"), file));
    safety.refresh();

    EXPECT_TRUE(standing().hold);
    EXPECT_EQ(journal.safetyHistory(day.clock.now())->standing.size(), 1U);
}

TEST_F(SafetyRecordTest, RowsOfAnotherHandCountOnceItIsTold)
{
    pass();
    agent::OfferJournal other{file, [] { return std::string("Europe/Berlin"); }};
    const Now now = day.clock.now();
    other.write(journal::SafetyNoted{journal::newRowId(now.wall),
                                     journal::momentOf(now, "Europe/Berlin"),
                                     journal::FlagReported{care::RedFlag::NightPain}},
                now);
    EXPECT_FALSE(standing().hold);

    safety.refresh();

    EXPECT_TRUE(standing().hold);
}

} // namespace
} // namespace unhunch
