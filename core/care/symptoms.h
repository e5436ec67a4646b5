// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace unhunch::care {

/// Where it aches.
enum class Place {
    Neck,
    LeftNeckShoulder, ///< where neck meets shoulder
    RightNeckShoulder,
    LeftBlade,
    RightBlade,
    BetweenBlades,
    WholeUpperBack,
};

inline constexpr std::array kPlaces{Place::Neck,
                                    Place::LeftNeckShoulder,
                                    Place::RightNeckShoulder,
                                    Place::LeftBlade,
                                    Place::RightBlade,
                                    Place::BetweenBlades,
                                    Place::WholeUpperBack};

/// The name in the journal, such as `between_blades`.
[[nodiscard]] std::string_view placeId(Place place);
[[nodiscard]] std::optional<Place> placeFromId(std::string_view id);

/// How well four things of the day go (PROTOCOLS 6), 0 to 10: 0 "I cannot", 10 "as well as ever". As in the
/// Patient-Specific Functional Scale, more is better.
struct FunctionScores {
    std::optional<int> deskWork;
    std::optional<int> sleep;
    std::optional<int> lifting;
    std::optional<int> headTurn;

    [[nodiscard]] bool isEmpty() const { return !deskWork && !sleep && !lifting && !headTurn; }

    bool operator==(const FunctionScores&) const = default;
};

/// When the user noted how it is.
enum class Occasion {
    Entry, ///< of their own accord
    Start, ///< at the very beginning, what check-ins compare with
    After48Hours, ///< check-ins (PROTOCOLS 6)
    After14Days,
};

[[nodiscard]] std::string_view occasionId(Occasion occasion);
/// A word of a later version reads as Entry.
[[nodiscard]] Occasion occasionFromId(std::string_view id);

} // namespace unhunch::care
