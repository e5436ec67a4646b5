// SPDX-License-Identifier: GPL-3.0-or-later
// `unhunch routine` as a person types it, with the built program and files on the disk.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace unhunch {
namespace {

using testing::HasSubstr;

struct Ran {
    int code = -1;
    std::string out;
    std::string error;
};

class RoutineCommandTest : public testing::Test {
protected:
    [[nodiscard]] Ran run(const QStringList& arguments) const
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        environment.remove(QStringLiteral("DISPLAY"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(UNHUNCH_PROGRAM), QStringList{QStringLiteral("routine")} + arguments);
        program.waitForFinished();
        return {program.exitCode(),
                program.readAllStandardOutput().toStdString(),
                program.readAllStandardError().toStdString()};
    }

    /// The JSON files of a worked example.
    static QStringList example(const QString& name)
    {
        QStringList files;
        QDirIterator each(QStringLiteral(UNHUNCH_SOURCE_DIR "/docs/examples/") + name,
                          QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            files.append(each.next());
        }
        std::ranges::sort(files);
        return files;
    }

    QString write(const QString& name, const QByteArray& text) const
    {
        QString path = home.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir home;
};

TEST_F(RoutineCommandTest, FindsNoMistakeInTheWorkedExamples)
{
    for (const char* const name : {"neck_set", "eye_break"}) {
        const Ran ran = run(QStringList{QStringLiteral("check")} + example(QString::fromLatin1(name)));
        EXPECT_EQ(ran.code, 0) << ran.error;
        EXPECT_THAT(ran.out, HasSubstr("no mistake found"));
    }
}

TEST_F(RoutineCommandTest, NamesFileLineAndFieldOfEachMistake)
{
    const QString neck
        = QStringLiteral(UNHUNCH_SOURCE_DIR "/docs/examples/neck_set/exercises/neck_tilt.json");
    QByteArray text = read(neck);
    text.replace("\"to_one_side\"", "\"to_the_moon\"").replace("\"longest\": 30", "\"longest\": \"long\"");
    const QString file = write(QStringLiteral("set/exercises/neck_tilt.json"), text);
    const Ran ran = run({QStringLiteral("check"), file});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.error, testing::ContainsRegex("neck_tilt.json:[0-9]+: phases.1..longest: "));
    EXPECT_THAT(ran.error, HasSubstr("\"to_the_moon\""));
    EXPECT_EQ(ran.out, "");
}

TEST_F(RoutineCommandTest, WhatIsNoContentFileIsSaidToBeNone)
{
    const Ran ran = run({QStringLiteral("check"), write(QStringLiteral("shopping.json"), "{\"milk\": 2}")});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.error, HasSubstr("is no exercise, routine or pose file"));
    EXPECT_EQ(run({QStringLiteral("check"), QStringLiteral("/nonexistent.json")}).code, 1);
}

TEST_F(RoutineCommandTest, PrintsARoutineOfOursAndOneFromAFile)
{
    const QString page = home.filePath(QStringLiteral("page.pdf"));
    EXPECT_EQ(run({QStringLiteral("print"), QStringLiteral("office_reset"), page}).code, 0);
    EXPECT_TRUE(read(page).startsWith("%PDF-"));
    const QString neck = QStringLiteral(UNHUNCH_SOURCE_DIR "/docs/examples/neck_set/routines/neck_set.json");
    const Ran ran = run({QStringLiteral("print"), neck, page});
    EXPECT_EQ(ran.code, 0) << ran.error;
    EXPECT_EQ(ran.out, page.toStdString() + '\n');
}

TEST_F(RoutineCommandTest, SaysInOneLineWhatCannotBePrinted)
{
    const Ran ran
        = run({QStringLiteral("print"), QStringLiteral("tap_dance"), home.filePath(QStringLiteral("x.pdf"))});
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(ran.error, "unhunch: there is no routine \"tap_dance\"\n");
}

} // namespace
} // namespace unhunch
