// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/file_descriptor.h"

#include <QSocketNotifier>

#include <functional>
#include <memory>
#include <string>

namespace unhunch::platform {

/// Tells when the system's time zone was set: /etc/localtime was replaced. Rests on inotify.
class ZoneWatch {
public:
    /// `folder` holds `localtime` (tests give another). The handler is called from the event loop, also for
    /// changes that come to nothing.
    ZoneWatch(const std::string& folder, std::function<void()> onChanged);

private:
    void readEvents();

    FileDescriptor m_inotify;
    std::function<void()> m_onChanged;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace unhunch::platform
