// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/erasure.h"

#include "app/agent/session_grants.h"
#include "core/journal/journal.h"
#include "tests/support/agent_fakes.h"
#include "tests/support/fake_zone.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace unhunch {
namespace {

using namespace std::chrono_literals;

constexpr CivilTime kNine = std::chrono::local_days{std::chrono::year{2026} / 3 / 4} + 9h;

/// A user who has left something everywhere.
class ErasureTest : public testing::Test {
protected:
    ErasureTest()
    {
        stores.journalFile = home.filePath(QStringLiteral("data/journal.sqlite"));
        stores.calendarCopies = home.filePath(QStringLiteral("cache/calendar"));
        stores.logFile = home.filePath(QStringLiteral("state/unhunch.log"));
        day.runner.start({});
        EXPECT_TRUE(safety.answerCheck({QStringLiteral("no_symptoms"), -1, {}}));
        for (const QString& file :
             QStringList{stores.journalFile + QStringLiteral(".v1.backup"),
                         home.filePath(QStringLiteral("data/journal.damaged-20260101-000000.sqlite")),
                         stores.calendarCopies + QStringLiteral("/work.ics"),
                         stores.logFile}) {
            leave(file);
        }
    }

    static void leave(const QString& file)
    {
        QDir().mkpath(QFileInfo(file).absolutePath());
        QFile made(file);
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write("private");
    }

    /// Files of the journal's folder, but the lock, which says nothing of anybody.
    [[nodiscard]] QStringList journalFiles() const
    {
        QStringList names = QFileInfo(stores.journalFile).absoluteDir().entryList(QDir::Files | QDir::Hidden);
        names.removeAll(QStringLiteral("journal.sqlite.lock"));
        return names;
    }

    QTemporaryDir home;
    StorePaths stores;
    test::DatabaseZone zone{"Europe/Berlin"};
    test::RunnerWithFakes day{zone, kNine, {}};
    agent::OfferJournal journal{home.filePath(QStringLiteral("data/journal.sqlite")),
                                [] { return std::string("Europe/Berlin"); }};
    agent::SafetyRecord safety{day.runner, journal};
    agent::SessionGrants grants{day.runner};
    agent::Erasure erasure{stores, day.runner, journal, safety};
};

TEST_F(ErasureTest, LeavesNothingOfTheUser)
{
    ASSERT_TRUE(safety.report(QStringLiteral("fever")));
    ASSERT_TRUE(erasure.everything());
    // What asking for the safety standing has made anew is an empty journal.
    for (const QString& name : journalFiles()) {
        EXPECT_TRUE(name.startsWith(QStringLiteral("journal.sqlite"))) << name.toStdString();
        EXPECT_FALSE(name.contains(QStringLiteral("backup"))) << name.toStdString();
    }
    EXPECT_TRUE(journal.safetyHistory(day.clock.now())->standing.empty());
    EXPECT_FALSE(QFile::exists(stores.calendarCopies));
    EXPECT_FALSE(QFile::exists(stores.logFile));
}

TEST_F(ErasureTest, BeginsAnewWithTheSafetyCheck)
{
    ASSERT_TRUE(erasure.everything());
    EXPECT_EQ(day.runner.state().safety, (care::SafetyStanding{.hold = false, .checkDue = true}));
    EXPECT_EQ(grants.begin(QStringLiteral("office_reset")).error().kind, ErrorKind::Postponed);
}

TEST_F(ErasureTest, IsRefusedWhileASessionPlays)
{
    ASSERT_TRUE(grants.begin(QStringLiteral("office_reset")));
    EXPECT_EQ(erasure.everything().error().kind, ErrorKind::Refused);
    EXPECT_TRUE(QFile::exists(stores.logFile));
}

TEST_F(ErasureTest, TouchesNothingWhileAnotherProgramHasTheJournalOpen)
{
    const auto open = journal::Journal::open(stores.journalFile, journal::Role::Window);
    ASSERT_TRUE(open);
    EXPECT_EQ(erasure.everything().error().kind, ErrorKind::Unavailable);
    EXPECT_TRUE(QFile::exists(stores.calendarCopies));
    EXPECT_FALSE(day.runner.state().safety.checkDue);
}

} // namespace
} // namespace unhunch
