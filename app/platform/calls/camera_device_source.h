// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/calls/told_holds.h"
#include "app/platform/file_descriptor.h"
#include "app/platform/inotify.h"
#include "core/ports/hold_source.h"

#include <QSocketNotifier>
#include <QTimer>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::platform {

/// Tells that a program holds a camera's device file open, by whom: for programs that film without PipeWire.
/// Rests on inotify, looks at who holds the file only after somebody opened or closed it, and never opens it
/// itself.
class CameraDeviceSource : public HoldSource {
public:
    /// `folder` holds `video0` and so on: /dev but for tests. `ignored`: names of programs that hold a camera
    /// without a call, in any case.
    CameraDeviceSource(std::string folder, std::vector<std::string> ignored);

    void watch(HoldHandlers handlers) override;
    [[nodiscard]] Availability availability() const override;

private:
    void watchFolder();
    void watchCamera(std::string_view name);
    void readEvents();
    void forgetCamera(std::string_view name);
    void onEvent(const FileEvent& event);
    void judge();

    std::string m_folder;
    std::vector<std::string> m_ignored;
    ToldHolds m_told;
    FileDescriptor m_inotify;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_folderWatch = -1;
    std::map<int, std::string> m_cameras; ///< paths by their watches
    QTimer m_judging; ///< waits for what only looks at the device and closes it again
};

} // namespace unhunch::platform
