// SPDX-License-Identifier: GPL-3.0-or-later
// The pain patterns of the protocols, sign by sign, against what the program loads.
#include "core/care/card_order.h"
#include "core/content/pattern_loader.h"
#include "tests/content/protocol_sheet.h"

#include <QString>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

namespace unhunch::content {

namespace {

using care::PainPattern;
using testing::HasSubstr;
using testing::Not;

const care::AssessmentGuide& guide()
{
    static const care::AssessmentGuide guide
        = loadPatterns(QStringLiteral(UNHUNCH_SOURCE_DIR "/resources/pain_patterns.json"), loaded()).value();
    return guide;
}

struct PatternFigures {
    PainPattern pattern;
    const char* muscle;
    std::vector<std::string> leads;
    std::vector<std::string> signs; ///< words that stand in one of its signs each
};

void PrintTo(const PatternFigures& figures, std::ostream* out)
{
    *out << care::painPatternId(figures.pattern);
}

class PatternTable : public testing::TestWithParam<PatternFigures> {
protected:
    /// The texts of the signs that speak for the pattern.
    static std::vector<std::string> signsOf(PainPattern pattern)
    {
        std::vector<std::string> texts;
        for (const care::Sign& sign : guide().signs) {
            if (sign.weights.at(static_cast<std::size_t>(pattern)) > 0) {
                texts.push_back(sign.text);
            }
        }
        return texts;
    }
};

TEST_P(PatternTable, HasItsMuscleAndLeads)
{
    const care::PatternGuide* found = guide().find(GetParam().pattern);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->muscle, GetParam().muscle);
    EXPECT_EQ(found->leadExercises, GetParam().leads);
    EXPECT_EQ(found->leadRoutines.size(), found->leadExercises.size());
}

TEST_P(PatternTable, HasEachOfItsSignsAndNoOther)
{
    const std::vector<std::string> texts = signsOf(GetParam().pattern);
    EXPECT_EQ(texts.size(), GetParam().signs.size());
    for (const std::string& words : GetParam().signs) {
        EXPECT_THAT(texts, testing::Contains(HasSubstr(words)));
    }
}

TEST_P(PatternTable, IsFoundByItsSigns)
{
    std::vector<std::string> signs;
    for (const care::Sign& sign : guide().signs) {
        if (sign.weights.at(static_cast<std::size_t>(GetParam().pattern)) > 0) {
            signs.push_back(sign.id);
        }
    }
    const care::AssessmentResult result = care::assess(guide(), signs);
    EXPECT_EQ(result.best(), GetParam().pattern);
    EXPECT_FALSE(result.isMixed);
}

INSTANTIATE_TEST_SUITE_P(
    Protocols,
    PatternTable,
    testing::Values(PatternFigures{PainPattern::Desk,
                                   "rhomboids",
                                   {"rhomboid_release"},
                                   {"mild tightness that grows through your workday",
                                    "neck is often stiff",
                                    "deep ache between your shoulder blades",
                                    "Worse when you reach for the mouse or turn to a screen at your side"}},
                    PatternFigures{PainPattern::Morning,
                                   "thoracic_erector_spinae",
                                   {"dynamic_shoulder", "thoracic_rotation"},
                                   {"when you wake that eases within 30 minutes of moving",
                                    "All over your upper back",
                                    "Moving gently makes it better"}},
                    PatternFigures{PainPattern::Stress,
                                   "levator_scapulae",
                                   {"breathing", "rhomboid_release"},
                                   {"knot where your neck meets your shoulder",
                                    "deep breath feels hard",
                                    "sharp twinge when you turn your head",
                                    "neck is often stiff"}}),
    [](const auto& row) { return std::string(care::painPatternId(row.param.pattern)); });

TEST(Protocols, AskAboutSignsAndNotAboutMuscles)
{
    for (const care::Sign& sign : guide().signs) {
        for (const char* word : {"rhomboid", "trapez", "levator", "erector", "muscle"}) {
            EXPECT_THAT(sign.text, Not(HasSubstr(word)));
        }
    }
}

TEST(Protocols, ShowEachMuscleGroupWithSomeSign)
{
    for (const session::MuscleGroup& group : loaded().muscles) {
        EXPECT_NE(std::ranges::find(guide().signs, group.id, &care::Sign::muscle), guide().signs.end())
            << group.id;
    }
}

TEST(Protocols, AskInEachGroupOfSigns)
{
    for (const care::SignGroup group : care::kSignGroups) {
        EXPECT_NE(std::ranges::find(guide().signs, group, &care::Sign::group), guide().signs.end());
    }
}

TEST(Protocols, PutTheBreathingPacerFirstForStress)
{
    std::vector<care::RoutineCard> cards;
    for (const session::Routine& routine : loaded().routines) {
        std::vector<std::string> exercises;
        std::ranges::transform(routine.parts, std::back_inserter(exercises), &session::RoutinePart::exercise);
        cards.push_back({routine.id, std::move(exercises)});
    }
    const auto first = [&cards](PainPattern pattern) {
        return cards.at(care::cardOrder(cards, std::span(guide().find(pattern), 1)).front()).routine;
    };
    EXPECT_EQ(first(PainPattern::Stress), "breathing_break");
    EXPECT_EQ(first(PainPattern::Morning), "morning_reset");
    EXPECT_EQ(first(PainPattern::Desk), "rhomboid_break");
}

} // namespace

} // namespace unhunch::content
