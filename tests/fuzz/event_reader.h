// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/config.h"
#include "core/schedule/event.h"
#include "core/schedule/state.h"
#include "core/time/now.h"

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace unhunch::fuzz {

/// Bytes to make decisions from; zeros once they are used up.
class Bytes {
public:
    Bytes(const std::uint8_t* bytes, std::size_t size)
        : m_next(bytes)
        , m_left(size)
    {}

    [[nodiscard]] bool isEmpty() const { return m_left == 0; }

    std::uint8_t byte();

    bool coin() { return (byte() & 1U) != 0; }

    /// In [lowest, highest]; at most 65,536 values.
    int between(int lowest, int highest);

private:
    const std::uint8_t* m_next;
    std::size_t m_left;
};

/// Settings within what the program accepts, with work hours of any shape.
[[nodiscard]] schedule::Config configFrom(Bytes& bytes);
/// Somewhere in ten years.
[[nodiscard]] WallInstant startFrom(Bytes& bytes);
/// Nothing to a week, mostly minutes.
[[nodiscard]] std::chrono::milliseconds waitFrom(Bytes& bytes);
/// Up to a month, either way.
[[nodiscard]] std::chrono::milliseconds jumpFrom(Bytes& bytes);
/// Any event but Restarted and those that come with a change of clock, zone or settings.
[[nodiscard]] schedule::Event eventFrom(Bytes& bytes, const schedule::State& state, const Now& now);

} // namespace unhunch::fuzz
