// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdlib>
#include <memory>
#include <string>

// xcb's own opaque type, so that its C headers stay out of ours.
struct xcb_connection_t;

namespace unhunch::platform {

struct XcbDisconnect {
    void operator()(xcb_connection_t* connection) const;
};

/// A connection of our own to an X server.
using XcbConnection = std::unique_ptr<xcb_connection_t, XcbDisconnect>;

/// `display` as in $DISPLAY. Unavailable where no server answers.
[[nodiscard]] Result<XcbConnection> connectToXServer(const std::string& display);

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
