// SPDX-License-Identifier: GPL-3.0-or-later
// `unhunch journal` as a person types it, with the built program, files on the disk, and other programs that
// read them.
#include "tests/journal/sample_rows.h"

#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <gmock/gmock.h>

namespace unhunch::journal {
namespace {

using testing::HasSubstr;

struct Ran {
    int code = -1;
    std::string out;
    std::string error;
};

class JournalCommandTest : public testing::Test {
protected:
    static Ran
    runProgram(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        process.waitForFinished();
        return {process.exitCode(),
                process.readAllStandardOutput().toStdString(),
                process.readAllStandardError().toStdString()};
    }

    [[nodiscard]] Ran journal(const QStringList& arguments,
                              const QString& data = QStringLiteral("data")) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(data));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        environment.remove(QStringLiteral("DISPLAY"));
        return runProgram(
            QStringLiteral(UNHUNCH_PROGRAM), QStringList{QStringLiteral("journal")} + arguments, environment);
    }

    /// What one of poppler's programs says of a PDF.
    static std::string poppler(const QString& program, const QStringList& arguments)
    {
        const Ran ran = runProgram(program, arguments, QProcessEnvironment::systemEnvironment());
        EXPECT_EQ(ran.code, 0) << ran.error;
        return ran.out;
    }

    void keep(const std::vector<Row>& rows) const
    {
        Journal journal
            = *Journal::open(home.filePath(QStringLiteral("data/unhunch/journal.sqlite")), Role::Agent);
        ASSERT_TRUE(journal.write(rows));
    }

    [[nodiscard]] QString file(const QString& name) const { return home.filePath(name); }

    [[nodiscard]] QByteArray bytesOf(const QString& name) const
    {
        QFile read(file(name));
        EXPECT_TRUE(read.open(QIODevice::ReadOnly)) << name.toStdString();
        return read.readAll();
    }

    QTemporaryDir home;
};

TEST_F(JournalCommandTest, WritesAReportForTheProvider)
{
    keep(someOfEverything());
    const QString pdf = file(QStringLiteral("report.pdf"));
    const Ran ran = journal({QStringLiteral("export"),
                             pdf,
                             QStringLiteral("2026-11-01"),
                             QStringLiteral("2026-11-30"),
                             QStringLiteral("a4")});
    ASSERT_EQ(ran.code, 0) << ran.error;
    const std::string info = poppler(QStringLiteral("pdfinfo"), {pdf});
    EXPECT_THAT(info, HasSubstr("Upper back journal, 1 November 2026 to 30 November 2026"));
    EXPECT_THAT(info, HasSubstr("A4"));
    EXPECT_THAT(info, HasSubstr("Pages:           1"));
    const std::string text
        = poppler(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    for (const char* const expected : {"Fever with the back pain; reported by mistake",
                                       "Pain that wakes from sleep",
                                       "Desk: grows through the workday",
                                       "ce reset", // a ligature before it
                                       "-1 is what I would say",
                                       "Exercises left out because they hurt"}) {
        EXPECT_THAT(text, HasSubstr(expected));
    }
}

TEST_F(JournalCommandTest, PrintsInGreyOnTheOtherPaperToo)
{
    keep(someOfEverything());
    const QString pdf = file(QStringLiteral("report.pdf"));
    ASSERT_EQ(journal({QStringLiteral("export"), pdf, QStringLiteral("letter")}).code, 0);
    EXPECT_THAT(poppler(QStringLiteral("pdfinfo"), {pdf}), HasSubstr("letter"));
    poppler(QStringLiteral("pdftoppm"),
            {QStringLiteral("-png"),
             QStringLiteral("-r"),
             QStringLiteral("50"),
             pdf,
             file(QStringLiteral("page"))});
    const QImage page(file(QStringLiteral("page-1.png")));
    ASSERT_FALSE(page.isNull());
    EXPECT_TRUE(page.allGray());
}

TEST_F(JournalCommandTest, KeepsALongHistoryToTwoPages)
{
    std::vector<Row> rows = someOfEverything();
    for (int i = 0; i < 300; ++i) {
        SymptomNoted entry{5000 + i, care::Occasion::Entry, momentAt(kNoon), i % 11, {}, {}, {}, {}};
        entry.note = "Entry " + std::to_string(i) + ": " + std::string(static_cast<std::size_t>(i), 'x');
        rows.emplace_back(entry);
    }
    keep(rows);
    const QString pdf = file(QStringLiteral("report.pdf"));
    ASSERT_EQ(journal({QStringLiteral("export"), pdf}).code, 0);
    EXPECT_THAT(poppler(QStringLiteral("pdfinfo"), {pdf}), HasSubstr("Pages:           2"));
    EXPECT_THAT(poppler(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}),
                HasSubstr("earlier notes are in the journal."));
}

TEST_F(JournalCommandTest, CarriesEverythingToAnotherComputer)
{
    keep(someOfEverything());
    const QString first = file(QStringLiteral("first.json"));
    const QString second = file(QStringLiteral("second.json"));
    ASSERT_EQ(journal({QStringLiteral("export"), first}).code, 0);
    const Ran taken = journal({QStringLiteral("import"), first}, QStringLiteral("other"));
    ASSERT_EQ(taken.code, 0) << taken.error;
    EXPECT_THAT(taken.out, HasSubstr("0 were here already, 0 left out"));
    ASSERT_EQ(journal({QStringLiteral("export"), second}, QStringLiteral("other")).code, 0);
    const auto sessions = [this](const QString& name) {
        return QJsonDocument::fromJson(bytesOf(name)).object().value(QStringLiteral("sessions"));
    };
    EXPECT_EQ(sessions(QStringLiteral("first.json")), sessions(QStringLiteral("second.json")));
    EXPECT_EQ(QFile::permissions(first) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
}

TEST_F(JournalCommandTest, WritesATableOfTheDaysAskedFor)
{
    keep(someOfEverything());
    const QString csv = file(QStringLiteral("table.CSV"));
    ASSERT_EQ(
        journal({QStringLiteral("export"), csv, QStringLiteral("2026-11-21"), QStringLiteral("2026-11-21")})
            .code,
        0);
    EXPECT_EQ(bytesOf(QStringLiteral("table.CSV")).count("\r\n"), 1 + 3);
}

TEST_F(JournalCommandTest, SaysInOneLineWhatIsWrong)
{
    const auto refused = [this](const QStringList& arguments, const char* line) {
        const Ran ran = journal(arguments);
        EXPECT_NE(ran.code, 0);
        EXPECT_THAT(ran.error, HasSubstr(line));
        EXPECT_EQ(std::ranges::count(ran.error, '\n'), 1) << ran.error;
        return ran.code;
    };
    EXPECT_EQ(
        refused({QStringLiteral("export"), file(QStringLiteral("x.docx"))}, "FILE.pdf|FILE.csv|FILE.json"),
        2);
    EXPECT_EQ(refused({QStringLiteral("export")}, "journal export FILE"), 2);
    EXPECT_EQ(refused({QStringLiteral("export"), file(QStringLiteral("x.csv")), QStringLiteral("yesterday")},
                      "days"),
              2);
    EXPECT_EQ(refused({QStringLiteral("export"), file(QStringLiteral("x.csv"))}, "journal"), 1);
    EXPECT_EQ(refused({QStringLiteral("import"), file(QStringLiteral("none.json"))}, "none.json"), 1);
    keep(someOfEverything());
    EXPECT_EQ(
        refused({QStringLiteral("export"), QStringLiteral("/nowhere/at/all.csv")}, "/nowhere/at/all.csv"), 1);
}

} // namespace
} // namespace unhunch::journal
