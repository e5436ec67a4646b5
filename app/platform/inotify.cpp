// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/inotify.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace unhunch::platform {
namespace {

constexpr std::size_t kBufferSize = 4096;

} // namespace

void readFileEvents(int inotify, const std::function<void(const FileEvent&)>& take)
{
    std::array<char, kBufferSize> buffer{};
    for (ssize_t size = 1; size > 0;) {
        size = ::read(inotify, buffer.data(), buffer.size());
        std::string_view events(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
        while (events.size() >= sizeof(inotify_event)) {
            inotify_event event{};
            std::memcpy(&event, events.data(), sizeof event);
            events.remove_prefix(sizeof event);
            // The name is filled up with zeros.
            const std::string_view name = events.substr(0, event.len);
            take({event.wd, event.mask, name.substr(0, name.find('\0'))});
            events.remove_prefix(std::min<std::size_t>(event.len, events.size()));
        }
    }
}

} // namespace unhunch::platform
