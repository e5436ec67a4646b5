// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/hold_source.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace unhunch {

inline void PrintTo(const HoldSignal& signal, std::ostream* out)
{
    *out << schedule::holdKindName(signal.kind) << " #" << signal.id << " \"" << signal.holder << '"';
}

} // namespace unhunch

namespace unhunch::platform {

/// What a source told.
struct HeardHolds {
    [[nodiscard]] HoldHandlers handlers()
    {
        return {[this](const HoldSignal& signal) {
                    ++begun;
                    on.push_back(signal);
                },
                [this](std::uint64_t id) {
                    ++ended;
                    strayEnds
                        += std::erase_if(on, [id](const HoldSignal& s) { return s.id == id; }) == 1 ? 0 : 1;
                }};
    }

    /// The holders of what is on, in the order of the alphabet.
    [[nodiscard]] std::vector<std::string> holders() const
    {
        std::vector<std::string> names;
        for (const HoldSignal& signal : on) {
            names.push_back(signal.holder);
        }
        std::ranges::sort(names);
        return names;
    }

    std::vector<HoldSignal> on;
    int begun = 0;
    int ended = 0;
    int strayEnds = 0; ///< of what was not on
};

} // namespace unhunch::platform
