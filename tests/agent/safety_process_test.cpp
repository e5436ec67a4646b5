// SPDX-License-Identifier: GPL-3.0-or-later
// Safety, with the real program, its journal and its state file.
#include "app/control/bus_names.h"
#include "tests/support/agent_process.h"

#include <gtest/gtest.h>

namespace unhunch {
namespace {

using test::AgentProcess;

const QString kOffice = QStringLiteral("office_reset");
const QString kFever = QStringLiteral("fever");

class SafetyProcessTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(place.start()); }

    void restart()
    {
        place.kill();
        ASSERT_TRUE(place.start());
    }

    /// The error that leave to play is refused with; empty where it is given.
    QString refusal(const QString& routine = kOffice)
    {
        QDBusPendingReply<QString> grant = place.client.beginSession(routine);
        grant.waitForFinished();
        if (grant.isError()) {
            return grant.error().name();
        }
        place.client.endSession(grant.value(), QStringLiteral("ended"), {}).waitForFinished();
        return {};
    }

    QString errorOf(QDBusPendingReply<> reply)
    {
        reply.waitForFinished();
        return reply.isError() ? reply.error().name() : QString();
    }

    void report() { EXPECT_EQ(errorOf(place.client.reportRedFlag(kFever)), QString()); }

    /// The journal is gone.
    void loseJournal() const
    {
        for (const char* const tail : {"", "-wal", "-shm"}) {
            QFile::remove(journalFile() + QString::fromLatin1(tail));
        }
    }

    /// A folder where the file was: nobody can open that, and there is nothing to mend.
    void spoilJournal() const
    {
        loseJournal();
        ASSERT_TRUE(QDir().mkpath(journalFile()));
    }

    [[nodiscard]] QString journalFile() const
    {
        return place.home.filePath(QStringLiteral("data/unhunch/journal.sqlite"));
    }

    AgentProcess place;
};

const QString kRefused = QString::fromLatin1(control::kErrorRefused);
const QString kCheckFirst = QString::fromLatin1(control::kErrorCheckFirst);
const QString kInvalid = QString::fromLatin1(control::kErrorInvalidArgument);

TEST_F(SafetyProcessTest, TheCheckComesBeforeTheFirstSession)
{
    EXPECT_EQ(refusal(), kCheckFirst);
    EXPECT_EQ(refusal(QStringLiteral("safety_check")), QString());
    EXPECT_EQ(refusal(), kCheckFirst);

    place.passCheck();

    EXPECT_EQ(refusal(), QString());
}

TEST_F(SafetyProcessTest, AnAnsweredCheckIsRememberedOverARestart)
{
    place.passCheck();
    restart();
    EXPECT_EQ(refusal(), QString());
}

TEST_F(SafetyProcessTest, AReportHoldsEverythingOverARestart)
{
    place.passCheck();
    report();
    EXPECT_EQ(place.phase(), QStringLiteral("safetyhold"));
    restart();
    EXPECT_EQ(place.phase(), QStringLiteral("safetyhold"));
    EXPECT_EQ(refusal(), kRefused);
    EXPECT_EQ(refusal(QStringLiteral("safety_check")), kRefused);
}

TEST_F(SafetyProcessTest, ACleanRetestDoesNotLiftAHold)
{
    report();
    place.passCheck();
    EXPECT_EQ(refusal(), kRefused);
}

TEST_F(SafetyProcessTest, AProvidersClearanceLiftsItAndTheCheckFollows)
{
    place.passCheck();
    report();
    EXPECT_EQ(errorOf(place.client.cleared()), QString());
    EXPECT_EQ(refusal(), kCheckFirst);
    restart();
    EXPECT_EQ(refusal(), kCheckFirst);
    place.passCheck();
    EXPECT_EQ(refusal(), QString());
}

TEST_F(SafetyProcessTest, SymptomsInTheCheckHoldEverything)
{
    EXPECT_EQ(errorOf(place.client.answerCheck(QStringLiteral("symptoms"), -1, {})), QString());
    EXPECT_EQ(refusal(), kRefused);
}

TEST_F(SafetyProcessTest, AFlagChosenInTheCheckHoldsEverything)
{
    EXPECT_EQ(errorOf(place.client.answerCheck(QStringLiteral("no_symptoms"), -1, {kFever})), QString());
    EXPECT_EQ(refusal(), kRefused);
}

TEST_F(SafetyProcessTest, WhatMakesNoSenseIsRefusedAndChangesNothing)
{
    EXPECT_EQ(errorOf(place.client.reportRedFlag(QStringLiteral("boredom"))), kInvalid);
    EXPECT_EQ(errorOf(place.client.answerCheck(QStringLiteral("maybe"), -1, {})), kInvalid);
    EXPECT_EQ(errorOf(place.client.answerCheck(QStringLiteral("some_pain"), 11, {})), kInvalid);
    EXPECT_EQ(errorOf(place.client.answerCheck(QStringLiteral("some_pain"), -1, {})), kInvalid);
    EXPECT_EQ(errorOf(place.client.answerCheck(QStringLiteral("no_symptoms"), 3, {})), kInvalid);
    EXPECT_EQ(errorOf(place.client.answerCheck(QStringLiteral("no_symptoms"), -1, {QStringLiteral("x")})),
              kInvalid);
    EXPECT_EQ(errorOf(place.client.retractReport(7)), kInvalid);
    EXPECT_EQ(refusal(), kCheckFirst);
}

TEST_F(SafetyProcessTest, AJournalThatCannotBeReadLeavesTheHoldStanding)
{
    place.passCheck();
    report();
    place.kill();
    spoilJournal();
    ASSERT_TRUE(place.start());
    EXPECT_EQ(refusal(), kRefused);
}

TEST_F(SafetyProcessTest, AJournalThatCannotBeReadMakesTheCheckDue)
{
    place.passCheck();
    place.kill();
    spoilJournal();
    ASSERT_TRUE(place.start());
    EXPECT_EQ(refusal(), kCheckFirst);
    // What is answered counts in this run all the same.
    place.passCheck();
    EXPECT_EQ(refusal(), QString());
}

TEST_F(SafetyProcessTest, AJournalThatLostTheReportDoesNotLiftTheHold)
{
    place.passCheck();
    report();
    place.kill();
    loseJournal();
    ASSERT_TRUE(place.start());
    EXPECT_EQ(refusal(), kRefused);
    EXPECT_EQ(errorOf(place.client.cleared()), QString());
    EXPECT_EQ(refusal(), kCheckFirst);
}

TEST_F(SafetyProcessTest, StartOnTheCommandLineSaysWhyInAHoldAndFails)
{
    report();
    const test::Ran ran = place.run({QStringLiteral("start")});
    EXPECT_NE(ran.code, 0);
    EXPECT_EQ(ran.error, QStringLiteral("unhunch: sessions are stopped until a provider has cleared you\n"));
    EXPECT_TRUE(place.run({QStringLiteral("status")}).out.contains(QStringLiteral("provider")));
}

} // namespace
} // namespace unhunch
