// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/hold_source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace unhunch {

inline void PrintTo(const HoldSignal& signal, std::ostream* out)
{
    *out << schedule::holdKindName(signal.kind) << " #" << signal.id << " \"" << signal.holder << '"';
}

namespace test {

/// What a source told.
struct HeardHolds {
    void watch(HoldSource& source) { source.watch(handlers()); }

    [[nodiscard]] HoldHandlers handlers()
    {
        return {[this](const HoldSignal& signal) {
                    ++begun;
                    on.push_back(signal);
                },
                [this](std::uint64_t id) {
                    ++ended;
                    EXPECT_EQ(std::erase_if(on, [id](const HoldSignal& s) { return s.id == id; }), 1U)
                        << "an end of what never began";
                }};
    }

    /// The holders of what is on, in the order of the alphabet.
    [[nodiscard]] std::vector<std::string> holders() const
    {
        std::vector<std::string> names;
        names.reserve(on.size());
        for (const HoldSignal& signal : on) {
            names.push_back(signal.holder);
        }
        std::ranges::sort(names);
        return names;
    }

    std::vector<HoldSignal> on;
    int begun = 0;
    int ended = 0;
};

} // namespace test
} // namespace unhunch
