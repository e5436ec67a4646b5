// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/assessment.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace unhunch::care {
namespace {

using testing::ElementsAre;
using Signs = std::vector<std::string>;

AssessmentGuide guide()
{
    AssessmentGuide guide;
    guide.signs = {{"mouse", "", "", {3, 0, 0}},
                   {"stiff", "", "", {2, 0, 1}},
                   {"waking", "", "", {0, 3, 0}},
                   {"diffuse", "", "", {0, 2, 0}},
                   {"knot", "", "", {0, 0, 3}},
                   {"twinge", "", "", {0, 0, 2}}};
    return guide;
}

AssessmentResult resultOf(const Signs& signs)
{
    return assess(guide(), signs);
}

TEST(Assessment, NamesNothingWithoutSigns)
{
    EXPECT_EQ(resultOf({}).best(), std::nullopt);
    EXPECT_EQ(resultOf({"a tail"}).best(), std::nullopt);
    EXPECT_FALSE(resultOf({}).isMixed);
}

TEST(Assessment, NamesThePatternWhoseSignsAreThere)
{
    EXPECT_EQ(resultOf({"waking", "diffuse"}).best(), PainPattern::Morning);
    EXPECT_EQ(resultOf({"knot"}).best(), PainPattern::Stress);
    EXPECT_EQ(resultOf({"mouse", "stiff"}).best(), PainPattern::Desk);
}

TEST(Assessment, SaysWhyTheWeightiestFirst)
{
    EXPECT_THAT(resultOf({"stiff", "mouse"}).scores.front().reasons, ElementsAre("mouse", "stiff"));
    EXPECT_DOUBLE_EQ(resultOf({"mouse"}).scores.front().share, 0.6);
}

TEST(Assessment, CallsTwoThatFitAlikeMixed)
{
    const AssessmentResult mixed = resultOf({"mouse", "stiff", "waking", "diffuse"});
    EXPECT_EQ(mixed.best(), PainPattern::Desk);
    EXPECT_EQ(mixed.also(), PainPattern::Morning);
}

TEST(Assessment, DoesNotCallASharedSignAMixture)
{
    const AssessmentResult result = resultOf({"mouse", "stiff"});
    EXPECT_EQ(result.scores.size(), 2U);
    EXPECT_EQ(result.also(), std::nullopt);
}

RC_GTEST_PROP(Assessment, DependsOnNothingButWhichSignsWereChosen, ())
{
    const auto sign = rc::gen::element<std::string>("mouse", "stiff", "waking", "diffuse", "knot", "twinge");
    Signs chosen = *rc::gen::container<Signs>(sign);
    const AssessmentResult before = resultOf(chosen);
    std::ranges::reverse(chosen);
    chosen.insert(chosen.end(), chosen.begin(), chosen.end());
    RC_ASSERT(resultOf(chosen) == before);
    for (const PatternScore& score : before.scores) {
        RC_ASSERT(score.share > 0.0);
        RC_ASSERT(score.share <= before.scores.front().share);
    }
}

RC_GTEST_PROP(Assessment, GainsFromASignThatSpeaksForAPattern, ())
{
    const auto sign = rc::gen::element<std::string>("stiff", "waking", "diffuse", "knot", "twinge");
    Signs chosen = *rc::gen::container<Signs>(sign);
    const auto shareOfDesk = [](const AssessmentResult& result) {
        const auto found = std::ranges::find(result.scores, PainPattern::Desk, &PatternScore::pattern);
        return found == result.scores.end() ? 0.0 : found->share;
    };
    const double before = shareOfDesk(resultOf(chosen));
    chosen.emplace_back("mouse");
    RC_ASSERT(shareOfDesk(resultOf(chosen)) > before);
}

} // namespace
} // namespace unhunch::care
