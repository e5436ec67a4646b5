// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/symptoms.h"

#include <algorithm>

namespace unhunch::care {
namespace {

using namespace std::string_view_literals;

// In the order of the enumerators.
constexpr std::array kPlaceIds{"neck"sv,
                               "left_neck_shoulder"sv,
                               "right_neck_shoulder"sv,
                               "left_blade"sv,
                               "right_blade"sv,
                               "between_blades"sv,
                               "whole_upper_back"sv};
constexpr std::array kOccasionIds{"entry"sv, "start"sv, "after_48_hours"sv, "after_14_days"sv};

} // namespace

std::string_view placeId(Place place)
{
    return kPlaceIds.at(static_cast<std::size_t>(place));
}

std::optional<Place> placeFromId(std::string_view id)
{
    const auto* const found = std::ranges::find(kPlaceIds, id);
    return found == kPlaceIds.end() ? std::nullopt
                                    : std::optional(static_cast<Place>(found - kPlaceIds.begin()));
}

std::string_view occasionId(Occasion occasion)
{
    return kOccasionIds.at(static_cast<std::size_t>(occasion));
}

Occasion occasionFromId(std::string_view id)
{
    const auto* const found = std::ranges::find(kOccasionIds, id);
    return found == kOccasionIds.end() ? Occasion::Entry
                                       : static_cast<Occasion>(found - kOccasionIds.begin());
}

} // namespace unhunch::care
