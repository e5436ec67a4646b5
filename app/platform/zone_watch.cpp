// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/zone_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace unhunch::platform {
namespace {

constexpr std::string_view kLinkName = "localtime";
constexpr std::size_t kBufferSize = 4096;

bool namesTheLink(std::string_view events)
{
    bool isNamed = false;
    while (events.size() >= sizeof(inotify_event)) {
        inotify_event event{};
        std::memcpy(&event, events.data(), sizeof event);
        events.remove_prefix(sizeof event);
        // The name is filled up with zeros.
        const std::string_view name = events.substr(0, event.len);
        isNamed = isNamed || name.substr(0, name.find('\0')) == kLinkName;
        events.remove_prefix(std::min<std::size_t>(event.len, events.size()));
    }
    return isNamed;
}

} // namespace

ZoneWatch::ZoneWatch(const std::string& folder, std::function<void()> onChanged)
    : m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    , m_onChanged(std::move(onChanged))
{
    // Whoever sets the zone makes a link beside the old one and renames it: only the folder tells.
    constexpr std::uint32_t kEvents = IN_MOVED_TO | IN_CREATE | IN_CLOSE_WRITE;
    if (!m_inotify.isOpen() || ::inotify_add_watch(m_inotify.get(), folder.c_str(), kEvents) < 0) {
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_inotify.get(), QSocketNotifier::Read);
    QObject::connect(
        m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { readEvents(); });
}

void ZoneWatch::readEvents()
{
    std::array<char, kBufferSize> buffer{};
    bool isChanged = false;
    for (ssize_t size = 1; size > 0;) {
        size = ::read(m_inotify.get(), buffer.data(), buffer.size());
        isChanged = isChanged || (size > 0 && namesTheLink({buffer.data(), static_cast<std::size_t>(size)}));
    }
    if (isChanged) {
        m_onChanged();
    }
}

} // namespace unhunch::platform
