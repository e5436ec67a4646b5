// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/device_users.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>

namespace unhunch::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> kBrokers{"pipewire", "wireplumber", "pipewire-media-"};

/// The number a folder of /proc is named with; nothing for its other entries.
std::optional<std::uint32_t> processOf(const std::string& name)
{
    std::uint32_t process = 0;
    const char* const end
        = name.c_str() + name.size(); // NOLINT(cppcoreguidelines-pro-bounds-pointer-arithmetic)
    const auto parsed = std::from_chars(name.c_str(), end, process);
    return parsed.ec == std::errc() && parsed.ptr == end ? std::optional(process) : std::nullopt;
}

bool isOurUsers(const fs::path& process)
{
    struct stat status {};

    return ::stat(process.c_str(), &status) == 0 && status.st_uid == ::getuid();
}

bool holdsOneOf(const std::set<std::string>& files, const fs::path& process)
{
    // Processes and files come and go while one looks: whatever cannot be read is not there any more.
    std::error_code ignored;
    fs::directory_iterator entry(process / "fd", ignored);
    while (entry != fs::directory_iterator()) {
        std::error_code unreadable;
        const fs::path target = fs::read_symlink(entry->path(), unreadable);
        if (!unreadable && files.contains(target.string())) {
            return true;
        }
        entry.increment(ignored);
    }
    return false;
}

std::string programOf(const fs::path& process)
{
    std::string name;
    std::ifstream file(process / "comm");
    std::getline(file, name);
    return name;
}

} // namespace

std::vector<DeviceUser> usersOf(const std::set<std::string>& files)
{
    std::vector<DeviceUser> users;
    std::error_code ignored;
    fs::directory_iterator entry("/proc", ignored);
    while (!files.empty() && entry != fs::directory_iterator()) {
        const fs::path& path = entry->path();
        const auto process = processOf(path.filename().string());
        if (process.has_value() && isOurUsers(path) && holdsOneOf(files, path)) {
            users.push_back({*process, programOf(path)});
        }
        entry.increment(ignored);
    }
    return users;
}

bool isFilming(const DeviceUser& user, std::uint32_t ownProcess)
{
    return user.process != ownProcess && std::ranges::find(kBrokers, user.program) == kBrokers.end();
}

bool isCameraName(std::string_view name)
{
    constexpr std::string_view kVideo = "video";
    return name.starts_with(kVideo) && name.size() > kVideo.size()
           && std::ranges::all_of(name.substr(kVideo.size()), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace unhunch::platform
