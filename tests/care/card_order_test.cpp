// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/card_order.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace unhunch::care {
namespace {

using testing::ElementsAre;

const std::vector<RoutineCard> kCards{{"office", {"release", "circles", "fold"}},
                                      {"breath", {"breathing"}},
                                      {"evening", {"rotation", "row"}},
                                      {"break", {"release"}},
                                      {"check", {"turn"}}};

PatternGuide guide(std::vector<std::string> exercises, std::vector<std::string> routines)
{
    return {PainPattern::Desk, "", "", "", std::move(exercises), std::move(routines)};
}

std::vector<std::string> orderFor(const std::vector<PatternGuide>& patterns)
{
    std::vector<std::string> names;
    for (const std::size_t place : cardOrder(kCards, patterns)) {
        names.push_back(kCards.at(place).routine);
    }
    return names;
}

TEST(CardOrder, StaysAsItIsWithoutAPattern)
{
    EXPECT_THAT(orderFor({}), ElementsAre("office", "breath", "evening", "break", "check"));
}

TEST(CardOrder, PutsTheLeadRoutinesFirstThenWhatElseHasTheirExercises)
{
    EXPECT_THAT(orderFor({guide({"release"}, {"break"})}),
                ElementsAre("break", "office", "breath", "evening", "check"));
}

TEST(CardOrder, FollowsTheOrderOfTheLeads)
{
    EXPECT_THAT(orderFor({guide({"rotation", "breathing"}, {"evening", "breath"})}),
                ElementsAre("evening", "breath", "office", "break", "check"));
}

TEST(CardOrder, OfTwoPatternsServesTheTakenOneFirst)
{
    EXPECT_THAT(orderFor({guide({"breathing"}, {"breath"}), guide({"release"}, {"break"})}),
                ElementsAre("breath", "break", "office", "evening", "check"));
}

TEST(CardOrder, MissesNoLeadRoutineThatIsNotThere)
{
    EXPECT_THAT(orderFor({guide({"release"}, {"gone"})}),
                ElementsAre("office", "break", "breath", "evening", "check"));
}

std::vector<PainPattern> taken(std::optional<PainPattern> also, std::optional<PainPattern> chosen)
{
    AssessmentGuide guide;
    for (const PainPattern pattern : kPainPatterns) {
        guide.patterns.push_back({pattern, "", "", "", {}, {}});
    }
    std::vector<PainPattern> patterns;
    for (const PatternGuide& found : takenPatterns(guide, PainPattern::Desk, also, chosen)) {
        patterns.push_back(found.pattern);
    }
    return patterns;
}

TEST(TakenPatterns, AreTheChosenOneAndTheOtherOfAMixedPair)
{
    using enum PainPattern;
    EXPECT_THAT(taken({}, Desk), ElementsAre(Desk));
    EXPECT_THAT(taken(Stress, Desk), ElementsAre(Desk, Stress));
    EXPECT_THAT(taken(Stress, Stress), ElementsAre(Stress, Desk));
    EXPECT_THAT(taken(Stress, Morning), ElementsAre(Morning));
    EXPECT_THAT(taken(Stress, {}), ElementsAre());
}

rc::Gen<std::vector<std::string>> someOf(const std::vector<std::string>& names)
{
    return rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(names));
}

std::vector<std::string> namesOf(const std::vector<RoutineCard>& cards)
{
    std::vector<std::string> names;
    std::ranges::transform(cards, std::back_inserter(names), &RoutineCard::routine);
    return names;
}

RC_GTEST_PROP(CardOrder, LosesNoCardAndDoublesNone, ())
{
    const std::vector<std::string> exercises{"release", "circles", "breathing", "rotation", "row", "dance"};
    std::vector<PatternGuide> patterns;
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        patterns.push_back(guide(*someOf(exercises), *someOf(namesOf(kCards))));
    }
    std::vector<std::size_t> order = cardOrder(kCards, patterns);
    RC_ASSERT(order.size() == kCards.size());
    std::ranges::sort(order);
    for (std::size_t place = 0; place < order.size(); ++place) {
        RC_ASSERT(order[place] == place);
    }
}

} // namespace
} // namespace unhunch::care
