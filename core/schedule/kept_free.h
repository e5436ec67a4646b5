// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <chrono>
#include <optional>
#include <span>

namespace unhunch::schedule {

/// A part of every day that the user wants to have free of resets, in minutes after midnight. One that ends
/// at or before its start runs into the next day.
struct FreeSpan {
    std::chrono::minutes from{0};
    std::chrono::minutes until{0};

    bool operator==(const FreeSpan&) const = default;
};

/// How long the span around `civil` goes on; nothing outside all of them. Those that touch or overlap are
/// one.
[[nodiscard]] std::optional<std::chrono::milliseconds> freeTimeLeft(std::span<const FreeSpan> spans,
                                                                    CivilTime civil);

} // namespace unhunch::schedule
