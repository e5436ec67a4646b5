// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/assessment.h"

#include <algorithm>

namespace unhunch::care {
namespace {

PatternScore scoreOf(const AssessmentGuide& guide, PainPattern pattern, std::span<const std::string> chosen)
{
    const auto place = static_cast<std::size_t>(pattern);
    PatternScore score;
    score.pattern = pattern;
    int possible = 0;
    std::vector<const Sign*> reasons;
    for (const Sign& sign : guide.signs) {
        const int weight = sign.weights.at(place);
        possible += weight;
        if (weight > 0 && std::ranges::find(chosen, sign.id) != chosen.end()) {
            score.weight += weight;
            reasons.push_back(&sign);
        }
    }
    std::ranges::stable_sort(
        reasons, std::ranges::greater{}, [place](const Sign* sign) { return sign->weights.at(place); });
    for (const Sign* sign : reasons) {
        score.reasons.push_back(sign->id);
    }
    score.share = possible > 0 ? static_cast<double>(score.weight) / possible : 0.0;
    return score;
}

bool fitsBetter(const PatternScore& one, const PatternScore& other)
{
    return one.share != other.share ? one.share > other.share : one.weight > other.weight;
}

} // namespace

const PatternGuide* AssessmentGuide::find(PainPattern pattern) const
{
    const auto found = std::ranges::find(patterns, pattern, &PatternGuide::pattern);
    return found == patterns.end() ? nullptr : &*found;
}

const Sign* AssessmentGuide::findSign(std::string_view id) const
{
    const auto found = std::ranges::find(signs, id, &Sign::id);
    return found == signs.end() ? nullptr : &*found;
}

std::optional<PainPattern> AssessmentResult::best() const
{
    return scores.empty() ? std::nullopt : std::optional(scores.front().pattern);
}

std::optional<PainPattern> AssessmentResult::also() const
{
    return isMixed ? std::optional(scores.at(1).pattern) : std::nullopt;
}

AssessmentResult assess(const AssessmentGuide& guide, std::span<const std::string> signs)
{
    AssessmentResult result;
    for (const PainPattern pattern : kPainPatterns) {
        PatternScore score = scoreOf(guide, pattern, signs);
        if (score.weight > 0) {
            result.scores.push_back(std::move(score));
        }
    }
    std::ranges::stable_sort(result.scores, fitsBetter);
    result.isMixed
        = result.scores.size() > 1 && result.scores[1].share >= kMixedFrom * result.scores[0].share;
    return result;
}

} // namespace unhunch::care
