// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/content_library.h"

#include "core/content/json_reader.h"
#include "core/session/timeline.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::content {

namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const QString kOurs = QStringLiteral(UNHUNCH_SOURCE_DIR) + QStringLiteral("/resources");

std::vector<std::string> described(const std::vector<Error>& errors)
{
    std::vector<std::string> lines;
    for (const Error& error : errors) {
        lines.push_back(describe(error));
    }
    return lines;
}

/// A user's content folder, beside ours.
class ContentLibraryTest : public testing::Test {
protected:
    void write(const QString& name, const QByteArray& text) const
    {
        const QString path = m_user.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// One of our own files with something replaced.
    static QByteArray ours(const QString& name, const QByteArray& before = {}, const QByteArray& after = {})
    {
        QFile file(kOurs + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        EXPECT_TRUE(text.contains(before));
        return before.isEmpty() ? text : text.replace(before, after);
    }

    void writeRoutine(const QByteArray& before, const QByteArray& after) const
    {
        write(QStringLiteral("routines/office_reset.json"),
              ours(QStringLiteral("routines/office_reset.json"), before, after));
    }

    [[nodiscard]] ContentLibrary load() const { return loadContent({kOurs, m_user.path()}); }

    [[nodiscard]] std::vector<std::string> mistakes() const { return described(load().errors); }

    QTemporaryDir m_user;
};

TEST_F(ContentLibraryTest, LoadsOursWhereTheUserHasNone)
{
    const ContentLibrary library = loadContent({kOurs, QStringLiteral("/nonexistent")});
    EXPECT_THAT(library.errors, IsEmpty());
    EXPECT_NE(library.catalogue.findRoutine("office_reset"), nullptr);
}

TEST_F(ContentLibraryTest, KeepsTheGoodFilesBesideABadOne)
{
    write(QStringLiteral("exercises/broken.json"), "{");
    write(QStringLiteral("routines/broken.json"), "[1, 2");
    const ContentLibrary library = load();
    EXPECT_EQ(library.errors.size(), 2);
    EXPECT_EQ(library.catalogue, loadContent({kOurs}).catalogue);
}

TEST_F(ContentLibraryTest, TakesAUsersRoutineInsteadOfOurs)
{
    writeRoutine("Office reset", "My reset");
    EXPECT_THAT(mistakes(), IsEmpty());
    EXPECT_EQ(load().catalogue.findRoutine("office_reset")->title, "My reset");
}

TEST_F(ContentLibraryTest, KeepsOurRoutineWhereTheUsersIsWrong)
{
    writeRoutine("\"countsAsReset\": true", "\"countsAsReset\": 1");
    EXPECT_THAT(mistakes(),
                ElementsAre(HasSubstr("office_reset.json:7: countsAsReset: must be true or false")));
    EXPECT_EQ(load().catalogue.findRoutine("office_reset")->title, "Office reset");
}

TEST_F(ContentLibraryTest, FindsAnUnknownExercise)
{
    writeRoutine("rhomboid_release", "rhomboid_releas");
    EXPECT_THAT(mistakes(),
                ElementsAre(HasSubstr("office_reset.json:10: parts[0].exercise: there is no exercise")));
}

TEST_F(ContentLibraryTest, FindsUnknownPhasesAndVariants)
{
    writeRoutine("\"setup\"", "\"set_up\"");
    EXPECT_THAT(mistakes(),
                ElementsAre(HasSubstr("parts[0].blocks[0].phases[0].phase: \"rhomboid_release\" has no")));
    writeRoutine("\"chair\"", "\"sofa\"");
    EXPECT_THAT(mistakes(), ElementsAre(HasSubstr("parts[1].variant: \"dynamic_shoulder\" has no variant")));
}

TEST_F(ContentLibraryTest, FindsLengthsThatDoNotAddUp)
{
    writeRoutine("\"seconds\": 90", "\"seconds\": 91.5");
    EXPECT_THAT(mistakes(), ElementsAre(HasSubstr("seconds: says 91.500 s, but the parts last 90 s")));
    writeRoutine("\"repeat\": 3", "\"repeat\": 4");
    EXPECT_THAT(mistakes(), ElementsAre(HasSubstr("parts[1].seconds: says 30 s, but the blocks last 38 s")));
}

TEST_F(ContentLibraryTest, FindsBreathThatDoesNotFillItsPhase)
{
    writeRoutine("{\"in\": 2, \"out\": 4}", "{\"in\": 2, \"out\": 5}");
    EXPECT_THAT(mistakes(), ElementsAre(HasSubstr("phases[1].breath: lasts 21 s in a phase of 20 s")));
}

TEST_F(ContentLibraryTest, FindsACadenceThatIsTooFast)
{
    writeRoutine("{\"phase\": \"up\", \"seconds\": 2}", "{\"phase\": \"up\", \"seconds\": 1}");
    EXPECT_THAT(mistakes(),
                Contains(HasSubstr("phases[0].seconds: is faster than the 2 s this phase needs")));
}

TEST_F(ContentLibraryTest, FindsALadderThatNoDoseFits)
{
    const auto strength = [this](const char* before, const char* after) {
        write(QStringLiteral("routines/strength_daily.json"),
              ours(QStringLiteral("routines/strength_daily.json"), before, after));
        return mistakes();
    };
    EXPECT_THAT(strength("\"down\"", "\"under\""),
                Contains(HasSubstr("\"wall_push_up\" has no phase \"under\"")));
    EXPECT_THAT(strength("\"seconds\": 45}", "\"seconds\": 45}, \"remainder\": \"finish\""),
                Contains(HasSubstr("the dose is longer than its part")));
    EXPECT_THAT(strength("\"seconds\": 137\n    }", "\"seconds\": 138\n    }"),
                Contains(HasSubstr("says 138 s, but the blocks last 137 s")));
}

TEST_F(ContentLibraryTest, TellsWhenTheWarmUpComes)
{
    writeRoutine("\"countsAsReset\": true", "\"countsAsReset\": true, \"warmUp\": \"often\"");
    EXPECT_THAT(mistakes(), ElementsAre(HasSubstr("warmUp: must be never, by_hand or always")));
}

TEST_F(ContentLibraryTest, FindsMisspeltFields)
{
    writeRoutine("countsAsReset", "countAsReset");
    EXPECT_THAT(
        mistakes(),
        ElementsAre(HasSubstr(":7: countAsReset: is not a field"), HasSubstr("countsAsReset: is missing")));
}

TEST_F(ContentLibraryTest, FindsTwoFilesOfOneId)
{
    write(QStringLiteral("routines/a.json"), ours(QStringLiteral("routines/breathing_break.json")));
    write(QStringLiteral("routines/b.json"), ours(QStringLiteral("routines/breathing_break.json")));
    EXPECT_THAT(mistakes(),
                ElementsAre(AllOf(HasSubstr("b.json"), HasSubstr("another file of this folder"))));
}

TEST_F(ContentLibraryTest, RefusesAnExerciseThatWouldBreakTheRoutinesOfTheOneItReplaces)
{
    write(QStringLiteral("exercises/breathing.json"),
          ours(QStringLiteral("exercises/breathing.json"), "\"id\": \"settle\"", "\"id\": \"sit\""));
    EXPECT_THAT(mistakes(), ElementsAre(HasSubstr("lacks a phase or variant")));
    EXPECT_NE(load().catalogue.findExercise("breathing")->findPhase("settle"), nullptr);
}

TEST_F(ContentLibraryTest, PlaysAUsersRoutineWithAUsersExercise)
{
    write(QStringLiteral("exercises/mine.json"),
          ours(QStringLiteral("exercises/breathing.json"), "\"id\": \"breathing\"", "\"id\": \"mine\""));
    QByteArray routine = ours(QStringLiteral("routines/breathing_break.json"), "breathing_break", "my_break");
    write(QStringLiteral("routines/my_break.json"), routine.replace("\"breathing\"", "\"mine\""));
    const ContentLibrary library = load();
    EXPECT_THAT(described(library.errors), IsEmpty());
    const session::Routine* mine = library.catalogue.findRoutine("my_break");
    ASSERT_NE(mine, nullptr);
    EXPECT_TRUE(session::Timeline::build(*mine, library.catalogue).has_value());
}

TEST_F(ContentLibraryTest, ChecksOneFileForTheCommandLine)
{
    writeRoutine("\"seconds\": 90", "\"seconds\": 80");
    const QString file = m_user.filePath(QStringLiteral("routines/office_reset.json"));
    EXPECT_THAT(described(checkContentFile(file, loadContent({kOurs}).catalogue)),
                ElementsAre(HasSubstr("80 s")));
    EXPECT_THAT(checkContentFile(kOurs + QStringLiteral("/exercises/breathing.json"), {}), IsEmpty());
    EXPECT_THAT(checkContentFile(QStringLiteral("/nonexistent.json"), {}), Not(IsEmpty()));
}

/// The tracks as the figure's files name them.
std::vector<PoseTrackNames> tracksOfFigure()
{
    const auto read = [](const QString& path) {
        PoseTrackNames names;
        auto document = JsonDocument::fromFile(path);
        EXPECT_TRUE(document.has_value()) << path.toStdString();
        names.track = document->root().at("id").text();
        for (const JsonNode& phase : document->root().at("phases").items()) {
            names.phases.push_back(phase.at("id").text());
        }
        return names;
    };
    std::vector<PoseTrackNames> tracks;
    const QDir folder(kOurs + QStringLiteral("/figure/poses"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        if (!name.startsWith(u'_')) {
            tracks.push_back(read(folder.filePath(name)));
        }
    }
    return tracks;
}

TEST_F(ContentLibraryTest, NamesOnlyPosesThatTheFigureHas)
{
    EXPECT_THAT(described(checkPoses(load().catalogue, tracksOfFigure())), IsEmpty());
}

TEST_F(ContentLibraryTest, FindsPosesThatTheFigureHasNot)
{
    write(QStringLiteral("exercises/breathing.json"),
          ours(QStringLiteral("exercises/breathing.json"), "\"inhale\"", "\"in_hale\""));
    EXPECT_THAT(described(checkPoses(load().catalogue, tracksOfFigure())),
                ElementsAre(HasSubstr("breathing.settle: there is no pose phase \"in_hale\""),
                            HasSubstr("breathing.breathe")));
}

} // namespace

} // namespace unhunch::content
