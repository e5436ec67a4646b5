// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace unhunch::figure {

/// A coordinate or count that is not negative, as an index.
constexpr std::size_t indexOf(int value)
{
    return static_cast<std::size_t>(value);
}

/// The nearest whole number, halves upwards, for values from 0 to 2^31 - 1. Cutting off is enough there and
/// spares hot loops the library call that std::lround is.
constexpr int nearestWhole(double value)
{
    const double raised = value + 0.5;
    return static_cast<int>(raised);
}

/// The least whole number that is not below `value`, for values from 0 to 2^31 - 1; std::ceil is a call too.
constexpr int wholeAbove(double value)
{
    const int cut = static_cast<int>(value);
    return cut < value ? cut + 1 : cut;
}

/// The pixels `left` … `right` of a row, right outside; empty when right <= left.
template <typename Value>
constexpr std::span<Value> partOf(std::span<Value> row, int left, int right)
{
    return left < right ? row.subspan(indexOf(left), indexOf(right - left)) : std::span<Value>{};
}

} // namespace unhunch::figure
