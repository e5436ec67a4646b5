// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/pattern_loader.h"

#include "tests/content/protocol_sheet.h"

#include <QFile>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::content {

namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const QString kOurs = QStringLiteral(UNHUNCH_SOURCE_DIR "/resources/pain_patterns.json");

/// The mistakes found in our own file with one thing replaced, wherever it first stands.
std::vector<std::string> mistakesAfter(const QByteArray& before, const QByteArray& after)
{
    QFile file(kOurs);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    const qsizetype at = text.indexOf(before);
    EXPECT_GE(at, 0) << before.constData();
    text.replace(at, before.size(), after);
    const auto document = JsonDocument::fromBytes(text, QStringLiteral("patterns.json"));
    EXPECT_TRUE(document.has_value());
    std::ignore = readPatterns(document->root(), loaded());
    std::vector<std::string> mistakes;
    for (const Error& error : document->errors()) {
        mistakes.push_back(describe(error));
    }
    return mistakes;
}

TEST(PatternLoader, ReadsOurOwnPatterns)
{
    const auto guide = loadPatterns(kOurs, loaded());
    ASSERT_TRUE(guide.has_value()) << describe(guide.error());
    EXPECT_EQ(guide->patterns.size(), 3U);
}

TEST(PatternLoader, SaysWhereAMistakeIs)
{
    EXPECT_THAT(mistakesAfter("\"summary\": \"It builds", "\"summery\": \"It builds"),
                testing::Contains(AllOf(HasSubstr("patterns.json:7"), HasSubstr("patterns[0].summery"))));
}

TEST(PatternLoader, KnowsNoMuscleExerciseOrRoutineThatIsNotThere)
{
    EXPECT_THAT(mistakesAfter("\"muscle\": \"rhomboids\"", "\"muscle\": \"biceps\""),
                ElementsAre(HasSubstr("there is no muscle group \"biceps\"")));
    EXPECT_THAT(mistakesAfter("\"exercise\": \"breathing\"", "\"exercise\": \"sighing\""),
                testing::Contains(HasSubstr("there is no exercise \"sighing\"")));
    EXPECT_THAT(mistakesAfter("\"routine\": \"breathing_break\"", "\"routine\": \"nap\""),
                ElementsAre(HasSubstr("there is no routine \"nap\"")));
}

TEST(PatternLoader, WantsTheExerciseToBeInTheSessionThatIsOfferedWithIt)
{
    EXPECT_THAT(mistakesAfter("\"routine\": \"breathing_break\"", "\"routine\": \"strength_daily\""),
                ElementsAre(AllOf(HasSubstr("patterns[2].leads[0].routine"),
                                  HasSubstr("does not have the exercise \"breathing\""))));
}

TEST(PatternLoader, WantsEachPatternOnce)
{
    EXPECT_THAT(mistakesAfter("\"id\": \"morning\"", "\"id\": \"desk\""),
                ElementsAre(HasSubstr("is there twice")));
    EXPECT_THAT(mistakesAfter("\"id\": \"morning\"", "\"id\": \"monday\""),
                testing::Contains(HasSubstr("must be one of desk, morning, stress")));
}

TEST(PatternLoader, WantsEachSignOnceAndToSpeakForAPattern)
{
    EXPECT_THAT(mistakesAfter("\"id\": \"on_waking\"", "\"id\": \"grows_through_the_day\""),
                ElementsAre(HasSubstr("is there twice")));
    EXPECT_THAT(mistakesAfter("{\"desk\": 3}", "{\"desk\": 0}"),
                ElementsAre(HasSubstr("must speak for one pattern at least")));
    EXPECT_THAT(mistakesAfter("{\"desk\": 3}", "{\"desk\": 11}"), testing::Not(IsEmpty()));
    EXPECT_THAT(mistakesAfter("\"group\": \"when\"", "\"group\": \"why\""),
                ElementsAre(HasSubstr("must be one of when, where, movement")));
}

TEST(PatternLoader, TellsOfAFileThatIsNotThere)
{
    EXPECT_EQ(loadPatterns(QStringLiteral("/nowhere/pain_patterns.json"), loaded()).error().kind,
              ErrorKind::NotFound);
}

} // namespace

} // namespace unhunch::content
