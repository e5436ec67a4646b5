// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace unhunch {

/// The small form of a capital from A to Z; anything else as it is.
[[nodiscard]] constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether both are the same but for the case of A to Z.
[[nodiscard]] constexpr bool isSameInAnyCase(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, {}, lowered, lowered);
}

} // namespace unhunch
