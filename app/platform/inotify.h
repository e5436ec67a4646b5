// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace unhunch::platform {

/// Something that happened to a file or folder that is watched.
struct FileEvent {
    int watch = -1; ///< as inotify_add_watch gave it
    std::uint32_t what = 0; ///< IN_… bits
    std::string_view name; ///< of the file in a watched folder; empty for the watched one itself
};

/// Reads all that has arrived at an inotify descriptor that does not block, and tells it in its order.
void readFileEvents(int inotify, const std::function<void(const FileEvent&)>& take);

} // namespace unhunch::platform
