// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/zone_watch.h"

#include "app/platform/inotify.h"

#include <sys/inotify.h>

#include <cstdint>
#include <string_view>
#include <utility>

namespace unhunch::platform {
namespace {

constexpr std::string_view kLinkName = "localtime";

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
    bool isChanged = false;
    readFileEvents(m_inotify.get(), [&isChanged](const FileEvent& event) {
        isChanged = isChanged || event.name == kLinkName;
    });
    if (isChanged) {
        m_onChanged();
    }
}

} // namespace unhunch::platform
