// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/pain_pattern.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace unhunch::care {

/// What a sign is about; the assessment asks group by group.
enum class SignGroup {
    When, ///< at what time of the day
    Where, ///< at what place of the back
    Movement, ///< what changes it
};

inline constexpr std::array kSignGroups{SignGroup::When, SignGroup::Where, SignGroup::Movement};

/// Something the user may recognise, and how much it speaks for each pattern.
struct Sign {
    std::string id;
    std::string text; ///< second person, plain
    std::string muscle; ///< id of the muscle group that is shown with it; may be empty
    std::array<int, kPainPatterns.size()> weights{}; ///< 0 to 10, in the order of kPainPatterns
    SignGroup group = SignGroup::When;

    bool operator==(const Sign&) const = default;
};

/// What goes with a pattern (PROTOCOLS 2).
struct PatternGuide {
    PainPattern pattern = PainPattern::Desk;
    std::string name;
    std::string summary;
    std::string muscle; ///< id of the muscle group
    std::vector<std::string> leadExercises; ///< ids, the first recommended first
    std::vector<std::string> leadRoutines; ///< for each of them a session that has it

    bool operator==(const PatternGuide&) const = default;
};

/// The assessment as data: signs in the order in which they are asked, a guide for each pattern.
struct AssessmentGuide {
    std::vector<PatternGuide> patterns;
    std::vector<Sign> signs;

    [[nodiscard]] const PatternGuide* find(PainPattern pattern) const;
    [[nodiscard]] const Sign* findSign(std::string_view id) const;

    bool operator==(const AssessmentGuide&) const = default;
};

/// How well the signs fit one pattern.
struct PatternScore {
    PainPattern pattern = PainPattern::Desk;
    int weight = 0; ///< of the chosen signs
    double share = 0.0; ///< of all that could speak for it, 0 to 1
    std::vector<std::string> reasons; ///< ids of the chosen signs that speak for it, the weightiest first

    bool operator==(const PatternScore&) const = default;
};

/// What the signs say. It guides the order of exercises; it is no diagnosis.
struct AssessmentResult {
    std::vector<PatternScore> scores; ///< the best match first; those without any sign are left out
    bool isMixed = false; ///< the second fits nearly as well as the first

    [[nodiscard]] std::optional<PainPattern> best() const;
    /// Of a mixed pattern, the second.
    [[nodiscard]] std::optional<PainPattern> also() const;

    bool operator==(const AssessmentResult&) const = default;
};

/// A second pattern counts as part of a mixed one from this share of the first one's share on.
inline constexpr double kMixedFrom = 0.7;

/// Scores each pattern by the share of its signs that were chosen, so that one with few signs has the same
/// chance as one with many; of equal shares the greater weight wins, then the order of PROTOCOLS 2. Unknown
/// ids and repeated ones change nothing; neither does the order in which signs were chosen.
[[nodiscard]] AssessmentResult assess(const AssessmentGuide& guide, std::span<const std::string> signs);

} // namespace unhunch::care
