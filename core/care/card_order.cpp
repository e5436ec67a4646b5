// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/card_order.h"

#include <algorithm>
#include <numeric>

namespace unhunch::care {
namespace {

bool hasOneOf(const RoutineCard& card, const std::vector<std::string>& exercises)
{
    return std::ranges::any_of(exercises, [&card](const std::string& exercise) {
        return std::ranges::find(card.exercises, exercise) != card.exercises.end();
    });
}

/// The less, the further ahead.
std::size_t rankOf(const RoutineCard& card, std::span<const PatternGuide> patterns)
{
    std::size_t before = 0;
    for (const PatternGuide& pattern : patterns) {
        const auto lead = std::ranges::find(pattern.leadRoutines, card.routine);
        before += static_cast<std::size_t>(lead - pattern.leadRoutines.begin());
        if (lead != pattern.leadRoutines.end() || hasOneOf(card, pattern.leadExercises)) {
            return before;
        }
        ++before;
    }
    return before;
}

} // namespace

std::vector<PainPattern>
takenOf(std::optional<PainPattern> best, std::optional<PainPattern> also, std::optional<PainPattern> chosen)
{
    if (!chosen) {
        return {};
    }
    const std::optional<PainPattern> other = chosen == best ? also : best;
    const bool isMixed = also && other && (chosen == best || chosen == also);
    return isMixed ? std::vector{*chosen, *other} : std::vector{*chosen};
}

std::vector<PatternGuide> takenPatterns(const AssessmentGuide& guide,
                                        std::optional<PainPattern> best,
                                        std::optional<PainPattern> also,
                                        std::optional<PainPattern> chosen)
{
    std::vector<PatternGuide> taken;
    for (const PainPattern pattern : takenOf(best, also, chosen)) {
        if (const PatternGuide* const found = guide.find(pattern)) {
            taken.push_back(*found);
        }
    }
    return taken;
}

std::vector<std::size_t> cardOrder(std::span<const RoutineCard> cards, std::span<const PatternGuide> patterns)
{
    std::vector<std::size_t> ranks;
    for (const RoutineCard& card : cards) {
        ranks.push_back(rankOf(card, patterns));
    }
    std::vector<std::size_t> order(cards.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&ranks](std::size_t place) { return ranks[place]; });
    return order;
}

} // namespace unhunch::care
