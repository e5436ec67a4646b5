// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <memory>

namespace unhunch::platform {

/// Frees what xcb allocated with malloc.
struct XcbFree {
    void operator()(void* memory) const
    {
        std::free(memory); // NOLINT(cppcoreguidelines-no-malloc): xcb's contract
    }
};

/// A reply or an event of xcb's.
template <typename T>
using XcbOwned = std::unique_ptr<T, XcbFree>;

} // namespace unhunch::platform
