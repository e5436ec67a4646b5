// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/csv.h"

#include "tests/journal/sample_rows.h"

#include <QBuffer>
#include <QProcess>

#include <gmock/gmock.h>

namespace unhunch::journal {
namespace {

class CsvTest : public JournalFixture {
protected:
    void SetUp() override
    {
        journal.emplace(open());
        ASSERT_TRUE(journal->write(someOfEverything()));
    }

    [[nodiscard]] QByteArray csv(CivilDate first, CivilDate last) const
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        EXPECT_TRUE(writeCsv(*journal, buffer, first, last));
        return buffer.data();
    }

    /// What Python's own reader makes of it: a line for each record, cells between bars.
    static QString readBack(const QByteArray& csv)
    {
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import csv, io, sys\n"
                                     "text = sys.stdin.buffer.read().decode('utf-8-sig')\n"
                                     "rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))\n"
                                     "assert len({len(row) for row in rows}) == 1\n"
                                     "for row in rows:\n"
                                     "    sys.stdout.buffer.write(('|'.join(row) + '\\x1e').encode())")});
        EXPECT_TRUE(python.waitForStarted());
        python.write(csv);
        python.closeWriteChannel();
        EXPECT_TRUE(python.waitForFinished());
        EXPECT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();
        return QString::fromUtf8(python.readAllStandardOutput());
    }

    std::optional<Journal> journal;
};

TEST_F(CsvTest, IsReadBackByAnotherProgram)
{
    const QStringList records = readBack(csv(kDay, kDay + std::chrono::days{9})).split(QChar(0x1e));
    ASSERT_EQ(records.size(), 9 + 1);
    EXPECT_TRUE(records[0].startsWith(QStringLiteral("day|time|zone|kind|what")));
    const auto has = [&records](const QString& text) {
        return std::ranges::count_if(records, [&](const QString& record) { return record.contains(text); });
    };
    EXPECT_EQ(has(QStringLiteral("2026-11-21|13:00|Europe/Berlin|session|office_reset|completed|1.5|1.0||3|||"
                                 "|||||'=HYPERLINK(\"x\"), \"quoted\"\nsecond line, ümlaut 日本")),
              1);
    EXPECT_EQ(
        has(QStringLiteral("2026-11-22|07:00|America/New_York|symptoms|start||||||6|neck left_blade|stress|"
                           "5|4||9|'-1 is what I would say")),
        1);
    EXPECT_EQ(has(QStringLiteral("|safety|red_flag|night_pain|")), 1);
    EXPECT_EQ(has(QStringLiteral("|strength|wall 2x8|confirmed|")), 1);
}

TEST_F(CsvTest, HasTheDaysThatWereAskedFor)
{
    EXPECT_EQ(readBack(csv(kDay, kDay)).count(QChar(0x1e)), 1 + 3);
    EXPECT_EQ(readBack(csv(kDay - std::chrono::days{9}, kDay - std::chrono::days{1})).count(QChar(0x1e)), 1);
}

TEST_F(CsvTest, EndsEveryRecordAsTheStandardSays)
{
    const QByteArray text = csv(kDay, kDay);
    EXPECT_TRUE(text.startsWith("\xEF\xBB\xBF"
                                "day,"));
    EXPECT_TRUE(text.endsWith("\r\n"));
    EXPECT_EQ(text.count("\r\n"), 4);
}

TEST(CsvCells, AreQuotedWhereTheyMustBe)
{
    EXPECT_EQ(csvCell("plain"), "plain");
    EXPECT_EQ(csvCell(""), "");
    EXPECT_EQ(csvCell("a,b"), "\"a,b\"");
    EXPECT_EQ(csvCell("say \"hi\""), "\"say \"\"hi\"\"\"");
    EXPECT_EQ(csvCell("two\nlines"), "\"two\nlines\"");
}

TEST(CsvCells, AreNeverFormulas)
{
    for (const char* const text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"}) {
        EXPECT_EQ(csvCell(text), std::string("'") + text);
    }
    EXPECT_EQ(csvCell("\r=1"), "\"'\r=1\"");
}

} // namespace
} // namespace unhunch::journal
