// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/archive.h"

#include "core/journal/care_reader.h"
#include "core/journal/read_all.h"
#include "tests/journal/sample_rows.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

namespace unhunch::journal {
namespace {

using namespace std::chrono_literals;

class ArchiveTest : public JournalFixture {
protected:
    void SetUp() override
    {
        journal.emplace(open());
        ASSERT_TRUE(journal->write(someOfEverything()));
    }

    static QByteArray archiveOf(const Journal& journal)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const Result<void> written = writeArchive(journal, buffer, kNoon);
        EXPECT_TRUE(written) << describe(written.error());
        return buffer.data();
    }

    [[nodiscard]] Journal openOther(const QString& name = QStringLiteral("other/journal.sqlite")) const
    {
        return *Journal::open(folder.filePath(name), Role::Agent);
    }

    static ImportReport take(Journal& target, const QByteArray& archive)
    {
        Result<ImportReport> report = importArchive(target, archive, "journal.json");
        EXPECT_TRUE(report) << describe(report.error());
        return report.value_or(ImportReport{});
    }

    /// An archive with these rows in one table and nothing else.
    static QByteArray archiveWith(const QByteArray& table, const QByteArray& rows)
    {
        return "{\"format\": \"unhunch-journal/1\", \"schema\": 2,\n\"" + table + "\": [\n" + rows + "\n]}";
    }

    std::optional<Journal> journal;
};

TEST_F(ArchiveTest, HasAMemberForEveryTableOfTheJournal)
{
    const auto names = readAll(journal->database(),
                               "SELECT name FROM sqlite_master WHERE type = 'table' AND "
                               "name NOT LIKE 'sqlite_%'",
                               bindNothing,
                               [](const Statement& row) { return row.text(0); });
    const QJsonObject root = QJsonDocument::fromJson(archiveOf(*journal)).object();
    for (const std::string& name : *names) {
        EXPECT_TRUE(root.value(QString::fromStdString(name)).isArray()) << name;
    }
    EXPECT_EQ(root.value(QStringLiteral("format")).toString(), QStringLiteral("unhunch-journal/1"));
    EXPECT_EQ(root.value(QStringLiteral("written")).toString(), QStringLiteral("2026-11-21T12:00:00Z"));
}

TEST_F(ArchiveTest, CarriesEverythingToAnotherJournal)
{
    Journal other = openOther();
    const QByteArray archive = archiveOf(*journal);
    const ImportReport report = take(other, archive);
    EXPECT_EQ(report.leftOut, 0) << (report.problems.empty() ? "" : describe(report.problems.front()));
    EXPECT_EQ(report.known, 0);
    EXPECT_EQ(archiveOf(other), archive);
    EXPECT_EQ(safetyHistory(other)->standing.size(), 1U);
}

TEST_F(ArchiveTest, AddsNothingASecondTime)
{
    const QByteArray archive = archiveOf(*journal);
    const ImportReport report = take(*journal, archive);
    EXPECT_EQ(report.added, 0);
    EXPECT_EQ(report.leftOut, 0);
    EXPECT_EQ(archiveOf(*journal), archive);
}

TEST_F(ArchiveTest, KeepsWhatIsThereWhereTheArchiveSaysOtherwise)
{
    const QByteArray archive = archiveOf(*journal);
    ASSERT_TRUE(journal->write(SessionRemarked{1001, "changed since"}));
    SymptomNoted edited = *symptom(*journal, 1002).value();
    edited.places = {care::Place::RightBlade};
    ASSERT_TRUE(journal->write(edited));
    take(*journal, archive);
    EXPECT_EQ(journal->session(1001).value()->note, "changed since");
    EXPECT_EQ(symptom(*journal, 1002).value(), edited);
}

TEST_F(ArchiveTest, NumbersOffersAnew)
{
    Journal other = openOther();
    ASSERT_TRUE(other.write(OfferMade{9, "office_reset", {}, momentAt(kNoon - 48h), true}));
    take(other, archiveOf(*journal));
    const auto answered = other.database().integer("SELECT number FROM offers WHERE id = (SELECT offer FROM "
                                                   "answers WHERE outcome = 'started')");
    EXPECT_EQ(answered, 4);
    EXPECT_EQ(other.database().integer("SELECT count(*) FROM offers"), 2);
}

TEST_F(ArchiveTest, NeverLiftsAHoldThatStandsInEither)
{
    Journal other = openOther();
    ASSERT_TRUE(other.write(SafetyNoted{7, momentAt(kNoon), FlagReported{care::RedFlag::Numbness}}));
    take(other, archiveOf(*journal));
    EXPECT_EQ(safetyHistory(other)->standing.size(), 2U);
}

TEST_F(ArchiveTest, LeavesOutRowsThatMakeNoSenseAndSaysWhere)
{
    const QByteArray rows
        = R"({"id": 5, "occasion": "entry", "at": 0, "zone": "UTC", "day": "2026-02-03", "note": "fine"},
{"id": 6, "occasion": "entry", "at": 0, "zone": "UTC", "day": "2026-02-03", "pain": 11},
{"id": 7, "occasion": "entry", "at": 0, "zone": "UTC", "day": "2026-02-30"},
{"id": 8, "occasion": "entry", "zone": "UTC", "day": "2026-02-03"},
{"id": 9.5, "occasion": "entry", "at": 0, "zone": "UTC", "day": "2026-02-03"},
17)";
    const ImportReport report = take(*journal, archiveWith("symptoms", rows));
    EXPECT_EQ(report.added, 1);
    ASSERT_EQ(report.problems.size(), 5U);
    EXPECT_EQ(report.problems[0].line, 4);
    EXPECT_EQ(describe(report.problems[1]),
              "journal.json:5: symptoms[2].day: must be a day such as 2026-11-21");
    EXPECT_EQ(describe(report.problems[2]), "journal.json:6: symptoms[3].at: is missing");
    EXPECT_EQ(report.problems[3].field, "symptoms[4].id");
    EXPECT_EQ(report.problems[4].line, 8);
    EXPECT_EQ(symptom(*journal, 5).value()->note, "fine");
}

TEST_F(ArchiveTest, LeavesOutAnswersWithoutTheirOfferAndResolutionsWithoutAReport)
{
    const QByteArray answer = R"({"id": 1, "offer": 3, "routine": "office_reset", "outcome": "skipped",
        "snooze_minutes": null, "at": 1, "zone": "UTC", "day": "2026-02-03"})";
    EXPECT_EQ(take(*journal, archiveWith("answers", answer)).problems.at(0).field, "answers[0].offer");
    const QByteArray cleared = R"({"id": 44, "event": "cleared", "resolves": 45, "at": 1, "zone": "UTC",
        "day": "2026-02-03"})";
    EXPECT_EQ(take(*journal, archiveWith("safety", cleared)).leftOut, 1);
}

TEST_F(ArchiveTest, RefusesWhatIsNoArchiveOfOurs)
{
    const auto kindOf
        = [this](const QByteArray& text) { return importArchive(*journal, text, "x.json").error().kind; };
    EXPECT_EQ(kindOf("{\"format\": "), ErrorKind::Malformed);
    EXPECT_EQ(kindOf(""), ErrorKind::Malformed);
    EXPECT_EQ(kindOf("[]"), ErrorKind::Invalid);
    EXPECT_EQ(kindOf("{\"format\": \"unhunch-routine/1\"}"), ErrorKind::Invalid);
    EXPECT_EQ(kindOf("{\"format\": \"unhunch-journal/1\", \"schema\": 99}"), ErrorKind::Newer);
    EXPECT_EQ(kindOf(QByteArray(100, '[')), ErrorKind::Malformed);
}

TEST_F(ArchiveTest, ChangesNothingWhereItIsStopped)
{
    QByteArray rows;
    for (int i = 1; i <= 5000; ++i) {
        rows += QByteArray(i > 1 ? ",\n" : "") + "{\"id\": " + QByteArray::number(i)
                + ", \"occasion\": \"entry\", \"at\": 0, \"zone\": \"UTC\", \"day\": \"2026-02-03\"}";
    }
    const auto before = archiveOf(*journal);
    const auto stop = [](std::int64_t) { return false; };
    EXPECT_EQ(importArchive(*journal, archiveWith("symptoms", rows), "x.json", stop).error().kind,
              ErrorKind::Refused);
    EXPECT_EQ(archiveOf(*journal), before);
}

} // namespace
} // namespace unhunch::journal
