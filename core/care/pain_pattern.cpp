// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/pain_pattern.h"

#include <algorithm>

namespace unhunch::care {
namespace {

using namespace std::string_view_literals;

// In the order of the enumerators.
constexpr std::array kIds{"desk"sv, "morning"sv, "stress"sv};

} // namespace

std::string_view painPatternId(PainPattern pattern)
{
    return kIds.at(static_cast<std::size_t>(pattern));
}

std::optional<PainPattern> painPatternFromId(std::string_view id)
{
    const auto* const found = std::ranges::find(kIds, id);
    return found == kIds.end() ? std::nullopt : std::optional(static_cast<PainPattern>(found - kIds.begin()));
}

} // namespace unhunch::care
