// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/red_flag.h"

#include <algorithm>

namespace unhunch::care {
namespace {

using namespace std::string_view_literals;

// In the order of the enumerators.
constexpr std::array kIds{"bladder_bowel"sv, "numbness"sv, "night_pain"sv, "fever"sv, "cancer_history"sv};

} // namespace

std::string_view redFlagId(RedFlag flag)
{
    return kIds.at(static_cast<std::size_t>(flag));
}

std::optional<RedFlag> redFlagFromId(std::string_view id)
{
    const auto* const found = std::ranges::find(kIds, id);
    return found == kIds.end() ? std::nullopt : std::optional(static_cast<RedFlag>(found - kIds.begin()));
}

} // namespace unhunch::care
