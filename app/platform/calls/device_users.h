// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::platform {

/// A process that holds a device open.
struct DeviceUser {
    std::uint32_t process = 0;
    std::string program; ///< its short name, as in /proc/<pid>/comm

    bool operator==(const DeviceUser&) const = default;
};

/// The processes of this user that hold one of the files open. Looks at links in /proc only, never at the
/// files.
[[nodiscard]] std::vector<DeviceUser> usersOf(const std::set<std::string>& files);

/// Whether a camera that is open there means that somebody is filmed: neither we nor those who only pass the
/// pictures on to others, whose names are known by then.
[[nodiscard]] bool isFilming(const DeviceUser& user, std::uint32_t ownProcess);

/// Whether a file of the device folder is a camera's.
[[nodiscard]] bool isCameraName(std::string_view name);

} // namespace unhunch::platform
